package news.dateline.ops.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import news.dateline.ops.lag.PartitionLag;
import news.dateline.ops.lag.StageState;

/// How it went with a stage in one partition. Pure: the time comes in. For one thread.
final class PartitionWatch {
    /// A stage that commits less often than this in good times is given three times its usual pause.
    private static final Duration STILL = Duration.ofSeconds(30);

    private static final int USUAL_PAUSES = 3;
    private static final double LITTLE_ROOM = 0.2;
    /// Who catches up by less than this part of the time that passes, does not.
    private static final int WOBBLE = 5;

    private long committed = -1;
    private long furthest = -1;
    private Instant moved = Instant.MIN;
    private Duration usual = Duration.ZERO;
    private Duration behind = Duration.ZERO;
    private Instant measured = Instant.MIN;
    private boolean wasLate;
    private boolean waited;
    private boolean lost;

    /// Takes a measurement in.
    ///
    /// @param stage whose it is
    /// @param staffed whether the stage's group has a member
    /// @return what looks bad
    List<Finding> next(String stage, PartitionLag lag, boolean staffed, Instant now) {
        follow(lag.offsets().committed(), lag.lag().records() == 0, now);
        List<Finding> findings = new ArrayList<>();
        if (lag.state() == StageState.BLOCKED) {
            lag.open()
                    .ifPresent(open -> findings.add(found(
                            Trouble.BLOCKED, stage, lag, "held by " + open.producer() + " since " + open.since())));
        }
        if (isSlow(lag, now)) {
            findings.add(found(Trouble.SLOW, stage, lag, waits(lag)));
        }
        if (lag.lag().records() > 0) {
            stillness(stage, lag, staffed, now, findings);
        }
        if (committed < furthest) {
            findings.add(found(Trouble.REWOUND, stage, lag, "back from " + furthest + " to " + committed));
        }
        losing(stage, lag, findings);
        return findings;
    }

    private void follow(OptionalLong offset, boolean idle, Instant now) {
        long at = offset.orElse(-1);
        if (at != committed || idle || moved.equals(Instant.MIN)) {
            // Where nothing waits, nobody has to commit: that pause is not a usual one.
            if (at != committed && !idle && !moved.equals(Instant.MIN)) {
                usual = Duration.between(moved, now);
            }
            moved = now;
        }
        committed = at;
        furthest = Math.max(furthest, at);
    }

    // Late at two measurements, and as good as no less late at the second: one that works off a backlog is on its way.
    // How old the first waiting record is goes up and down a little in a stage that is always as late.
    private boolean isSlow(PartitionLag lag, Instant now) {
        boolean late = lag.state() == StageState.SLOW;
        boolean slow = late && wasLate && behind.minus(lag.lag().behind()).compareTo(wobble(now)) <= 0;
        wasLate = late;
        behind = lag.lag().behind();
        measured = now;
        return slow;
    }

    private Duration wobble(Instant now) {
        return Duration.between(measured, now).dividedBy(WOBBLE);
    }

    private void stillness(String stage, PartitionLag lag, boolean staffed, Instant now, List<Finding> findings) {
        if (!staffed) {
            findings.add(found(Trouble.STOPPED, stage, lag, "nobody reads, " + waits(lag)));
            return;
        }
        Duration still = Duration.between(moved, now);
        Duration allowed = usual.multipliedBy(USUAL_PAUSES);
        if (still.compareTo(allowed.compareTo(STILL) > 0 ? allowed : STILL) >= 0) {
            findings.add(
                    found(Trouble.STALLED, stage, lag, "no commit for " + still.toSeconds() + " s, " + waits(lag)));
        }
    }

    // Where nothing waited, what was deleted before the stage is but the marker of a transaction.
    private void losing(String stage, PartitionLag lag, List<Finding> findings) {
        long deleted = lag.offsets().deletedUnread();
        lost = deleted > 0 && (lost || waited);
        waited = lag.lag().records() > 0;
        if (lost) {
            findings.add(found(Trouble.LOSING, stage, lag, deleted + " records were deleted unread"));
        } else if (lag.headroom().orElse(1) < LITTLE_ROOM) {
            String left = String.format(
                    Locale.ROOT,
                    "%.0f %% of the retention is left",
                    100 * lag.headroom().orElse(0));
            findings.add(found(Trouble.LOSING, stage, lag, left + ", " + waits(lag)));
        }
    }

    private static String waits(PartitionLag lag) {
        return String.format(
                Locale.ROOT,
                "%d records wait, the first for %.1f s",
                lag.lag().records(),
                lag.lag().seconds());
    }

    private static Finding found(Trouble trouble, String stage, PartitionLag lag, String detail) {
        return new Finding(trouble, stage, lag.at() + ": " + detail);
    }
}
