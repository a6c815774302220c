package news.dateline.http;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Optional;

/// A problem as a client gets it. RFC 9457, with the members `reason`, `position` and `trace` of our own.
///
/// @param status the HTTP status
/// @param reason a code that does not change
/// @param title what is wrong in general
/// @param detail what is wrong this time
/// @param position where in the body, if it is about a place in it
/// @param trace the trace under which the bytes are kept, if they are
public record Problem(
        int status, String reason, String title, String detail, Optional<String> position, Optional<String> trace) {
    /// Of a body that is one.
    public static final String MEDIA_TYPE = "application/problem+json";

    /// A problem that is about no place in a body.
    public static Problem of(int status, String reason, String title, String detail) {
        return new Problem(status, reason, title, detail, Optional.empty(), Optional.empty());
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
