package news.dateline.ingest.parse.body;

import news.dateline.ingest.parse.xml.Element;
import org.jspecify.annotations.Nullable;

/// The headline, by-line and dateline that stand in the content itself: XHTML h1; NITF body.head.
final class Head {
    private @Nullable String headline;
    private @Nullable String byline;
    private @Nullable String dateline;

    void look(Element root) {
        for (Element child : root.elements()) {
            switch (child.name()) {
                case "h1", "hl1" -> headline = headline == null ? lineOf(child) : headline;
                case "byline" -> byline = byline == null ? lineOf(child) : byline;
                case "dateline" -> dateline = dateline == null ? lineOf(child) : dateline;
                case "head", "script", "style", "aside", "nav", "footer" -> {}
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

    private static @Nullable String lineOf(Element element) {
        Line line = new Line();
        line.append(element.peekText());
        return line.isEmpty() ? null : line.text();
    }
}
