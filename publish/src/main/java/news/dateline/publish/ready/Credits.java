package news.dateline.publish.ready;

import java.util.Optional;
import news.dateline.schemas.model.ConceptRef;
import news.dateline.schemas.model.LocalizedText;
import news.dateline.schemas.model.WireStory;

/// Whom a story is credited to.
final class Credits {
    private Credits() {}

    /// The credit line; without one the sources of its information, then who provided it by the item's own words, then
    /// by
    /// our configuration.
    static String of(WireStory story) {
        return story.getCreditline()
                .filter(Credits::isReadable)
                .or(() -> story.getInfoSources().stream()
                        .map(Credits::name)
                        .flatMap(Optional::stream)
                        .findFirst())
                .or(() ->
                        story.getDeclaredProvider().filter(Credits::isReadable).filter(Credits::isNoCode))
                .orElse(story.getProvider());
    }

    private static Optional<String> name(ConceptRef source) {
        return source.getNames().stream()
                .map(LocalizedText::getText)
                .findFirst()
                .or(source::getLiteral)
                .filter(Credits::isReadable);
    }

    private static boolean isReadable(String text) {
        return !text.isBlank();
    }

    // A qcode or a URI says nothing to readers.
    private static boolean isNoCode(String text) {
        return text.indexOf(':') < 0;
    }
}
