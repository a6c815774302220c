package news.dateline.ingest.parse.json;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/// Texts of a document with their escapes resolved. RFC 8259 §7.
final class CleanTexts {
    private static final char REPLACEMENT = '\uFFFD';
    private static final int DIGITS = 4;

    private CleanTexts() {}

    /// Characters of UTF-8; null when the bytes are none, or may be none.
    static @Nullable String utf8(byte[] bytes, int from, int to) {
        String text = new String(bytes, from, to - from, StandardCharsets.UTF_8);
        return text.indexOf(REPLACEMENT) < 0 ? text : null;
    }

    /// The same with escapes.
    ///
    /// @return null when an escape is broken too, or is a surrogate, which need not be half of a character
    static @Nullable String escaped(byte[] bytes, int from, int to) {
        StringBuilder text = new StringBuilder(to - from);
        int at = from;
        while (at < to) {
            int end = at;
            while (end < to && bytes[end] != '\\') {
                end++;
            }
            String plain = utf8(bytes, at, end);
            if (plain == null) {
                return null;
            }
            text.append(plain);
            at = end;
            if (end < to) {
                int escape = bytes[end + 1] == 'u' ? number(bytes, end + 2, to) : character(bytes[end + 1]);
                if (escape < 0) {
                    return null;
                }
                text.append((char) escape);
                at = end + (bytes[end + 1] == 'u' ? 2 + DIGITS : 2);
            }
        }
        return text.toString();
    }

    private static int character(byte escape) {
        return switch (escape) {
            case '"', '\\', '/' -> escape;
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'r' -> '\r';
            case 'b' -> '\b';
            case 'f' -> '\f';
            default -> -1;
        };
    }

    private static int number(byte[] bytes, int from, int to) {
        if (to - from < DIGITS) {
            return -1;
        }
        int number = 0;
        for (int i = from; i < from + DIGITS; i++) {
            if (!HexFormat.isHexDigit(bytes[i])) {
                return -1;
            }
            number = number * 16 + HexFormat.fromHexDigit(bytes[i]);
        }
        return Character.isSurrogate((char) number) ? -1 : number;
    }
}
