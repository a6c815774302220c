package news.dateline.ops.lag;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// How far what was measured was from the truth.
final class Errors {
    private static final double SECOND = 1;
    private static final double PART = 0.02;

    private final List<Double> seconds = new ArrayList<>();
    private int good;
    private int impossible;
    private int falseAlarms;

    void take(Injected injected, StageLag measured, Instant now) {
        for (PartitionLag partition : measured.partitions()) {
            Duration truth = injected.truth(partition.at().partition(), now);
            double told = partition.lag().seconds();
            double error = Math.abs(told - truth.toMillis() / 1000d);
            seconds.add(error);
            good += error <= Math.max(SECOND, PART * truth.toSeconds()) ? 1 : 0;
            impossible += Double.isNaN(told) || Double.isInfinite(told) || told < 0 ? 1 : 0;
            falseAlarms += truth.isZero() && told != 0 ? 1 : 0;
        }
    }

    int samples() {
        return seconds.size();
    }

    double good() {
        return (double) good / samples();
    }

    int impossible() {
        return impossible;
    }

    int falseAlarms() {
        return falseAlarms;
    }

    static String table(Map<Injection, Errors> errors) {
        StringBuilder table = new StringBuilder(
                        "| injected | samples | within max(1 s, 2 %) | error, median | worst |\n")
                .append("|---|---|---|---|---|\n");
        errors.forEach((injection, found) -> table.append(String.format(
                Locale.ROOT,
                "| %s | %d | %.0f %% | %.3f s | %.3f s |%n",
                injection.words(),
                found.samples(),
                100 * found.good(),
                found.sorted().get(found.samples() / 2),
                found.sorted().getLast())));
        return table.toString();
    }

    private List<Double> sorted() {
        return seconds.stream().sorted().toList();
    }
}
