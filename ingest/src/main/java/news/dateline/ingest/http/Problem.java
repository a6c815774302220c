package news.dateline.ingest.http;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Optional;
import news.dateline.ingest.parse.ParseOutcome;

/// A problem as a wire gets it. RFC 9457, with the members `reason`, `position` and `trace` of our own.
///
/// @param status the HTTP status
/// @param reason a code that does not change
/// @param title what is wrong in general
/// @param detail what is wrong this time
/// @param position where in the body, if it is about a place in it
/// @param trace the trace under which the bytes are kept, if they are
public record Problem(
        int status, String reason, String title, String detail, Optional<String> position, Optional<String> trace) {
    static final String MEDIA_TYPE = "application/problem+json";

    static Problem of(int status, String reason, String title, String detail) {
        return new Problem(status, reason, title, detail, Optional.empty(), Optional.empty());
    }

    /// The problem of what was refused.
    ///
    /// @param trace the trace under which the bytes are kept
    public static Problem of(int status, String title, ParseOutcome.Rejected rejected, String trace) {
        return new Problem(
                status,
                rejected.reason().name(),
                title,
                rejected.detail(),
                Optional.of(rejected.position()),
                Optional.of(trace));
    }

    /// The problem as JSON; the caller may add members.
    public ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put(
                "type",
                "urn:dateline:problem:" + reason.toLowerCase(Locale.ROOT).replace('_', '-'));
        json.put("title", title);
        json.put("status", status);
        json.put("detail", detail);
        json.put("reason", reason);
        position.ifPresent(place -> json.put("position", place));
        trace.ifPresent(id -> json.put("trace", id));
        return json;
    }
}
