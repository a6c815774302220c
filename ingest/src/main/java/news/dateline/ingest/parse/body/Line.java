package news.dateline.ingest.parse.body;

import news.dateline.ingest.parse.xml.Markup;

/// One paragraph while it is being read, as HTML and as plain text, with its white space normalised and nothing else.
final class Line {
    private static final String BREAK = "<br>";

    private final StringBuilder html = new StringBuilder();
    private final StringBuilder text = new StringBuilder();
    private boolean space;

    /// The characters as one line of plain text.
    static String of(String characters) {
        Line line = new Line();
        line.append(characters);
        return line.text();
    }

    void append(String characters) {
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
        emitSpace();
        html.append(tag);
    }

    void closingTag(String tag) {
        html.append(tag);
    }

    void lineBreak() {
        if (!text.isEmpty()) {
            html.append(BREAK);
        }
        space = true;
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    String html() {
        return html.substring(0, end());
    }

    void appendHtml(StringBuilder all) {
        all.append(html, 0, end());
    }

    private int end() {
        int end = html.length();
        while (endsWithBreak(end)) {
            end -= BREAK.length();
        }
        return end;
    }

    String text() {
        return text.toString();
    }

    void clear() {
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
