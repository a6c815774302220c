package news.dateline.ops.quarantine;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import news.dateline.schemas.model.Quarantined;

/// Which of all that waits is asked for: what meets every condition.
///
/// @param stage that could not use it
/// @param reason the code
/// @param wire whose it is
/// @param since quarantined then or later
/// @param ids trace ids, or positions in quarantine as topic-partition-offset; empty for any
public record QuarantineQuery(
        Optional<String> stage, Optional<String> reason, Optional<String> wire, Instant since, Set<String> ids) {
    /// Everything.
    public static final QuarantineQuery ALL =
            new QuarantineQuery(Optional.empty(), Optional.empty(), Optional.empty(), Instant.MIN, Set.of());

    public QuarantineQuery {
        ids = Set.copyOf(ids);
    }

    boolean asksFor(Waiting waiting) {
        Quarantined record = waiting.record();
        return stage.stream().allMatch(record.getStage()::equals)
                && reason.stream().allMatch(record.getReason()::equals)
                && wire.stream()
                        .allMatch(
                                asked -> record.getWire().filter(asked::equals).isPresent())
                && !record.getQuarantinedAt().isBefore(since)
                && (ids.isEmpty() || ids.contains(record.getTraceId()) || asksFor(waiting.at()));
    }

    /// Whether a record is asked for of which nothing can be read.
    boolean asksForUnreadable(RecordPosition at) {
        return stage.isEmpty() && reason.isEmpty() && wire.isEmpty() && (ids.isEmpty() || asksFor(at));
    }

    private boolean asksFor(RecordPosition at) {
        return ids.contains(at.toString());
    }
}
