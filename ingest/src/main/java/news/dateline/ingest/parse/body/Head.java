package news.dateline.ingest.parse.body;

import news.dateline.ingest.parse.xml.Element;
import news.dateline.ingest.parse.xml.XmlNode;
import news.dateline.ingest.parse.xml.XmlText;
import org.jspecify.annotations.Nullable;

/// The headline, by-line, dateline and title that stand in the content itself: XHTML h1; NITF body.head.
final class Head {
    private @Nullable String headline;
    private @Nullable String byline;
    private @Nullable String dateline;
    private @Nullable String title;

    void look(Element root) {
        for (Element child : root.elements()) {
            switch (Part.name(child)) {
                case "h1", "hl1" -> headline = headline == null ? lineOf(child) : headline;
                case "byline" -> byline = byline == null ? parts(child) : byline;
                case "dateline" -> dateline = dateline == null ? parts(child) : dateline;
                case "head" -> title(child);
                case "script", "style", "aside", "nav", "footer" -> {}
                default -> look(child);
            }
        }
    }

    @Nullable
    String headline() {
        return headline;
    }

    @Nullable
    String byline() {
        return byline;
    }

    @Nullable
    String dateline() {
        return dateline;
    }

    /// What the content is called for systems.
    @Nullable
    String title() {
        return title;
    }

    private void title(Element head) {
        for (Element child : head.elements()) {
            if ("title".equals(Part.name(child)) && title == null) {
                title = lineOf(child);
            }
        }
    }

    // NITF leaves it to the reader to keep the words of two elements apart: a by-line and its title.
    private static @Nullable String parts(Element element) {
        StringBuilder parts = new StringBuilder();
        append(element, parts);
        String line = Line.of(parts.toString());
        return line.isEmpty() ? null : line;
    }

    private static void append(Element element, StringBuilder parts) {
        for (XmlNode child : element.children()) {
            int join = parts.length();
            switch (child) {
                case XmlText characters -> parts.append(characters.value());
                case Element inner -> append(inner, parts);
            }
            if (join > 0
                    && join < parts.length()
                    && Character.isLetterOrDigit(parts.charAt(join - 1))
                    && Character.isLetterOrDigit(parts.charAt(join))) {
                parts.insert(join, ' ');
            }
        }
    }

    private static @Nullable String lineOf(Element element) {
        Line line = new Line();
        line.append(element.peekText());
        return line.isEmpty() ? null : line.text();
    }
}
