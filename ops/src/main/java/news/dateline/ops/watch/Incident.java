package news.dateline.ops.watch;

import java.time.Instant;
import java.util.Optional;

/// A trouble that lasted longer than a moment.
///
/// @param trouble what was wrong
/// @param stage with which stage, group, wire or class of canaries
/// @param detail where and how much, when it was opened
/// @param since the first of the measurements that opened it
/// @param until the first of the measurements that closed it; empty while it is open
public record Incident(Trouble trouble, String stage, String detail, Instant since, Optional<Instant> until) {
    /// Whether it is not over.
    public boolean isOpen() {
        return until.isEmpty();
    }

    Incident closed(Instant at) {
        return new Incident(trouble, stage, detail, since, Optional.of(at));
    }
}
