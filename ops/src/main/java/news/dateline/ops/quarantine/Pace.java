package news.dateline.ops.quarantine;

import java.time.Duration;

/// Keeps to so many records a second. Time that was not used is not made up for.
final class Pace {
    private static final long SECOND = Duration.ofSeconds(1).toNanos();
    /// Four batches a second, so that the rate is kept within each.
    private static final int BATCHES = 4;

    private final int perSecond;
    private long free = Long.MIN_VALUE;

    Pace(int perSecond) {
        this.perSecond = perSecond;
    }

    /// The largest batch that is not felt as a burst.
    int batch(int most) {
        return Math.clamp(perSecond / BATCHES, 1, most);
    }

    /// Takes a batch in.
    ///
    /// @param records how many it has
    /// @param now the time by a clock that only goes forward, in nanoseconds
    /// @return how long it must wait before it is sent, in nanoseconds
    long take(int records, long now) {
        long start = free == Long.MIN_VALUE || free - now < 0 ? now : free;
        free = start + records * SECOND / perSecond;
        return start - now;
    }
}
