package news.dateline.ingest.parse.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// The characters of text whose encoding nobody declares: UTF-8 when the bytes are that, else windows-1252, which is
/// what old systems of European languages wrote; it holds all letters of Latin-1.
///
/// @param text without byte order mark
/// @param assumed the encoding that had to be assumed, empty when the bytes are UTF-8
public record DecodedText(String text, Optional<String> assumed) {
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    /// Decodes all bytes. Bytes that are not in the encoding become U+FFFD.
    public static DecodedText of(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return new DecodedText(withoutMark(text), Optional.empty());
        } catch (CharacterCodingException e) {
            return new DecodedText(new String(bytes, WINDOWS), Optional.of(WINDOWS.name()));
        }
    }

    /// Whether it is text for people: no control characters besides those of lines, tabs and pages, nothing that could
    /// not be decoded.
    public boolean isPlain() {
        boolean decoded = assumed.isEmpty() || text.indexOf('\uFFFD') < 0;
        return decoded && text.chars().noneMatch(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f');
    }

    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
