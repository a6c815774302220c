package news.dateline.bench.endtoend;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/// How fast stories went.
///
/// @param rate stories a second
/// @param micros processor time of the whole process for each: broker, stages, reader, compiler and collector
record Drained(double rate, double micros) {
    private static final double NANOS = 1e9;
    private static final double MICRO = 1e3;

    /// @param stories how many
    /// @param nanos in which time
    /// @param cpu that the process used meanwhile, in nanoseconds
    Drained(long stories, long nanos, long cpu) {
        this(stories * NANOS / nanos, cpu / MICRO / stories);
    }

    /// Each figure's median over some rounds.
    static Drained median(List<Drained> rounds) {
        return new Drained(median(rounds, Drained::rate), median(rounds, Drained::micros));
    }

    /// The figures in a line.
    String row(String name) {
        return String.format(
                Locale.ROOT, "%-28s %,9.0f stories/s, %,6.0f µs of processor time each", name, rate, micros);
    }

    private static double median(List<Drained> rounds, ToDoubleFunction<Drained> figure) {
        return Medians.of(rounds.stream().mapToDouble(figure).toArray());
    }
}
