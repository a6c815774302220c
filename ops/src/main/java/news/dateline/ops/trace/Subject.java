package news.dateline.ops.trace;

import org.jspecify.annotations.Nullable;

/// What a record is about; null where it does not say.
///
/// @param story story id
/// @param trace trace id of the push
/// @param receivedAt when Dateline had the last byte of the push, in milliseconds of the epoch
/// @param version the wire's version
/// @param revision our count of the story's published states
public record Subject(
        @Nullable String story,
        @Nullable String trace,
        @Nullable Long receivedAt,
        @Nullable Long version,
        @Nullable Long revision) {
    static Subject ofPush(String trace, long receivedAt) {
        return new Subject(null, trace, receivedAt, null, null);
    }

    static Subject ofVersion(String story, String trace, long receivedAt, long version) {
        return new Subject(story, trace, receivedAt, version, null);
    }
}
