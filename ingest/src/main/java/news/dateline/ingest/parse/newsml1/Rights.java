package news.dateline.ingest.parse.newsml1;

import java.util.ArrayList;
import java.util.List;
import news.dateline.ingest.parse.xml.Element;
import news.dateline.ingest.parse.xml.Words;
import news.dateline.schemas.model.LocalizedText;
import news.dateline.schemas.model.RightsInfo;

/// Who holds rights and what users may do, word for word: lines for people, and RightsMetadata. NewsML 1.2,
/// RightsMetadata.
final class Rights {
    private Rights() {}

    /// All that the components say of themselves.
    static List<RightsInfo> of(List<Component> components) {
        List<RightsInfo> rights = new ArrayList<>(2);
        for (Component component : components) {
            Element lines = component.newsLines();
            if (lines != null) {
                lines(lines, rights);
            }
            Element metadata = component.rights();
            if (metadata != null) {
                metadata.markRead();
                metadata(metadata, rights);
            }
        }
        return rights;
    }

    private static void lines(Element lines, List<RightsInfo> rights) {
        List<LocalizedText> notices = Words.verbatims(Children.all(lines, "CopyrightLine"));
        List<LocalizedText> terms = Words.verbatims(Children.all(lines, "RightsLine"));
        if (!notices.isEmpty() || !terms.isEmpty()) {
            rights.add(new RightsInfo(null, notices, terms, List.of(), List.of()));
        }
    }

    private static void metadata(Element metadata, List<RightsInfo> rights) {
        for (Element copyright : Children.all(metadata, "Copyright")) {
            Element holder = Children.first(copyright, "CopyrightHolder");
            String name = holder == null ? null : Words.line(holder);
            if (name != null) {
                rights.add(new RightsInfo(name, List.of(), List.of(), List.of(), List.of()));
            }
        }
        for (Element usage : Children.all(metadata, "UsageRights")) {
            List<LocalizedText> terms = terms(usage);
            if (!terms.isEmpty()) {
                rights.add(new RightsInfo(null, List.of(), terms, List.of(), List.of()));
            }
        }
    }

    // UsageType, Geography, RightsHolder, Limitations, StartDate, EndDate: each is told by its role.
    private static List<LocalizedText> terms(Element usage) {
        List<LocalizedText> terms = new ArrayList<>(4);
        for (Element part : usage.elements()) {
            String text = part.elements().isEmpty() ? Words.verbatim(part) : null;
            if (text != null) {
                part.markRead();
                terms.add(new LocalizedText(text, part.name(), part.language()));
            }
        }
        return terms;
    }
}
