package news.dateline.ingest.parse.body;

import java.util.List;
import news.dateline.ingest.parse.xml.Markup;
import org.jspecify.annotations.Nullable;

/// One paragraph while it is being read, as HTML and as plain text, with its white space normalised and nothing else;
/// or a block of lines whose white space says something, kept as it is.
final class Line {
    private static final String BREAK = "<br>";

    private final StringBuilder html = new StringBuilder();
    private final StringBuilder text = new StringBuilder();
    // Most paragraphs are one text that is as it should be: then it is not copied.
    private @Nullable String whole;
    private boolean space;
    private boolean verbatim;

    /// The characters as one line of plain text.
    static String of(String characters) {
        if (isNormal(characters)) {
            return characters;
        }
        Line line = new Line();
        line.append(characters);
        return line.text();
    }

    /// Whether white space is kept from here on. HTML Living Standard §4.4.3, `pre`.
    void verbatim(boolean kept) {
        verbatim = kept;
    }

    void append(String characters) {
        if (!verbatim && isBare() && isNormal(characters)) {
            whole = characters;
            space = false;
            return;
        }
        write();
        if (verbatim) {
            text.append(characters);
            Markup.escape(characters, html);
            return;
        }
        int start = 0;
        int length = characters.length();
        while (start < length) {
            int end = endOfNormal(characters, start);
            if (end > start) {
                emitSpace();
                text.append(characters, start, end);
                Markup.escape(characters, start, end, html);
            }
            while (end < length && isWhite(characters.charAt(end))) {
                space = true;
                end++;
            }
            start = end;
        }
    }

    private boolean isBare() {
        return whole == null && text.isEmpty() && html.isEmpty();
    }

    private void write() {
        if (whole != null) {
            text.append(whole);
            Markup.escape(whole, html);
            whole = null;
        }
    }

    private static boolean isNormal(String characters) {
        return !characters.isEmpty() && endOfNormal(characters, 0) == characters.length();
    }

    // Words with one space between them are already as they should be.
    private static int endOfNormal(String characters, int start) {
        int length = characters.length();
        int end = start;
        while (end < length) {
            char c = characters.charAt(end);
            if (isWhite(c) && (c != ' ' || end == start || end + 1 == length || isWhite(characters.charAt(end + 1)))) {
                break;
            }
            end++;
        }
        return end;
    }

    void tag(String tag) {
        write();
        emitSpace();
        html.append(tag);
    }

    void closingTag(String tag) {
        write();
        html.append(tag);
    }

    void lineBreak() {
        write();
        if (verbatim) {
            text.append('\n');
            html.append('\n');
            return;
        }
        if (!text.isEmpty()) {
            html.append(BREAK);
        }
        space = true;
    }

    boolean isEmpty() {
        return whole == null && (verbatim ? text.toString().isBlank() : text.isEmpty());
    }

    String html() {
        write();
        return html.substring(0, end());
    }

    void appendHtml(StringBuilder all) {
        if (whole == null) {
            all.append(html, verbatim ? startOfFirstRow() : 0, end());
        } else {
            Markup.escape(whole, all);
        }
    }

    // Blank lines above the first row are the layout of the markup.
    private int startOfFirstRow() {
        int at = 0;
        int row = 0;
        while (at < html.length() && isWhite(html.charAt(at))) {
            at++;
            row = html.charAt(at - 1) == '\n' ? at : row;
        }
        return row;
    }

    private int end() {
        int end = html.length();
        while (verbatim && end > 0 && isWhite(html.charAt(end - 1))) {
            end--;
        }
        while (endsWithBreak(end)) {
            end -= BREAK.length();
        }
        return end;
    }

    String text() {
        return whole == null ? text.toString() : whole;
    }

    /// The rows of a block whose white space was kept: those with something in them.
    List<String> rows() {
        return text().lines()
                .filter(row -> !row.isBlank())
                .map(String::stripTrailing)
                .toList();
    }

    void clear() {
        whole = null;
        html.setLength(0);
        text.setLength(0);
        space = false;
    }

    private boolean endsWithBreak(int end) {
        int start = end - BREAK.length();
        return start >= 0 && html.indexOf(BREAK, start) == start;
    }

    private void emitSpace() {
        if (space && !text.isEmpty()) {
            if (!endsWithBreak(html.length())) {
                html.append(' ');
            }
            text.append(' ');
        }
        space = false;
    }

    // XML 1.0 §2.3 and HTML §13.1: a no-break space is a character of the text, not white space.
    private static boolean isWhite(char c) {
        return c <= ' ' && (c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f');
    }
}
