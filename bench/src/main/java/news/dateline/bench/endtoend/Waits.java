package news.dateline.bench.endtoend;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/// How long stories were on their way, in milliseconds.
///
/// @param p50 half of them at most
/// @param p99 99 % of them at most
/// @param p999 99.9 % of them at most
record Waits(double p50, double p99, double p999) {
    private static final double MILLIS = 1e-6;

    /// @param waits sorted, in nanoseconds
    static Waits of(long... waits) {
        return new Waits(at(waits, 0.5), at(waits, 0.99), at(waits, 0.999));
    }

    /// Each figure's median over some rounds.
    static Waits median(List<Waits> rounds) {
        return new Waits(median(rounds, Waits::p50), median(rounds, Waits::p99), median(rounds, Waits::p999));
    }

    /// The cells of a table.
    String cells() {
        return String.format(Locale.ROOT, "%.0f ms | %.0f ms | %.0f ms", p50, p99, p999);
    }

    private static double median(List<Waits> rounds, ToDoubleFunction<Waits> figure) {
        return Medians.of(rounds.stream().mapToDouble(figure).toArray());
    }

    // The nearest rank.
    private static double at(long[] sorted, double share) {
        return sorted[(int) Math.ceil(share * sorted.length) - 1] * MILLIS;
    }
}
