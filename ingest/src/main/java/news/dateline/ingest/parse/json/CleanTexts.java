package news.dateline.ingest.parse.json;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/// Texts of a document with their escapes resolved. RFC 8259 §7.
final class CleanTexts {
    private static final char REPLACEMENT = '\uFFFD';
    private static final int DIGITS = 4;
    private static final char ASCII = 0x80;
    private static final char TWO_BYTES = 0x800;

    private CleanTexts() {}

    // Java puts this character where the bytes are no UTF-8; one that was written is left to the hardened reader too.
    private static @Nullable String utf8(byte[] bytes, int from, int to) {
        String text = new String(bytes, from, to - from, StandardCharsets.UTF_8);
        return text.indexOf(REPLACEMENT) < 0 ? text : null;
    }

    /// A text with escapes, behind which there is a quotation mark. Null when an escape is broken, or is a
    /// surrogate, which need not be half of a character, or when the bytes are no UTF-8.
    static @Nullable JsonScalar escaped(byte[] json, int from, int to) {
        // No escape is shorter than the bytes of its character.
        byte[] text = new byte[to - from];
        boolean ascii = true;
        int length = 0;
        int at = from;
        while (at < to) {
            int plain = JsonBytes.endOfPlain(json, at) - at;
            System.arraycopy(json, at, text, length, plain);
            length += plain;
            at += plain;
            if (at < to && json[at] == '\\') {
                boolean numbered = json[at + 1] == 'u';
                int escape = numbered ? number(json, at + 2, to) : character(json[at + 1]);
                if (escape < 0) {
                    return null;
                }
                length = put((char) escape, text, length);
                ascii &= escape < ASCII;
                at += numbered ? 2 + DIGITS : 2;
            } else if (at < to) {
                ascii = false;
                text[length++] = json[at++];
            }
        }
        return scalar(text, 0, length, ascii);
    }

    /// The text that stands there without escapes; null when it is no UTF-8.
    static @Nullable JsonScalar scalar(byte[] bytes, int from, int to, boolean ascii) {
        if (ascii) {
            return JsonScalar.ofAscii(JsonScalar.Kind.TEXT, bytes, from, to);
        }
        String text = utf8(bytes, from, to);
        return text == null ? null : JsonScalar.ofUtf8(bytes, from, to, text);
    }

    // RFC 3629 §3.
    private static int put(char character, byte[] text, int at) {
        if (character < ASCII) {
            text[at] = (byte) character;
            return at + 1;
        }
        int next = at;
        if (character < TWO_BYTES) {
            text[next++] = (byte) (0xC0 | (character >> 6));
        } else {
            text[next++] = (byte) (0xE0 | (character >> 12));
            text[next++] = (byte) (0x80 | ((character >> 6) & 0x3F));
        }
        text[next] = (byte) (0x80 | (character & 0x3F));
        return next + 1;
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
