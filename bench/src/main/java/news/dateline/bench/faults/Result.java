package news.dateline.bench.faults;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import news.dateline.bench.faults.check.Flaw;
import news.dateline.bench.faults.check.Waits;

/// What came of a fault.
///
/// @param fault which
/// @param counts how much there was
/// @param waits from the first push to the channel
/// @param flaws broken promises about stories
/// @param findings other figures
record Result(Fault fault, Counts counts, Waits waits, List<Flaw> flaws, List<Finding> findings) {
    private static final int SHOWN = 20;
    private static final double SHARE = 0.99;
    private static final double HALF = 0.5;

    Result {
        flaws = List.copyOf(flaws);
        findings = List.copyOf(findings);
    }

    /// How much there was.
    ///
    /// @param accepted versions that got 202
    /// @param held those of them that were under embargo
    /// @param killed those of the wire that kills each of its stories: two versions for each kill
    /// @param givenUp events on the channel that transactions wrote which were given up; of this fault and of
    ///     those before it in the house
    /// @param revived stages that ended by themselves and were started again
    /// @param took all of it
    record Counts(int accepted, long held, long killed, long givenUp, int revived, Duration took) {}

    /// Whether every promise was kept.
    ///
    /// @param timed whether bounds of time are among them
    boolean isGood(boolean timed) {
        return flaws.isEmpty() && findings.stream().allMatch(finding -> finding.kept() || (finding.ofTime() && !timed));
    }

    /// The heads of the columns of [#row].
    static String heads() {
        return """
                | fault | accepted | lost | twice | swapped | other | given up | p50 | p99 | longest | took |
                |---|---|---|---|---|---|---|---|---|---|---|""";
    }

    /// The figures in a line of a table.
    String row() {
        long lost = count(Flaw.Lost.class);
        long twice = count(Flaw.Twice.class);
        long swapped = count(Flaw.Swapped.class);
        return String.format(
                Locale.ROOT,
                "| %s: %s | %d | %d | %d | %d | %d | %d | %s s | %s s | %s s | %d s |",
                fault.id(),
                fault.what(),
                counts.accepted(),
                lost,
                twice,
                swapped,
                flaws.size() - lost - twice - swapped,
                counts.givenUp(),
                Finding.seconds(waits.at(HALF)),
                Finding.seconds(waits.at(SHARE)),
                Finding.seconds(waits.longest()),
                counts.took().toSeconds());
    }

    /// Findings and flaws, a line each.
    String details() {
        StringBuilder lines = new StringBuilder();
        findings.forEach(finding -> lines.append("  ").append(finding).append('\n'));
        if (counts.held() > 0) {
            lines.append("  among them ").append(counts.held()).append(" under embargo, and ");
            lines.append(counts.killed() / 2).append(" that were killed\n");
        }
        if (counts.revived() > 0) {
            lines.append("  ").append(counts.revived()).append(" stages ended by themselves and were started again\n");
        }
        flaws.stream()
                .limit(SHOWN)
                .forEach(flaw -> lines.append("  BROKEN  ").append(flaw).append('\n'));
        if (flaws.size() > SHOWN) {
            lines.append("  and ").append(flaws.size() - SHOWN).append(" more\n");
        }
        return lines.toString();
    }

    private long count(Class<? extends Flaw> kind) {
        return flaws.stream().filter(kind::isInstance).count();
    }
}
