package news.dateline.bench.push;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;

/// Stories pushed over HTTP by many connections at once, beside a bare producer that sends the same bytes, in one
/// process with the broker. The ways take turns, so that what else the machine does hits all of them.
public final class PushBenchmark {
    /// So many stories until a way is measured: by then the JVM has compiled what it will compile.
    private static final int WARM_UP_STORIES = 300_000;
    /// Even if it has not taken so many.
    private static final Duration WARM_UP_MOST = Duration.ofSeconds(150);
    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private PushBenchmark() {}

    /// How stories come in; opened anew for each round, as a connection that rests is cut.
    private interface Way {
        List<Sender> open() throws IOException;
    }

    /// Runs the benchmark.
    ///
    /// @param args how many rounds, seconds of a round, connections; 5, 5 and 32 where they are not there
    public static void main(String[] args) throws Exception {
        int rounds = number(args, 0, 5);
        int seconds = number(args, 1, 5);
        int connections = number(args, 2, 32);
        Stories stories = new Stories();
        try (Bench bench = Bench.start()) {
            Map<String, Way> ways = new LinkedHashMap<>();
            ways.put("bare, a request a record", () -> bench.unbatched(connections));
            ways.put("bare, one record", () -> bench.bare(connections, 1));
            ways.put("bare, two records", () -> bench.bare(connections, 2));
            ways.put("bare, behind HTTP", () -> bench.bareHttp(connections));
            ways.put("push over HTTP", () -> bench.http(connections));
            OUT.println(connections + " connections, stories of "
                    + stories.next().bytes().length + " bytes, " + rounds + " rounds of " + seconds + " s");
            OUT.println(Figures.heads());
            Round round = new Round(stories, Duration.ofSeconds(seconds));
            for (Way way : ways.values()) {
                warmUp(way, round);
            }
            tell(measure(ways, rounds, round));
        }
    }

    private static void warmUp(Way way, Round round) throws IOException, ExecutionException, InterruptedException {
        long start = System.nanoTime();
        double sent = 0;
        while (sent < WARM_UP_STORIES && System.nanoTime() - start < WARM_UP_MOST.toNanos()) {
            long begun = System.nanoTime();
            sent += round.run(way.open()).rate() * (System.nanoTime() - begun) / 1e9;
        }
    }

    private static Map<String, Figures> measure(Map<String, Way> ways, int rounds, Round round)
            throws IOException, ExecutionException, InterruptedException {
        Map<String, List<Figures>> all = new LinkedHashMap<>();
        for (int n = 1; n <= rounds; n++) {
            for (Map.Entry<String, Way> way : ways.entrySet()) {
                Figures figures = round.run(way.getValue().open());
                OUT.println(figures.row(n + " " + way.getKey()));
                all.computeIfAbsent(way.getKey(), name -> new ArrayList<>()).add(figures);
            }
        }
        Map<String, Figures> medians = new LinkedHashMap<>();
        all.forEach((name, figures) -> medians.put(name, Figures.median(figures)));
        return medians;
    }

    private static void tell(Map<String, Figures> medians) {
        OUT.println("medians");
        medians.forEach((name, figures) -> OUT.println(figures.row(name)));
        List<Figures> each = List.copyOf(medians.values());
        Figures push = each.getLast();
        OUT.println(String.format(
                Locale.ROOT,
                "push is at %.2f of a request a record, %.2f of one record, %.2f of two, %.2f of one behind HTTP",
                push.rate() / each.get(0).rate(),
                push.rate() / each.get(1).rate(),
                push.rate() / each.get(2).rate(),
                push.rate() / each.get(3).rate()));
    }

    private static int number(String[] args, int at, int other) {
        return args.length > at ? Integer.parseInt(args[at]) : other;
    }
}
