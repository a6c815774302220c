package news.dateline.ingest.parse.body;

import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;

/// The characters of clean HTML, with its references resolved: those that are written in full, by HTML's names and by
/// numbers of visible characters. HTML Living Standard §13.1.4.
final class CleanText {
    private static final int MAX_REFERENCE = 32;
    private static final int HEXADECIMAL = 16;
    private static final int FIRST_OF_LATIN_1 = 0xA0;
    private static final int LAST_OF_ASCII = 0x7E;

    private final String html;
    private int ampersand = -1;

    CleanText(String html) {
        this.html = html;
    }

    static boolean isWhite(char c) {
        return c == ' ' || c == '\n' || c == '\t';
    }

    static boolean isWhite(String html, int from, int to) {
        int at = from;
        while (at < to && isWhite(html.charAt(at))) {
            at++;
        }
        return at == to;
    }

    /// The characters from one place to another; null when a reference in them is none that is clean.
    @Nullable
    String read(int from, int to) {
        // Most texts have none: it is looked for once, not in each of them.
        if (ampersand < from) {
            int next = html.indexOf('&', from);
            ampersand = next < 0 ? html.length() : next;
        }
        return ampersand >= to ? html.substring(from, to) : resolved(from, to);
    }

    private @Nullable String resolved(int start, int to) {
        StringBuilder text = new StringBuilder(to - start);
        int from = start;
        for (int at = ampersand; at >= 0 && at < to; at = html.indexOf('&', from)) {
            text.append(html, from, at);
            if (isBare(at + 1, to)) {
                text.append('&');
                from = at + 1;
            } else {
                int end = html.indexOf(';', at);
                if (end < 0 || end >= to || end - at > MAX_REFERENCE || !reference(at + 1, end, text)) {
                    return null;
                }
                from = end + 1;
            }
        }
        return text.append(html, from, to).toString();
    }

    // An ampersand that nothing can be meant by.
    private boolean isBare(int next, int to) {
        return next < to && isWhite(html.charAt(next));
    }

    private boolean reference(int from, int to, StringBuilder text) {
        if (html.charAt(from) == '#') {
            return number(from + 1, to, text);
        }
        for (int i = from; i < to; i++) {
            char c = html.charAt(i);
            if (!((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (i > from && c >= '0' && c <= '9'))) {
                return false;
            }
        }
        String characters = Entities.getByName(html.substring(from, to));
        text.append(characters);
        return !characters.isEmpty();
    }

    private boolean number(int from, int to, StringBuilder text) {
        boolean hexadecimal = html.startsWith("x", from);
        int start = hexadecimal ? from + 1 : from;
        int number = 0;
        for (int i = start; i < to; i++) {
            int digit = Character.digit(html.charAt(i), hexadecimal ? HEXADECIMAL : 10);
            // Seven digits are more than any character's number has.
            if (digit < 0 || html.charAt(i) > LAST_OF_ASCII || i - start == 7) {
                return false;
            }
            number = number * (hexadecimal ? HEXADECIMAL : 10) + digit;
        }
        if (to == start || !isVisible(number)) {
            return false;
        }
        text.appendCodePoint(number);
        return true;
    }

    private static boolean isVisible(int number) {
        boolean ascii = number >= ' ' && number <= LAST_OF_ASCII;
        boolean surrogate = number >= Character.MIN_SURROGATE && number <= Character.MAX_SURROGATE;
        return ascii || (number >= FIRST_OF_LATIN_1 && number < Character.MAX_CODE_POINT && !surrogate);
    }
}
