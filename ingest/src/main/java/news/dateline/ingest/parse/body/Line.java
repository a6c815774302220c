package news.dateline.ingest.parse.body;

import java.util.List;
import news.dateline.ingest.parse.xml.Markup;

/// One paragraph while it is being read, as HTML and as plain text, with its white space normalised and nothing else;
/// or a block of lines whose white space says something, kept as it is.
final class Line {
    private static final String BREAK = "<br>";
    private static final byte[] KINDS = kinds();

    private final Characters html = new Characters();
    private final Characters text = new Characters();
    private final Characters read = new Characters();
    private boolean space;
    private boolean verbatim;

    /// The characters as one line of plain text.
    static String of(String characters) {
        Line line = new Line();
        line.append(characters);
        return line.text();
    }

    /// Whether white space is kept from here on. HTML Living Standard §4.4.3, `pre`.
    void verbatim(boolean kept) {
        verbatim = kept;
    }

    void append(String characters) {
        if (verbatim) {
            text.append(characters);
            StringBuilder escaped = new StringBuilder(characters.length());
            Markup.escape(characters, escaped);
            html.append(escaped.toString());
            return;
        }
        read.clear();
        read.append(characters);
        if (!read.isEmpty() && isPlain()) {
            emitSpace();
            text.append(read, 0, read.length());
            html.append(read, 0, read.length());
            return;
        }
        int start = 0;
        int length = read.length();
        while (start < length) {
            int end = endOfPlain(start);
            if (end > start) {
                emitSpace();
                text.append(read, start, end);
                html.append(read, start, end);
            }
            start = end == length ? end : special(end);
        }
    }

    // Whether all of it is words with one space between them. Without a branch for each space, which no processor can
    // foresee.
    private boolean isPlain() {
        int last = read.length() - 1;
        int kinds = 0;
        int before = 1;
        for (int i = 0; i <= last; i++) {
            int kind = KINDS[Math.min(read.charAt(i), KINDS.length - 1)];
            kinds |= kind | (kind & before) << 1;
            before = kind;
        }
        return kinds <= 1 && read.charAt(last) != ' ';
    }

    // 1 for a space, more for all that is not simply taken over.
    private static byte[] kinds() {
        byte[] kinds = new byte['?' + 1];
        for (char c = 0; c < kinds.length; c++) {
            kinds[c] = (byte) (c == ' ' ? 1 : isWhite(c) || Markup.isMarkup(c) ? 4 : 0);
        }
        return kinds;
    }

    // White space is kept in mind, a character of markup is written so that it is none.
    private int special(int at) {
        char c = read.charAt(at);
        if (isWhite(c)) {
            space = true;
        } else {
            emitSpace();
            text.append(c);
            html.append(Markup.escaped(c));
        }
        return at + 1;
    }

    // Words with one space between them are already as they should be.
    private int endOfPlain(int start) {
        int length = read.length();
        int end = start;
        while (end < length) {
            char c = read.charAt(end);
            if (c <= '>' && (c == ' ' ? !isBetweenWords(start, end) : isWhite(c) || Markup.isMarkup(c))) {
                break;
            }
            end++;
        }
        return end;
    }

    private boolean isBetweenWords(int start, int at) {
        return at > start && at + 1 < read.length() && !isWhite(read.charAt(at + 1));
    }

    void tag(String tag) {
        emitSpace();
        html.append(tag);
    }

    void closingTag(String tag) {
        html.append(tag);
    }

    void lineBreak() {
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
        return verbatim ? text.toString().isBlank() : text.isEmpty();
    }

    String html() {
        return html.substring(0, end());
    }

    void appendHtml(Characters all) {
        all.append(html, verbatim ? startOfFirstRow() : 0, end());
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
        while (html.endsWith(BREAK, end)) {
            end -= BREAK.length();
        }
        return end;
    }

    String text() {
        return text.toString();
    }

    /// The rows of a block whose white space was kept: those with something in them.
    List<String> rows() {
        return text.toString()
                .lines()
                .filter(row -> !row.isBlank())
                .map(String::stripTrailing)
                .toList();
    }

    void clear() {
        html.clear();
        text.clear();
        space = false;
    }

    private void emitSpace() {
        if (space && !text.isEmpty()) {
            if (!html.endsWith(BREAK, html.length())) {
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
