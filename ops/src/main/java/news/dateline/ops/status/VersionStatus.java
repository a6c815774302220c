package news.dateline.ops.status;

import org.jspecify.annotations.Nullable;

/// One version of a story as it was pushed once.
///
/// @param trace the trace that its push started
/// @param version the wire's number; 0 while that is not known
/// @param receivedAt in milliseconds of the epoch; null while that is not known
/// @param enrichedAt in milliseconds of the epoch; null while it is not enriched
/// @param outcome what was decided about it, last; null while nothing is
public record VersionStatus(
        String trace,
        long version,
        @Nullable Long receivedAt,
        @Nullable Long enrichedAt,
        @Nullable Outcome outcome) {
    /// What became of it so far.
    public Became became() {
        if (outcome != null) {
            return outcome.became();
        }
        return enrichedAt == null ? Became.ACCEPTED : Became.ENRICHED;
    }

    /// What is known already, with the number and time of this one where it has them.
    VersionStatus over(VersionStatus known) {
        return receivedAt == null
                ? known
                : new VersionStatus(trace, version, receivedAt, known.enrichedAt, known.outcome);
    }

    VersionStatus with(Outcome next) {
        return outcome == null || outcome.yieldsTo(next)
                ? new VersionStatus(trace, version, receivedAt, enrichedAt, next)
                : this;
    }
}
