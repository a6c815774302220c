package news.dateline.ingest.parse.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/// The characters of text: UTF-8 when the bytes are that, else the encoding that is declared with them, else
/// windows-1252, which is what old systems of European languages wrote; it holds all letters of Latin-1.
///
/// @param text without byte order mark
/// @param assumed the encoding that had to be assumed, empty when the bytes are UTF-8 or one is declared
/// @param declared the declared encoding, where it was read in that
public record DecodedText(String text, Optional<String> assumed, Optional<String> declared) {
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final char UNDECODED = '\uFFFD';

    /// Decodes all bytes of a text whose encoding nobody declares. Bytes that are not in the encoding become U+FFFD.
    public static DecodedText of(byte[] bytes) {
        return of(bytes, Optional.empty());
    }

    /// Decodes all bytes. Bytes that are not in the encoding become U+FFFD.
    ///
    /// @param declared what is declared with them; passed over where they are UTF-8 and more than ASCII
    public static DecodedText of(byte[] bytes, Optional<Charset> declared) {
        Optional<String> utf8 = utf8(bytes);
        if (utf8.isPresent() && (declared.isEmpty() || !isAscii(bytes))) {
            return new DecodedText(withoutMark(utf8.get()), Optional.empty(), Optional.empty());
        }
        return declared.map(charset ->
                        new DecodedText(new String(bytes, charset), Optional.empty(), Optional.of(charset.name())))
                .orElseGet(() ->
                        new DecodedText(new String(bytes, WINDOWS), Optional.of(WINDOWS.name()), Optional.empty()));
    }

    /// Whether every byte is in the encoding.
    public boolean isDecoded() {
        return isDecoded(text);
    }

    /// Whether every byte of a part of the text is in the encoding.
    public boolean isDecoded(String part) {
        // UTF-8 was read without a fault; who sent U+FFFD in it meant that.
        return (assumed.isEmpty() && declared.isEmpty()) || part.indexOf(UNDECODED) < 0;
    }

    /// What is wrong with text that could not be decoded.
    public String fault() {
        return declared.map(name -> "Declared as " + name + " text, and it is none")
                .orElse("Neither UTF-8 nor windows-1252 text");
    }

    /// `line 4, column 17` of the first character that could not be decoded, in text that has one.
    public String faultPosition() {
        List<String> before =
                text.substring(0, text.indexOf(UNDECODED) + 1).lines().toList();
        return "line " + before.size() + ", column " + before.getLast().length();
    }

    /// Whether it is text for people: no control characters besides those of lines, tabs and pages, nothing that could
    /// not be decoded.
    public boolean isPlain() {
        return isDecoded() && text.chars().noneMatch(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f');
    }

    private static Optional<String> utf8(byte[] bytes) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static boolean isAscii(byte[] bytes) {
        for (byte b : bytes) {
            if (b < 0) {
                return false;
            }
        }
        return true;
    }

    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
