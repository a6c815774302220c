package news.dateline.ops.trace;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;

/// A trace as those who ask get it: times in ISO 8601, members only where there is something to say.
public final class TraceJson {
    private TraceJson() {}

    /// The trace as JSON.
    public static ObjectNode of(Trace trace) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("id", trace.id());
        ArrayNode stories = json.putArray("stories");
        trace.stories().forEach(stories::add);
        ArrayNode traces = json.putArray("traces");
        trace.traces().forEach(traces::add);
        if (trace.cut()) {
            json.put("cut", true);
        }
        ArrayNode hops = json.putArray("hops");
        trace.hops().forEach(hop -> hops.add(hop(hop)));
        return json;
    }

    private static ObjectNode hop(Hop hop) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("time", Instant.ofEpochMilli(hop.at()).toString());
        hop.secondsSinceReceived().ifPresent(seconds -> json.put("secondsSinceReceived", seconds));
        json.put("topic", hop.place().topic());
        json.put("partition", hop.place().partition());
        json.put("offset", hop.place().offset());
        json.put("what", hop.what());
        json.put("why", hop.why());
        json.put("story", hop.subject().story());
        json.put("version", hop.subject().version());
        json.put("revision", hop.subject().revision());
        json.put("trace", hop.subject().trace());
        json.properties()
                .removeIf(member -> member.getValue().isNull()
                        || member.getValue().asText("-").isEmpty());
        return json;
    }
}
