package news.dateline.ingest.parse.nitf;

import java.util.ArrayList;
import java.util.List;
import news.dateline.ingest.parse.Leniency;
import news.dateline.ingest.parse.xml.Element;
import news.dateline.ingest.parse.xml.Words;
import news.dateline.schemas.model.LocalizedText;
import org.jspecify.annotations.Nullable;

/// The headlines. NITF, hedline: `hl1` is the main headline, each `hl2` one below it; `head/title` is the document's
/// title, for systems, and stands in for a main headline that is missing.
final class Headlines {
    private static final String MAIN = "hl1";
    private static final String BELOW = "hl2";

    private final Nitf nitf;
    private final List<LocalizedText> headlines = new ArrayList<>();

    private Headlines(Nitf nitf) {
        this.nitf = nitf;
    }

    /// The headlines, the main one first and without a role, the others with their class as role, or else their name.
    static List<LocalizedText> of(Nitf nitf) {
        Headlines reader = new Headlines(nitf);
        List<Element> groups = reader.groups();
        for (Element group : groups) {
            Nitf.all(group, MAIN).forEach(line -> reader.add(line, null));
        }
        reader.title();
        for (Element group : groups) {
            for (Element line : Nitf.all(group, BELOW)) {
                String role = line.attribute("class");
                reader.add(line, role == null ? BELOW : role);
            }
        }
        return reader.headlines;
    }

    // Some systems write the element as the word is spelled elsewhere.
    private List<Element> groups() {
        List<Element> groups = Nitf.all(nitf.bodyHead(), "hedline");
        List<Element> misspelt = groups.isEmpty() ? Nitf.all(nitf.bodyHead(), "headline") : List.of();
        if (!misspelt.isEmpty()) {
            nitf.notes().repair(Leniency.ELEMENT_SPELLING, "headline for hedline");
        }
        return groups.isEmpty() ? misspelt : groups;
    }

    private void title() {
        Element title = Nitf.first(nitf.head(), "title");
        if (title == null) {
            return;
        }
        String words = Words.collapse(title.peekText());
        if (headlines.isEmpty() && !words.isEmpty()) {
            add(title, null);
            nitf.notes().repair(Leniency.HEADLINE_FROM_TITLE, words);
            nitf.notes().inferred("headlines");
        } else if (says(words)) {
            title.markAllRead();
        }
    }

    private boolean says(String words) {
        for (LocalizedText headline : headlines) {
            if (headline.getText().equals(words)) {
                return true;
            }
        }
        return false;
    }

    private void add(Element line, @Nullable String role) {
        String words = Texts.line(line);
        if (words != null) {
            headlines.add(new LocalizedText(words, role, nitf.language(line)));
        }
    }
}
