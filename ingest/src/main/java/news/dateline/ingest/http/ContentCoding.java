package news.dateline.ingest.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import news.dateline.ingest.parse.ParseOutcome.Rejected;
import news.dateline.ingest.parse.Reason;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;

/// Takes the content coding off a body. RFC 9110 §8.4.
final class ContentCoding {
    /// For `Accept-Encoding` in an answer, RFC 9110 §12.5.3.
    static final String ACCEPTED = "gzip, identity";

    private static final String POSITION = "header Content-Encoding";
    // RFC 9110 §8.4.1.3: x-gzip is the same as gzip.
    private static final Set<String> GZIP = Set.of("gzip", "x-gzip");
    private static final String NONE = "identity";

    private ContentCoding() {}

    /// A body without its coding.
    sealed interface Decoded {
        /// What the coding was around.
        ///
        /// @param bytes not to be changed
        // Shared on purpose, as in Body.
        @SuppressWarnings("ArrayRecordComponent")
        record Plain(byte[] bytes) implements Decoded {}

        /// It has a coding that is not known or not kept to, or becomes too large.
        ///
        /// @param status of the answer
        record Refused(int status, Rejected why) implements Decoded {}
    }

    /// Takes the coding off. Takes time and memory by `most`, whatever the body would become.
    ///
    /// @param sent the body
    /// @param headers of the request
    /// @param most how many bytes it may become
    static Decoded decode(byte[] sent, HttpFields headers, int most) {
        List<String> codings = codings(headers);
        if (codings.isEmpty()) {
            return new Decoded.Plain(sent);
        }
        // Nobody has reason to pack twice but to hide how much comes out.
        if (codings.size() > 1 || !GZIP.contains(codings.getFirst())) {
            return new Decoded.Refused(
                    HttpStatus.UNSUPPORTED_MEDIA_TYPE_415,
                    new Rejected(
                            Reason.UNKNOWN_CODING,
                            "The body is coded as " + String.join(", ", codings) + ", not as gzip",
                            POSITION));
        }
        return unpack(sent, most);
    }

    private static List<String> codings(HttpFields headers) {
        HttpField field = headers.getField(HttpHeader.CONTENT_ENCODING);
        return field == null
                ? List.of()
                : headers.getCSV(HttpHeader.CONTENT_ENCODING, false).stream()
                        .map(coding -> coding.toLowerCase(Locale.ROOT))
                        .filter(coding -> !coding.equals(NONE))
                        .toList();
    }

    private static Decoded unpack(byte[] sent, int most) {
        long byRatio = Math.max(HttpLimit.RATIO_FREE_BYTES.most(), (long) sent.length * HttpLimit.MAX_RATIO.most());
        int allowed = (int) Math.min(most, byRatio);
        try (InputStream packed = new GZIPInputStream(new ByteArrayInputStream(sent))) {
            byte[] plain = packed.readNBytes(allowed + 1);
            return plain.length > allowed ? tooLarge(allowed, most) : new Decoded.Plain(plain);
        } catch (IOException e) {
            return new Decoded.Refused(
                    HttpStatus.UNPROCESSABLE_ENTITY_422,
                    new Rejected(Reason.BAD_CODING, "The body is no whole gzip: " + e.getMessage(), POSITION));
        }
    }

    private static Decoded tooLarge(int allowed, int most) {
        String limit = allowed < most
                ? HttpLimit.MAX_RATIO + ": more than " + HttpLimit.MAX_RATIO.most() + " times as large as what was sent"
                : "The body is larger than the wire's limit of " + most + " bytes";
        return new Decoded.Refused(
                HttpStatus.PAYLOAD_TOO_LARGE_413,
                new Rejected(Reason.LIMIT_EXCEEDED, limit + " when it is unpacked", "byte " + allowed));
    }
}
