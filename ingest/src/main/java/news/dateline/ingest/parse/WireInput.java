package news.dateline.ingest.parse;

import java.nio.charset.Charset;
import java.time.Instant;
import java.util.Optional;
import news.dateline.ingest.parse.text.DeclaredCharset;

/// What came over a wire at once: one message, with one or more items.
///
/// @param wire where it came from
/// @param bytes what came; not copied, not to be changed
/// @param contentType media type as declared, parameters included: a hint, but for its charset
/// @param source URL or file name that the bytes came from, as the wire told
/// @param traceId the trace they started
/// @param receivedAt when the last byte was there
// The bytes are shared on purpose: a copy of every message for the sake of a record would be paid on the hot path.
@SuppressWarnings("ArrayRecordComponent")
public record WireInput(
        WireProfile wire,
        byte[] bytes,
        Optional<String> contentType,
        Optional<String> source,
        String traceId,
        Instant receivedAt) {
    /// The encoding that the declared type names, for text that is told by its bytes of ASCII.
    public Optional<Charset> charset() {
        return contentType.flatMap(DeclaredCharset::overAscii);
    }

    /// The same with other bytes: what was inside of what came.
    public WireInput with(byte[] inside) {
        return new WireInput(wire, inside, contentType, source, traceId, receivedAt);
    }
}
