package news.dateline.ingest.parse.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import news.dateline.ingest.parse.xml.Element;
import news.dateline.schemas.model.LocalizedText;
import news.dateline.schemas.model.Picture;
import news.dateline.schemas.model.Rendition;
import news.dateline.schemas.model.RightsInfo;
import news.dateline.schemas.model.RightsPolicy;
import org.jspecify.annotations.Nullable;

/// What Media RSS says about a media object: in its own element, else in its group, else in the item. Media RSS,
/// "Optional Elements": the nearest counts.
///
/// @param item it stands in
/// @param levels from the object's own element outwards
record MediaWords(FeedItem item, List<Parts> levels) {
    MediaWords {
        levels = List.copyOf(levels);
    }

    /// No words.
    static MediaWords none(FeedItem item) {
        return new MediaWords(item, List.of());
    }

    /// The words for something that stands in an element of this level.
    MediaWords within(Element inner) {
        List<Parts> nearer = new ArrayList<>();
        nearer.add(new Parts(inner, item.parts().modules()));
        nearer.addAll(levels);
        return new MediaWords(item, nearer);
    }

    /// A picture with these words.
    Picture picture(List<Rendition> renditions) {
        String headline = text("title").orElse(null);
        String caption = text("description").orElse(null);
        return new Picture(null, headline, caption, credit(), null, rights(), renditions);
    }

    /// The nearest text of that name.
    Optional<String> text(String name) {
        return nearest(name).stream().findFirst().flatMap(element -> Optional.ofNullable(text(element)));
    }

    /// The elements of that name on the nearest level that has any.
    List<Element> nearest(String name) {
        for (Parts level : levels) {
            List<Element> found = level.all(Module.MEDIA, name);
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    private @Nullable String credit() {
        List<String> names = new ArrayList<>();
        for (Element credit : nearest("credit")) {
            String name = text(credit);
            if (name != null && !names.contains(name)) {
                names.add(name);
            }
        }
        return names.isEmpty() ? null : String.join(", ", names);
    }

    private List<RightsInfo> rights() {
        List<LocalizedText> notices = new ArrayList<>();
        for (Element copyright : nearest("copyright")) {
            add(notices, TextOf.verbatim(copyright), copyright);
            add(notices, copyright.attribute("url"), copyright);
        }
        List<LocalizedText> terms = new ArrayList<>();
        for (Element licence : nearest("license")) {
            add(terms, TextOf.verbatim(licence), licence);
            add(terms, licence.attribute("href"), licence);
        }
        List<RightsPolicy> policies = MediaRestrictions.of(levels);
        return notices.isEmpty() && terms.isEmpty() && policies.isEmpty()
                ? List.of()
                : List.of(new RightsInfo(null, notices, terms, List.of(), policies));
    }

    private void add(List<LocalizedText> texts, @Nullable String text, Element element) {
        if (text != null) {
            texts.add(new LocalizedText(text, null, item.languageOf(element)));
        }
    }

    // Media RSS: type "plain" or "html"; many write HTML as plain.
    private static @Nullable String text(Element element) {
        String type = String.valueOf(element.attribute("type")).toLowerCase(Locale.ROOT);
        String written = element.text();
        boolean html = type.contains("html") || Markups.hasTagOfLine(written) || Markups.hasReference(written);
        String text = html ? TextOf.ofHtml(written) : written.strip();
        return text.isEmpty() ? null : text;
    }
}
