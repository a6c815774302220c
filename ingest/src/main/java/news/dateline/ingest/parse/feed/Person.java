package news.dateline.ingest.parse.feed;

import java.util.List;
import java.util.Optional;
import news.dateline.ingest.parse.xml.Words;
import news.dateline.schemas.model.ConceptRef;
import news.dateline.schemas.model.LocalizedText;

/// Somebody who wrote a story.
///
/// @param name as readers may see it; empty when only a mail address is given
/// @param uri of the person
/// @param literal all that was written
record Person(Optional<String> name, Optional<String> uri, Optional<String> literal) {
    /// RSS 2.0, author: `jane@desk.example (Jane Doe)`. Names alone, `Jane Doe (jane@desk.example)` and
    /// `Jane Doe <jane@desk.example>` are as frequent.
    static Person of(String written) {
        String text = Words.collapse(written);
        return new Person(
                Optional.of(nameIn(text)).filter(name -> !name.isEmpty()), Optional.empty(), Optional.of(text));
    }

    ConceptRef asConcept() {
        return Reference.of(
                uri.orElse(null),
                literal.orElse(null),
                name.map(text -> List.of(new LocalizedText(text, null, null))).orElse(List.of()));
    }

    private static String nameIn(String text) {
        int mail = text.indexOf('@');
        if (mail < 0) {
            return text;
        }
        int open = Math.max(text.indexOf('('), text.indexOf('<'));
        if (open < 0) {
            return "";
        }
        if (open < mail) {
            return text.substring(0, open).strip();
        }
        int close = text.indexOf(')', open);
        return text.substring(open + 1, close < 0 ? text.length() : close).strip();
    }
}
