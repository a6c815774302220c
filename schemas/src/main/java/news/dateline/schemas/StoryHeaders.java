package news.dateline.schemas;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import news.dateline.schemas.model.Priority;
import org.jspecify.annotations.Nullable;

/// The headers that every record carries on its whole way, so that lag and traces can be told without reading a value.
///
/// @param traceId 32 hexadecimal digits, the trace id of W3C Trace Context
/// @param receivedAt when Dateline had the last byte; on the record in milliseconds since 1970 as decimal text
/// @param wire the wire's id
/// @param priority how much haste
public record StoryHeaders(String traceId, Instant receivedAt, String wire, Priority priority) {
    public static final String TRACE_ID = "trace-id";
    public static final String RECEIVED_AT = "received-at";
    public static final String WIRE = "wire";
    public static final String PRIORITY = "priority";
    /// W3C Trace Context, level 1.
    public static final String TRACEPARENT = "traceparent";

    /// Where in quarantine a replayed record was: topic-partition-offset.
    public static final String REPLAYED_FROM = "replayed-from";
    /// How often a record has been replayed, as decimal text.
    public static final String REPLAY_COUNT = "replay-count";

    private static final SecureRandom RANDOM = new SecureRandom();
    /// Milliseconds that fit a long and mean a time that can be written: up to the year 33658.
    private static final Pattern MILLIS = Pattern.compile("[0-9]{1,15}");

    private static final Pattern COUNT = Pattern.compile("[0-9]{1,9}");
    private static final int TRACE_BYTES = 16;
    private static final int SPAN_DIGITS = 16;

    /// A trace id that nobody else has.
    public static String newTraceId() {
        byte[] id = new byte[TRACE_BYTES];
        RANDOM.nextBytes(id);
        return HexFormat.of().formatHex(id);
    }

    /// Name and bytes of each header, in a fixed order.
    public Map<String, byte[]> toBytes() {
        Map<String, byte[]> headers = new LinkedHashMap<>();
        headers.put(TRACE_ID, ascii(traceId));
        headers.put(RECEIVED_AT, ascii(Long.toString(receivedAt.toEpochMilli())));
        headers.put(WIRE, ascii(wire));
        headers.put(PRIORITY, ascii(word(priority)));
        headers.put(TRACEPARENT, ascii("00-" + traceId + '-' + traceId.substring(0, SPAN_DIGITS) + "-01"));
        return headers;
    }

    /// The word that stands for a priority: `flash`, `urgent`, `routine`.
    public static String word(Priority priority) {
        return priority.name().toLowerCase(Locale.ROOT);
    }

    /// Reads the header [#RECEIVED_AT]; empty when it is not there or is no time.
    public static Optional<Instant> receivedAt(byte @Nullable [] header) {
        if (header == null || !MILLIS.matcher(text(header)).matches()) {
            return Optional.empty();
        }
        return Optional.of(Instant.ofEpochMilli(Long.parseLong(text(header))));
    }

    /// Reads the header [#REPLAY_COUNT]; 0 when it is not there or is no count.
    public static int replayCount(byte @Nullable [] header) {
        return header == null || !COUNT.matcher(text(header)).matches() ? 0 : Integer.parseInt(text(header));
    }

    /// Reads the header [#PRIORITY]; what is not there or not known yet is routine.
    public static Priority priority(byte @Nullable [] header) {
        for (Priority priority : Priority.values()) {
            if (header != null && word(priority).equals(text(header))) {
                return priority;
            }
        }
        return Priority.ROUTINE;
    }

    private static String text(byte[] header) {
        return new String(header, StandardCharsets.US_ASCII);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
