package news.dateline.ingest.parse.body;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import news.dateline.ingest.parse.xml.Markup;
import news.dateline.schemas.model.Body;

/// Plain text to paragraphs: at blank lines; without any, at indented lines; without those, at lines too long to have
/// been wrapped.
public final class PlainText {
    private static final Pattern BLANK_LINE = Pattern.compile("\\R[ \\t]*\\R\\s*");
    private static final Pattern INDENT = Pattern.compile("\\R(?=[ \\t]{2,}\\S|\\t\\S)");
    private static final Pattern LINE = Pattern.compile("\\R");
    private static final int WRAPPED_AT_MOST = 132;

    private PlainText() {}

    /// The text as a body.
    public static Body body(String text) {
        List<String> paragraphs = paragraphs(text);
        return new Body(html(paragraphs), paragraphs);
    }

    /// Paragraphs as HTML.
    public static String html(List<String> paragraphs) {
        StringBuilder html = new StringBuilder();
        for (String paragraph : paragraphs) {
            html.append("<p>");
            Markup.escape(paragraph, html);
            html.append("</p>");
        }
        return html.toString();
    }

    /// The paragraphs of the text, white space inside each normalised.
    public static List<String> paragraphs(String text) {
        List<String> paragraphs = new ArrayList<>();
        if (isOneRow(text)) {
            String line = Line.of(text.strip());
            if (!line.isEmpty()) {
                paragraphs.add(line);
            }
            return paragraphs;
        }
        for (String part : separator(text).split(text.strip(), -1)) {
            Line line = new Line();
            line.append(part);
            if (!line.isEmpty()) {
                paragraphs.add(line.text());
            }
        }
        return paragraphs;
    }

    // Has none of the characters that end a row: `\R` of java.util.regex.Pattern.
    private static boolean isOneRow(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c >= '\n' && c <= '\r') || c == '\u0085' || c == '\u2028' || c == '\u2029') {
                return false;
            }
        }
        return true;
    }

    private static Pattern separator(String text) {
        if (BLANK_LINE.matcher(text.strip()).find()) {
            return BLANK_LINE;
        }
        if (INDENT.matcher(text).find()) {
            return INDENT;
        }
        boolean unwrapped = text.lines().anyMatch(line -> line.length() > WRAPPED_AT_MOST);
        return unwrapped ? LINE : BLANK_LINE;
    }
}
