package news.dateline.ingest.parse.feed;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Entities;

/// Whether characters are HTML.
final class Markups {
    private static final Pattern NUMBER = Pattern.compile("#(\\d{1,7}|[xX][0-9A-Fa-f]{1,6})");
    private static final int LONGEST_NAME = 12;
    private static final int LONGEST_REFERENCE = 32;
    /// What may stand in a line. A title may also speak of a tag, or of a list of something in angle brackets.
    private static final Set<String> IN_A_LINE = Set.of(
            "a", "abbr", "acronym", "b", "big", "br", "cite", "code", "del", "div", "em", "font", "h1", "h2", "h3", "i",
            "img", "ins", "mark", "nobr", "p", "q", "s", "small", "span", "strike", "strong", "sub", "sup", "tt", "u",
            "wbr");

    private Markups() {}

    /// Whether there is a tag or a comment in it.
    static boolean hasTag(String text) {
        int at = text.indexOf('<');
        while (at >= 0 && at + 1 < text.length()) {
            char next = text.charAt(at + 1);
            if (isLetter(next) || next == '/' || next == '!') {
                return true;
            }
            at = text.indexOf('<', at + 1);
        }
        return false;
    }

    /// Whether there is a tag in it that HTML has for parts of a line.
    static boolean hasTagOfLine(String text) {
        int at = text.indexOf('<');
        while (at >= 0) {
            int start = at + 1 < text.length() && text.charAt(at + 1) == '/' ? at + 2 : at + 1;
            int end = start;
            int most = Math.min(text.length(), start + LONGEST_NAME);
            while (end < most && Character.isLetterOrDigit(text.charAt(end))) {
                end++;
            }
            boolean closed = end < text.length() && " \t\n\r/>".indexOf(text.charAt(end)) >= 0;
            if (closed && IN_A_LINE.contains(text.substring(start, end).toLowerCase(Locale.ROOT))) {
                return true;
            }
            at = text.indexOf('<', at + 1);
        }
        return false;
    }

    /// Whether there is a character reference of HTML in it.
    static boolean hasReference(String text) {
        int at = text.indexOf('&');
        while (at >= 0) {
            int end = at + 1;
            int most = Math.min(text.length(), at + LONGEST_REFERENCE);
            while (end < most && (isLetter(text.charAt(end)) || isOfNumber(text.charAt(end)))) {
                end++;
            }
            boolean closed = end < text.length() && text.charAt(end) == ';' && end > at + 1;
            if (closed && isReference(text.substring(at + 1, end))) {
                return true;
            }
            at = text.indexOf('&', at + 1);
        }
        return false;
    }

    private static boolean isReference(String name) {
        return NUMBER.matcher(name).matches() || Entities.isNamedEntity(name);
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static boolean isOfNumber(char c) {
        return (c >= '0' && c <= '9') || c == '#';
    }
}
