package news.dateline.ingest.parse.feed;

import news.dateline.ingest.parse.Leniency;
import news.dateline.ingest.parse.xml.Markup;
import org.jsoup.nodes.Entities;

/// What begins with `&` in a feed that is no XML. XML 1.0 §4.1 has numbers and five names; HTML has two thousand more,
/// each of them one or two characters, so nothing can grow.
final class References {
    private static final int LONGEST = 40;
    private static final int HEX = 16;
    private static final int DECIMAL = 10;

    private final String text;
    private final StringBuilder out;
    private final Mends mends;

    References(String text, StringBuilder out, Mends mends) {
        this.text = text;
        this.out = out;
        this.mends = mends;
    }

    /// Writes what stands at `at`.
    ///
    /// @return where to go on
    int write(int at) {
        int end = at + 1;
        int most = Math.min(text.length(), at + LONGEST);
        while (end < most && isOfName(text.charAt(end))) {
            end++;
        }
        boolean closed = end < text.length() && text.charAt(end) == ';' && end > at + 1;
        if (!closed) {
            return bare(at);
        }
        String name = text.substring(at + 1, end);
        boolean written = name.charAt(0) == '#' ? number(name, at) : named(name, at);
        return written ? end + 1 : bare(at);
    }

    /// Whether XML 1.0 §2.2 has the character.
    static boolean isLegal(int c) {
        return c >= ' '
                ? c != 0xFFFE && c != 0xFFFF && !(c >= 0xD800 && c <= 0xDFFF)
                : c == '\n' || c == '\r' || c == '\t';
    }

    private int bare(int at) {
        mends.note(Leniency.MARKUP_CHARACTER_BARE, at, "&");
        out.append("&amp;");
        return at + 1;
    }

    private boolean number(String name, int at) {
        boolean hex = name.startsWith("#x") || name.startsWith("#X");
        String digits = name.substring(hex ? 2 : 1);
        if (!digits.matches(hex ? "[0-9A-Fa-f]+" : "[0-9]+")) {
            return false;
        }
        int code =
                digits.length() > DECIMAL ? -1 : (int) Math.min(0x110000L, Long.parseLong(digits, hex ? HEX : DECIMAL));
        if (code <= Character.MAX_CODE_POINT && code >= 0 && isLegal(code)) {
            out.append('&').append(hex ? "#x" : "#").append(digits).append(';');
        } else {
            mends.note(Leniency.CONTROL_CHARACTERS_REMOVED, at, "&" + name + ";");
        }
        return true;
    }

    private boolean named(String name, int at) {
        switch (name) {
            case "amp", "lt", "gt", "quot", "apos" ->
                out.append('&').append(name).append(';');
            default -> {
                if (!Entities.isNamedEntity(name)) {
                    return false;
                }
                mends.note(Leniency.HTML_ENTITY, at, "&" + name + ";");
                Markup.escape(Entities.getByName(name), out);
            }
        }
        return true;
    }

    private static boolean isOfName(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '#';
    }
}
