package news.dateline.ops.quarantine;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/// Bytes that nobody could read, as text that does nothing to a terminal or a page: what is no visible character is
/// written as `\x1b` or `\u202e`.
public final class BytesAsText {
    private static final int FIRST_VISIBLE = 0x20;
    private static final int DELETE = 0x7F;
    private static final int LAST_CONTROL = 0x9F;
    private static final HexFormat HEX = HexFormat.of();

    private BytesAsText() {}

    /// The text: as UTF-8 where it is that, else a character a byte (ISO 8859-1). Line ends and tabs stay.
    public static String of(ByteBuffer bytes) {
        StringBuilder text = new StringBuilder(bytes.remaining());
        decoded(bytes.duplicate()).codePoints().forEach(character -> append(character, text));
        return text.toString();
    }

    private static String decoded(ByteBuffer bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(bytes.duplicate()).toString();
        } catch (CharacterCodingException e) {
            return StandardCharsets.ISO_8859_1.decode(bytes).toString();
        }
    }

    private static void append(int character, StringBuilder text) {
        if (character == '\n' || character == '\t') {
            text.append((char) character);
        } else if (character < FIRST_VISIBLE || (character >= DELETE && character <= LAST_CONTROL)) {
            text.append("\\x").append(HEX.toHexDigits((byte) character));
        } else if (Character.getType(character) == Character.FORMAT) {
            // Among them those that turn the direction of what follows.
            text.append("\\u").append(HEX.toHexDigits((char) character));
        } else {
            text.appendCodePoint(character);
        }
    }
}
