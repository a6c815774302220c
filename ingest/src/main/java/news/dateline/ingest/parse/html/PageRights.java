package news.dateline.ingest.parse.html;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import news.dateline.schemas.model.LocalizedText;
import news.dateline.schemas.model.RightsInfo;

/// Rights that an article declares for machines; word for word. schema.org copyrightHolder, copyrightNotice, license.
final class PageRights {
    private PageRights() {}

    static List<RightsInfo> of(Metadata metadata) {
        Optional<String> holder = metadata.ofArticle("copyrightHolder");
        List<LocalizedText> notices = texts(metadata.ofArticle("copyrightNotice"));
        List<LocalizedText> terms = Stream.of("usageInfo", "license")
                .flatMap(name -> texts(metadata.ofArticle(name)).stream())
                .toList();
        return holder.isEmpty() && notices.isEmpty() && terms.isEmpty()
                ? List.of()
                : List.of(new RightsInfo(holder.orElse(null), notices, terms, List.of(), List.of()));
    }

    private static List<LocalizedText> texts(Optional<String> text) {
        return text.map(words -> List.of(new LocalizedText(words, null, null))).orElse(List.of());
    }
}
