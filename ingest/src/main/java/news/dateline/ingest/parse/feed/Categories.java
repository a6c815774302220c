package news.dateline.ingest.parse.feed;

import java.util.ArrayList;
import java.util.List;
import news.dateline.ingest.parse.xml.Element;
import news.dateline.ingest.parse.xml.Words;
import news.dateline.schemas.model.ConceptRef;
import news.dateline.schemas.model.LocalizedText;
import org.jspecify.annotations.Nullable;

/// What a story is about, in the feed's words. A word of a named scheme, or with a label of its own, is a subject,
/// with the scheme as its broader concept; any other word is a keyword.
final class Categories {
    private final List<ConceptRef> subjects = new ArrayList<>();
    private final List<String> keywords = new ArrayList<>();

    /// @param item with categories of RSS, Atom, Dublin Core, Media RSS
    static Categories of(FeedItem item) {
        Categories categories = new Categories();
        Parts parts = item.parts();
        for (Element category : parts.all(Module.CORE, "category")) {
            categories.category(category, item);
        }
        parts.all(Module.ATOM, "category").forEach(category -> categories.category(category, item));
        parts.all(Module.MEDIA, "category").forEach(category -> categories.category(category, item));
        for (Element group : parts.all(Module.MEDIA, "group")) {
            new Parts(group, parts.modules())
                    .all(Module.MEDIA, "category")
                    .forEach(category -> categories.category(category, item));
        }
        parts.all(Module.DC, "subject").forEach(subject -> categories.keyword(Words.line(subject)));
        for (Element list : parts.all(Module.ITUNES, "keywords")) {
            for (String word : list.text().split(",", -1)) {
                categories.keyword(Words.collapse(word));
            }
        }
        return categories;
    }

    List<ConceptRef> subjects() {
        return subjects;
    }

    List<String> keywords() {
        return keywords;
    }

    // RSS 2.0: text and domain. RFC 4287 §4.2.2: term, scheme, label. Media RSS: text, scheme, label.
    private void category(Element category, FeedItem item) {
        String term = category.attribute("term");
        String text = Words.line(category);
        String value = term == null ? text : term;
        if (value == null) {
            return;
        }
        String label = category.attribute("label");
        String domain = category.attribute("domain");
        String scheme = domain == null ? category.attribute("scheme") : domain;
        if (scheme == null && label == null) {
            keyword(value);
        } else {
            String language = item.languageOf(category);
            subjects.add(Reference.of(
                    null,
                    value,
                    List.of(new LocalizedText(label == null ? value : label, null, language)),
                    scheme == null ? List.of() : List.of(scheme)));
        }
    }

    private void keyword(@Nullable String word) {
        if (word != null && !word.isEmpty() && !keywords.contains(word)) {
            keywords.add(word);
        }
    }
}
