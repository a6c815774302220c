package news.dateline.publish;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A clock that is never ahead of time because somebody set the machine's clock. The time since the start is counted by
/// the processor's clock, which nobody can set, and the earlier of that and the machine's clock counts. So a machine's
/// clock that leaps an hour ahead frees no embargo; one that is set back an hour keeps them until it is right again.
/// Small disagreement is the two clocks' rates and is followed. A clock that was wrong when the process began cannot be
/// told from a right one.
public final class SteadyClock implements InstantSource {
    /// Time services correct less than this by changing the rate, more by setting the clock (RFC 5905, §11.3, STEPT).
    private static final Duration STEP = Duration.ofMillis(128);
    /// A rate is never corrected by more than this share (RFC 5905, §11.3).
    private static final long RATE = 2_000;

    private static final Logger LOG = LoggerFactory.getLogger(SteadyClock.class);

    private final InstantSource wall;
    private final LongSupplier nanos;
    private Instant anchor;
    private long anchoredAt;
    private boolean leapt;

    /// @param wall the machine's clock
    /// @param nanos counts nanoseconds and cannot be set, as System.nanoTime
    public SteadyClock(InstantSource wall, LongSupplier nanos) {
        this.wall = wall;
        this.nanos = nanos;
        this.anchor = wall.instant();
        this.anchoredAt = nanos.getAsLong();
    }

    /// Over this machine's clocks.
    public static SteadyClock ofMachine() {
        return new SteadyClock(InstantSource.system(), System::nanoTime);
    }

    @Override
    public synchronized Instant instant() {
        Instant said = wall.instant();
        long elapsed = nanos.getAsLong() - anchoredAt;
        Instant counted = anchor.plusNanos(elapsed);
        Duration ahead = Duration.between(counted, said);
        note(ahead);
        if (said.isBefore(counted)) {
            return said;
        }
        if (ahead.compareTo(STEP) <= 0) {
            long most = elapsed / RATE;
            Instant followed = counted.plusNanos(Math.min(ahead.toNanos(), most));
            anchor = followed;
            anchoredAt += elapsed;
            return followed;
        }
        return counted;
    }

    private void note(Duration ahead) {
        boolean now = ahead.abs().compareTo(STEP) > 0;
        if (now != leapt) {
            leapt = now;
            if (now) {
                LOG.warn(
                        "the machine's clock has leapt by {}: embargoes follow the earlier of it and the time counted",
                        ahead);
            } else {
                LOG.info("the machine's clock is right again");
            }
        }
    }
}
