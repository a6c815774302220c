package news.dateline.bench.faults;

import java.time.Duration;
import java.util.Locale;
import news.dateline.bench.faults.check.Waits;

/// A figure beside what it may be.
///
/// @param what was measured
/// @param measured the figure
/// @param kept whether that is within bounds
/// @param ofTime whether the bound is one of time, which a machine that others use too may break
record Finding(String what, String measured, boolean kept, boolean ofTime) {
    private static final double MILLIS = 1e3;

    /// A time that must not be longer than a limit.
    static Finding within(String what, Duration measured, Duration limit) {
        return new Finding(
                what + " < " + seconds(limit) + " s", seconds(measured) + " s", measured.compareTo(limit) < 0, true);
    }

    /// What a share of some times must not be longer than. Where nothing was heard, nothing was kept either.
    static Finding within(String what, Waits waits, double share, Duration limit) {
        return waits.spans().isEmpty() ? that(what, "nothing was heard", false) : within(what, waits.at(share), limit);
    }

    /// Something that must be so by then.
    static Finding byThen(String what, String measured, boolean kept) {
        return new Finding(what, measured, kept, true);
    }

    /// Something that must be so.
    static Finding that(String what, String measured, boolean kept) {
        return new Finding(what, measured, kept, false);
    }

    /// Seconds, with as many digits as mean something.
    static String seconds(Duration span) {
        double seconds = span.toMillis() / MILLIS;
        return String.format(Locale.ROOT, seconds < 10 ? "%.2f" : "%.1f", seconds);
    }

    @Override
    public String toString() {
        return (kept ? "kept    " : "BROKEN  ") + what + ": " + measured;
    }
}
