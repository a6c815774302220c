package news.dateline.ingest.parse.feed;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.dateline.ingest.parse.text.DecodedText;

/// The characters of a feed: in the encoding that it declares, if its bytes are that, else in the one that they are.
///
/// @param text without byte order mark
/// @param assumed the encoding, where it is not the declared one
record FeedText(String text, Optional<String> assumed) {
    private static final Pattern DECLARED = Pattern.compile("encoding\\s*=\\s*[\"']([A-Za-z0-9._:-]{1,40})[\"']");
    private static final int DECLARATION = 200;

    static FeedText of(byte[] bytes) {
        Optional<Charset> wide = wide(bytes);
        if (wide.isPresent()) {
            String text = new String(bytes, wide.get());
            return new FeedText(text.startsWith("\uFEFF") ? text.substring(1) : text, Optional.empty());
        }
        Optional<String> declared = declared(bytes);
        if (declared.isPresent()) {
            Optional<String> text = decoded(bytes, declared.get());
            if (text.isPresent()) {
                return new FeedText(text.get(), Optional.empty());
            }
        }
        DecodedText text = DecodedText.of(bytes);
        return new FeedText(text.text(), text.assumed().or(() -> declared.map(name -> StandardCharsets.UTF_8.name())));
    }

    // XML 1.0 appendix F: byte order marks, and the zeros beside the first character.
    private static Optional<Charset> wide(byte[] bytes) {
        if (bytes.length < 2) {
            return Optional.empty();
        }
        int first = (bytes[0] & 0xff) << Byte.SIZE | (bytes[1] & 0xff);
        return switch (first) {
            case 0xFEFF, 0x003C -> Optional.of(StandardCharsets.UTF_16BE);
            case 0xFFFE, 0x3C00 -> Optional.of(StandardCharsets.UTF_16LE);
            default -> Optional.empty();
        };
    }

    private static Optional<String> declared(byte[] bytes) {
        int most = Math.min(bytes.length, FeedStart.MAX_JUNK + DECLARATION);
        String start = new String(bytes, 0, most, StandardCharsets.ISO_8859_1);
        int offset = start.indexOf("<?xml");
        if (offset < 0) {
            return Optional.empty();
        }
        Matcher encoding = DECLARED.matcher(start.substring(offset, Math.min(most, offset + DECLARATION)));
        return encoding.find() ? Optional.of(encoding.group(1)) : Optional.empty();
    }

    // Bytes that are wide are told above: where UTF-16 is declared for others, it is wrong.
    private static Optional<String> decoded(byte[] bytes, String name) {
        if (name.toLowerCase(java.util.Locale.ROOT).startsWith("utf-16")) {
            return Optional.empty();
        }
        try {
            String text = Charset.forName(name)
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (CharacterCodingException | IllegalArgumentException e) {
            // Not in this encoding, or no encoding has this name.
            return Optional.empty();
        }
    }
}
