package news.dateline.ops.status;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A status as those who ask get it: words in lower case, times in ISO 8601, members only where there is something to
/// say.
public final class StatusJson {
    private StatusJson() {}

    /// The status as JSON.
    public static ObjectNode of(StoryStatus status) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("id", status.id());
        put(json, "guid", status.guid());
        json.put("wire", status.wire());
        json.put("state", word(state(status)));
        json.put("revision", status.revision());
        channels(json, status.channels());
        put(json, "withdrawnFor", status.withdrawnFor());
        ArrayNode versions = json.putArray("versions");
        status.versions().forEach(version -> versions.add(version(version)));
        return json;
    }

    // What a repeat came to says nothing of the story.
    private static Became state(StoryStatus status) {
        return status.versions().stream()
                .map(VersionStatus::became)
                .filter(became -> became != Became.DUPLICATE)
                .findFirst()
                .orElse(Became.ACCEPTED);
    }

    private static ObjectNode version(VersionStatus version) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("version", version.version());
        json.put("trace", version.trace());
        json.put("state", word(version.became()));
        time(json, "receivedAt", version.receivedAt());
        time(json, "enrichedAt", version.enrichedAt());
        Outcome outcome = version.outcome();
        if (outcome != null) {
            time(json, "decidedAt", outcome.at());
            time(json, "heldUntil", outcome.until());
            number(json, "supersededBy", outcome.supersededBy());
            number(json, "revision", outcome.revision());
            if (outcome.revision() != null) {
                channels(json, outcome.channels());
            }
            put(json, "reason", outcome.reason());
        }
        return json;
    }

    private static void channels(ObjectNode json, List<String> ids) {
        ArrayNode channels = json.putArray("channels");
        ids.forEach(channels::add);
    }

    private static String word(Became became) {
        return became.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static void time(ObjectNode json, String name, @Nullable Long millis) {
        if (millis != null) {
            json.put(name, Instant.ofEpochMilli(millis).toString());
        }
    }

    private static void number(ObjectNode json, String name, @Nullable Long number) {
        if (number != null) {
            json.put(name, number);
        }
    }

    private static void put(ObjectNode json, String name, @Nullable String value) {
        if (value != null) {
            json.put(name, value);
        }
    }
}
