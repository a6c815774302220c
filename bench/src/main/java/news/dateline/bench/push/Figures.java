package news.dateline.bench.push;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/// What a round was like.
///
/// @param rate stories acknowledged in a second
/// @param p50 milliseconds until half of them were acknowledged
/// @param p99 the same of 99 %
/// @param p999 the same of 99.9 %
/// @param cores that the whole process used: broker, ingest and senders
/// @param senders cores of these that the sending threads used
record Figures(double rate, double p50, double p99, double p999, double cores, double senders) {
    private static final double NANOS = 1e9;
    private static final double MILLIS = 1e-6;

    /// @param latencies sorted, in nanoseconds, as all other times are
    static Figures of(long[] latencies, long wall, long cpu, long driver) {
        return new Figures(
                latencies.length * NANOS / wall,
                at(latencies, 0.5) * MILLIS,
                at(latencies, 0.99) * MILLIS,
                at(latencies, 0.999) * MILLIS,
                (double) cpu / wall,
                (double) driver / wall);
    }

    /// Each figure's median over some rounds.
    static Figures median(List<Figures> rounds) {
        return new Figures(
                median(rounds, Figures::rate),
                median(rounds, Figures::p50),
                median(rounds, Figures::p99),
                median(rounds, Figures::p999),
                median(rounds, Figures::cores),
                median(rounds, Figures::senders));
    }

    /// Microseconds of CPU for one story, all of the process together.
    double micros() {
        return cores / rate * 1e6;
    }

    /// The heads of the columns of [#row].
    static String heads() {
        return String.format(
                Locale.ROOT,
                "%-26s %10s %8s %8s %8s %7s %9s %12s",
                "",
                "stories/s",
                "p50 ms",
                "p99 ms",
                "p99.9",
                "cores",
                "senders",
                "CPU µs/story");
    }

    /// The figures in a line.
    String row(String name) {
        return String.format(
                Locale.ROOT,
                "%-26s %10.0f %8.2f %8.2f %8.2f %7.2f %9.2f %12.0f",
                name,
                rate,
                p50,
                p99,
                p999,
                cores,
                senders,
                micros());
    }

    private static double median(List<Figures> rounds, ToDoubleFunction<Figures> figure) {
        double[] sorted = rounds.stream().mapToDouble(figure).sorted().toArray();
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }

    private static double at(long[] sorted, double share) {
        return sorted.length == 0 ? 0 : sorted[(int) Math.min(sorted.length - 1L, (long) (share * sorted.length))];
    }
}
