package news.dateline.ops.lag;

import java.time.Duration;

/// How far behind, never negative.
///
/// @param records an upper bound: markers of transactions, aborted and compacted records in between count too
/// @param behind how long the first waiting record has been in Dateline; zero when none waits
/// @param uncommitted records and markers behind the last stable offset, which nobody can read yet
public record Lag(long records, Duration behind, long uncommitted) {
    /// Nothing waits.
    public static final Lag NONE = new Lag(0, Duration.ZERO, 0);

    /// Both together: records add up, the longer time counts.
    public Lag plus(Lag other) {
        return new Lag(
                records + other.records,
                behind.compareTo(other.behind) < 0 ? other.behind : behind,
                uncommitted + other.uncommitted);
    }

    /// [#behind()] as people and metrics want it.
    public double seconds() {
        return behind.toMillis() / 1000d;
    }

    /// Whether there is anything to tell.
    public boolean isNone() {
        return equals(NONE);
    }
}
