package news.dateline.ingest.parse.body;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import news.dateline.schemas.model.Body;

/// Collects paragraphs: as clean HTML and as plain text, in step.
final class BodyText {
    private static final String PREFORMATTED = "pre";
    private static final int USUAL_LENGTH = 512;
    private static final Set<String> KEPT = Set.of("h2", "h3", "h4", "h5", "h6", PREFORMATTED);

    private final Characters html = new Characters(USUAL_LENGTH);
    private final List<String> paragraphs = new ArrayList<>();
    private final Line line = new Line();
    private String tag = "p";

    Line line() {
        return line;
    }

    /// The tag of the paragraph that is being read.
    String tag() {
        return tag;
    }

    /// What the next lines are: paragraphs, headings, list entries.
    void use(String nextTag) {
        tag = nextTag;
        line.verbatim(isPreformatted());
    }

    /// Whether white space says something in what is being read.
    boolean isPreformatted() {
        return PREFORMATTED.equals(tag);
    }

    /// Ends the paragraph, if there is one.
    void flush() {
        if (!line.isEmpty()) {
            html.append('<');
            html.append(tag);
            html.append('>');
            line.appendHtml(html);
            html.append("</");
            html.append(tag);
            html.append('>');
            paragraphs.addAll(isPreformatted() ? line.rows() : List.of(line.text()));
        }
        line.clear();
    }

    /// Adds markup that is no paragraph by itself.
    void markup(String markup) {
        html.append(markup);
    }

    /// Adds a paragraph's plain text whose markup comes through [#markup].
    void paragraph(String text) {
        paragraphs.add(text);
    }

    boolean isEmpty() {
        return paragraphs.isEmpty();
    }

    Body body() {
        return new Body(html.toString(), paragraphs);
    }

    // NITF hl2 is a heading between paragraphs; a body's h1 would compete with the headline.
    static String tagFor(String element) {
        return switch (element) {
            case "h1", "hl1", "hl2", "rubrik", "mellis" -> "h2";
            default -> KEPT.contains(element) ? element : "p";
        };
    }
}
