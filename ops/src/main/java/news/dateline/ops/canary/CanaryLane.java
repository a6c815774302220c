package news.dateline.ops.canary;

import java.time.Instant;
import java.util.Optional;

/// How it goes with the canaries of one lane: a lane may be dead while the other works.
///
/// @param name `flash` or `routine`
/// @param lost how many were lost
/// @param lastLost the last of them
/// @param through whether none is missed: none was lost, or one has come out since the last was given up
public record CanaryLane(String name, long lost, Optional<Loss> lastLost, boolean through) {
    /// A canary that was lost.
    ///
    /// @param sentAt when it was sent
    /// @param seenOn the last topic on which it was seen; empty when it was on none
    public record Loss(Instant sentAt, Optional<String> seenOn) {}

    static CanaryLane unhurt(String name) {
        return new CanaryLane(name, 0, Optional.empty(), true);
    }

    CanaryLane losing(Loss loss) {
        return new CanaryLane(name, lost + 1, Optional.of(loss), false);
    }

    CanaryLane cameOut() {
        return new CanaryLane(name, lost, lastLost, true);
    }
}
