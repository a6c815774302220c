package news.dateline.bench.endtoend;

import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;

/// How long a story takes at a fixed rate, through the pipeline and through the pass-through, in turns.
final class Latency {
    private static final Duration TIME = Duration.ofSeconds(20);

    private final Machine machine;
    private final Feed feed;
    private final Way limit;
    private final Way pipeline;
    private final PrintStream out;
    private final Map<String, List<Waits>> rounds = new LinkedHashMap<>();

    /// @param out where each measurement is told
    Latency(Machine machine, Feed feed, PrintStream out) {
        Ways ways = new Ways(machine);
        this.machine = machine;
        this.feed = feed;
        this.out = out;
        this.limit = ways.passThrough();
        this.pipeline = ways.pipeline();
    }

    /// Forgets what was measured: it was warm-up.
    void forget() {
        rounds.clear();
    }

    /// Each way once.
    void round() throws ExecutionException, InterruptedException {
        for (Way way : List.of(limit, pipeline)) {
            Waits waits = OpenLoop.run(machine, way, feed.next(OpenLoop.stories(TIME)));
            rounds.computeIfAbsent(way.name(), absent -> new ArrayList<>()).add(waits);
            out.println("| " + way.name() + " | " + waits.cells() + " |");
        }
    }

    /// The medians as a table in Markdown, and how they stand to each other.
    void tell() {
        out.println("| " + OpenLoop.RATE + " stories/s | p50 | p99 | p99.9 |\n|---|---|---|---|");
        rounds.forEach((name, each) ->
                out.println("| " + name + " | " + Waits.median(each).cells() + " |"));
        Waits through = Waits.median(rounds.getOrDefault(pipeline.name(), List.of()));
        Waits least = Waits.median(rounds.getOrDefault(limit.name(), List.of()));
        out.println(String.format(
                Locale.ROOT,
                "%nThe pipeline's p50 is %.1f of the pass-through's, p99 %.1f, p99.9 %.1f; p99 by rounds: %s",
                through.p50() / least.p50(),
                through.p99() / least.p99(),
                through.p999() / least.p999(),
                eachRound()));
    }

    private List<String> eachRound() {
        List<Waits> least = rounds.getOrDefault(limit.name(), List.of());
        List<Waits> through = rounds.getOrDefault(pipeline.name(), List.of());
        List<String> ratios = new ArrayList<>();
        for (int i = 0; i < through.size(); i++) {
            ratios.add(String.format(
                    Locale.ROOT, "%.1f", through.get(i).p99() / least.get(i).p99()));
        }
        return ratios;
    }
}
