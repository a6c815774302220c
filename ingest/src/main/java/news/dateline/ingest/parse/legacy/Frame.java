package news.dateline.ingest.parse.legacy;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import news.dateline.ingest.parse.ParseOutcome.Rejected;
import news.dateline.ingest.parse.Reason;
import news.dateline.ingest.parse.text.DecodedText;

/// A message between its control characters. IPTC 7901 §3 and ANPA 1312: SOH header STX text ETX time EOT.
///
/// @param head what stands before the text; all of it when nothing says where the text begins
/// @param text from STX to ETX, to EOT or to the end; empty when there is no STX
/// @param after from ETX to EOT
/// @param rest what follows EOT, if it is more than filling
/// @param whole whether STX and ETX were both there
/// @param decoded all of it, as it was decoded
public record Frame(String head, Optional<String> text, String after, String rest, boolean whole, DecodedText decoded) {
    static final byte SOH = 1;
    private static final char STX = '\u0002';
    private static final char ETX = '\u0003';
    private static final char EOT = '\u0004';

    /// The messages of a document: each begins with SOH, the first may have lost it. Filling between them is no
    /// message.
    public static List<byte[]> split(byte[] bytes) {
        List<byte[]> frames = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= bytes.length; i++) {
            if (i == bytes.length || bytes[i] == SOH) {
                if (isVisible(bytes, start, i)) {
                    frames.add(Arrays.copyOfRange(bytes, start, i));
                }
                start = i + 1;
            }
        }
        return frames;
    }

    /// Whether the document begins with SOH, filling aside.
    public static boolean isFramed(byte[] bytes) {
        int at = 0;
        while (isFilling(bytes, at)) {
            at++;
        }
        return isAt(bytes, at);
    }

    /// Where the first message begins: behind filling and SOH, however often it is there.
    public static int start(byte[] bytes) {
        int start = 0;
        while (isAt(bytes, start) || isFilling(bytes, start)) {
            start++;
        }
        return start;
    }

    /// The first line of the first message, at most so many characters of it, as Latin-1.
    public static String firstLine(byte[] bytes, int most) {
        int start = start(bytes);
        int end = start;
        while (end < bytes.length && end - start < most && bytes[end] != '\n' && bytes[end] != '\r') {
            end++;
        }
        return new String(bytes, start, end - start, java.nio.charset.StandardCharsets.ISO_8859_1);
    }

    /// Whether the start of the document has an STX.
    public static boolean hasText(byte[] bytes) {
        for (int i = 0; i < Math.min(bytes.length, 4096); i++) {
            if (bytes[i] == STX) {
                return true;
            }
        }
        return false;
    }

    /// Takes a message apart. Its encoding is its own: one wire may carry several agencies.
    ///
    /// @param declared the encoding that is declared for all of them
    public static Frame of(byte[] bytes, Optional<Charset> declared) {
        DecodedText decoded = DecodedText.of(bytes, declared);
        String all = decoded.text();
        int eot = all.indexOf(EOT);
        String message = eot < 0 ? all : all.substring(0, eot);
        String rest = eot < 0 ? "" : WireText.of(all.substring(eot)).text().strip();
        int stx = message.indexOf(STX);
        int etx = message.indexOf(ETX, Math.max(0, stx));
        String before = etx < 0 ? message : message.substring(0, etx);
        return new Frame(
                stx < 0 ? before : before.substring(0, stx),
                stx < 0 ? Optional.empty() : Optional.of(before.substring(stx + 1)),
                etx < 0 ? "" : message.substring(etx + 1),
                rest,
                stx >= 0 && etx >= 0,
                decoded);
    }

    /// Why the header and the text cannot be read, if a byte of them is in no encoding.
    ///
    /// @param position of the message in the input
    public Optional<Rejected> undecoded(String position) {
        return decoded.isDecoded(head) && text.map(decoded::isDecoded).orElse(true)
                ? Optional.empty()
                : Optional.of(
                        new Rejected(Reason.BAD_ENCODING, decoded.fault(), position + ", " + decoded.faultPosition()));
    }

    /// The encoding, if it had to be assumed.
    public Optional<String> assumed() {
        return decoded.assumed();
    }

    private static boolean isAt(byte[] bytes, int at) {
        return at < bytes.length && bytes[at] == SOH;
    }

    // SYN, NUL and DEL kept lines busy.
    private static boolean isFilling(byte[] bytes, int at) {
        return at < bytes.length && bytes[at] != SOH && bytes[at] != STX && !isVisible(bytes[at]);
    }

    private static boolean isVisible(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            if (isVisible(bytes[i])) {
                return true;
            }
        }
        return false;
    }

    private static boolean isVisible(byte value) {
        return value < 0 || (value > ' ' && value != 0x7f);
    }
}
