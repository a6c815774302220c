package news.dateline.ingest.parse.nitf;

import java.util.List;
import java.util.Set;
import news.dateline.ingest.parse.xml.Element;
import news.dateline.ingest.parse.xml.Words;
import news.dateline.ingest.parse.xml.XmlNode;
import news.dateline.ingest.parse.xml.XmlText;
import org.jspecify.annotations.Nullable;

/// Lines of NITF text. NITF leaves it to the reader to keep the words of two elements apart: a by-line and its title, a
/// given and a family name.
final class Texts {
    private static final Set<String> APART = Set.of(
            "byttl",
            "person",
            "org",
            "function",
            "name.given",
            "name.family",
            "location",
            "sublocation",
            "city",
            "state",
            "region",
            "country",
            "story.date",
            "p",
            "br");

    private final StringBuilder line = new StringBuilder();
    private boolean apart;

    private Texts() {}

    /// All characters of the element as one line, the element and all in it from now on read. Null when blank.
    static @Nullable String line(Element element) {
        String line = Words.collapse(element.elements().isEmpty() ? element.peekText() : joined(element));
        element.markAllRead();
        return line.isEmpty() ? null : line;
    }

    private static String joined(Element element) {
        Texts texts = new Texts();
        texts.append(element);
        return texts.line.toString();
    }

    /// The paragraphs of the element, each on a line; of one without paragraphs all its characters. Null when blank.
    static @Nullable String paragraphs(Element element) {
        List<Element> paragraphs = Nitf.all(element, "p");
        if (paragraphs.isEmpty()) {
            return line(element);
        }
        StringBuilder lines = new StringBuilder();
        for (Element paragraph : paragraphs) {
            String text = line(paragraph);
            if (text != null) {
                lines.append(lines.isEmpty() ? "" : "\n").append(text);
            }
        }
        return lines.isEmpty() ? null : lines.toString();
    }

    private void append(Element element) {
        for (XmlNode node : element.children()) {
            switch (node) {
                case XmlText text -> append(text.value());
                case Element inner -> {
                    boolean other = APART.contains(inner.name());
                    apart |= other;
                    append(inner);
                    apart |= other;
                }
            }
        }
    }

    private void append(String text) {
        boolean joins = apart
                && !line.isEmpty()
                && !text.isEmpty()
                && Character.isLetterOrDigit(text.charAt(0))
                && !Character.isWhitespace(line.charAt(line.length() - 1));
        line.append(joins ? " " : "").append(text);
        apart = false;
    }
}
