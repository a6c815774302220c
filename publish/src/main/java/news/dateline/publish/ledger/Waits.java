package news.dateline.publish.ledger;

import java.time.Instant;
import java.util.Optional;

/// For what a story waits.
///
/// @param held for the end of its embargo
/// @param until when it may go; empty while it waits without an end, or does not wait
/// @param askAgainAt when time itself may change what may stand
public record Waits(boolean held, Optional<Instant> until, Optional<Instant> askAgainAt) {
    /// For nothing.
    public static final Waits FOR_NOTHING = new Waits(false, Optional.empty(), Optional.empty());
}
