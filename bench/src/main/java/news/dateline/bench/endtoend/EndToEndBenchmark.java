package news.dateline.bench.endtoend;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import news.dateline.app.config.ConfigReader;
import news.dateline.app.config.DatelineConfig;
import news.dateline.bench.scale.Curve;
import news.dateline.bench.scale.Plot;
import news.dateline.bench.scale.Point;

/// The whole pipeline from `wire.stories` to its events, beside two bare hops of Kafka Streams with the same bytes, the
/// same broker, partitions, commit interval and producers. Prints tables for docs/benchmarks.md and draws how cost
/// grows. All but memory is measured in one process. Settings come from the environment, as those of a stage do.
public final class EndToEndBenchmark {
    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private static final List<String> PARTS = List.of("throughput", "latency", "memory", "growth");
    /// A part of the stories is enough where only processor time is measured.
    private static final int GROWTH_PART = 5;
    private static final int WARM_UPS = 2;

    private final DatelineConfig config = new ConfigReader(System.getenv()).defaults();
    private final int rounds;
    private final int stories;

    private EndToEndBenchmark(int rounds, int stories) {
        this.rounds = rounds;
        this.stories = stories;
    }

    /// Runs the benchmark.
    ///
    /// @param args where to draw; how many rounds, stories in each (5 and 10,000 where they are not there); which
    ///     parts, all where none is named
    public static void main(String[] args) throws Exception {
        EndToEndBenchmark benchmark = new EndToEndBenchmark(number(args, 1, 5), number(args, 2, 10_000));
        List<String> parts = args.length > 3 ? List.of(args).subList(3, args.length) : PARTS;
        if (!PARTS.containsAll(parts)) {
            throw new IllegalArgumentException("The parts are " + PARTS);
        }
        benchmark.beside(parts);
        if (parts.contains("memory")) {
            new Memory(OUT).tell(benchmark.config, benchmark.stories);
        }
        if (parts.contains("growth")) {
            benchmark.growth(Path.of(args[0]));
        }
        System.exit(0);
    }

    private void beside(List<String> parts) throws ExecutionException, InterruptedException {
        try (Machine machine = Machine.start(config)) {
            Feed feed = new Feed(machine.backbone().topics());
            OUT.println(String.format(
                    Locale.ROOT,
                    "%d rounds of %,d stories, %d partitions, commits every %d ms; a message has %,d bytes, a record %,d%n",
                    rounds,
                    stories,
                    config.kafka().partitions(),
                    config.publish().commitInterval().toMillis(),
                    feed.messages(1).getFirst().bytes().length,
                    feed.next(1).getFirst().value().length));
            if (parts.contains("throughput")) {
                throughput(new Throughput(machine, feed, stories, OUT));
            }
            if (parts.contains("latency")) {
                latency(new Latency(machine, feed, OUT));
            }
        }
    }

    private void throughput(Throughput throughput) throws ExecutionException, InterruptedException {
        for (int i = 0; i < WARM_UPS; i++) {
            throughput.round();
        }
        throughput.forget();
        OUT.println("Warm; from here on it counts.");
        for (int i = 0; i < rounds; i++) {
            throughput.round();
        }
        throughput.tell();
    }

    private void latency(Latency latency) throws ExecutionException, InterruptedException {
        latency.round();
        latency.forget();
        OUT.println("Warm; from here on it counts.");
        for (int i = 0; i < rounds; i++) {
            latency.round();
        }
        latency.tell();
    }

    private void growth(Path plot) throws ExecutionException, InterruptedException, IOException {
        List<Curve> curves = new Growth(config, Math.max(1, stories / GROWTH_PART)).curves();
        for (Curve curve : curves) {
            OUT.println("| " + curve.unit() + " | ms: " + curve.title() + " |\n|---|---|");
            for (Point point : curve.points()) {
                OUT.println(String.format(Locale.ROOT, "| %,.0f | %,.3f |", point.size(), point.millis()));
            }
        }
        Files.writeString(plot, Plot.of(curves));
    }

    private static int number(String[] args, int at, int other) {
        return args.length > at ? Integer.parseInt(args[at]) : other;
    }
}
