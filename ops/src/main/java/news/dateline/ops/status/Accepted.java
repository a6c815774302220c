package news.dateline.ops.status;

import java.util.List;
import org.apache.avro.generic.GenericRecord;

/// A version that a wire pushed.
///
/// @param storyId the story's id
/// @param guid the wire's identity for it
/// @param wire the wire's id in the configuration
/// @param version what is known of the version by that
record Accepted(String storyId, String guid, String wire, VersionStatus version) {
    /// The fields of a story that say it; they stand at its beginning.
    static final List<String> FIELDS = List.of("id", "traceId", "wire", "receivedAt", "guid", "version");

    /// @param head with [#FIELDS]
    static Accepted of(GenericRecord head) {
        return new Accepted(
                text(head, "id"),
                text(head, "guid"),
                text(head, "wire"),
                new VersionStatus(
                        text(head, "traceId"), (Long) head.get("version"), (Long) head.get("receivedAt"), null, null));
    }

    private static String text(GenericRecord head, String field) {
        return head.get(field).toString();
    }
}
