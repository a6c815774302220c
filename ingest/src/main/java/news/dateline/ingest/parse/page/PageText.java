package news.dateline.ingest.parse.page;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// The characters of a page, whose encoding nobody declares.
///
/// @param text without byte order mark
/// @param assumed the encoding that had to be assumed, empty when the bytes are UTF-8
record PageText(String text, Optional<String> assumed) {
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final char UNMAPPED = '\uFFFD';

    /// Empty when the bytes are no text.
    static Optional<PageText> of(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return Optional.of(new PageText(withoutMark(text), Optional.empty()))
                    .filter(PageText::isText);
        } catch (CharacterCodingException e) {
            // Not UTF-8. Windows-1252 is what old pages of European languages were written in.
            String text = new String(bytes, WINDOWS);
            return Optional.of(new PageText(text, Optional.of(WINDOWS.name())))
                    .filter(page -> page.isText() && text.indexOf(UNMAPPED) < 0);
        }
    }

    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private boolean isText() {
        return text.chars().noneMatch(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f');
    }
}
