package news.dateline.bench.push;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/// How long a flash takes from its 202 to its channel while a backlog drains, beside routine stories pushed at the same
/// time. All in one process: broker, every stage, the wire and the site.
public final class ExpressBenchmark {
    private static final String CHANNEL = "all";
    private static final int CONNECTIONS = 16;
    private static final Duration EVERY = Duration.ofMillis(100);
    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private final Bench bench;
    private final Stories stories = new Stories();
    /// When each was acknowledged, by `System.nanoTime`.
    private final Map<String, Long> flashes = new LinkedHashMap<>();

    private final Map<String, Long> routine = new LinkedHashMap<>();

    private ExpressBenchmark(Bench bench) {
        this.bench = bench;
    }

    /// Runs the benchmark.
    ///
    /// @param args how many stories lie before enrich when it starts; 100,000 where it is not there
    public static void main(String[] args) throws Exception {
        int backlog = args.length > 0 ? Integer.parseInt(args[0]) : 100_000;
        try (Bench bench = Bench.start()) {
            new ExpressBenchmark(bench).run(backlog);
        }
    }

    private void run(int backlog) throws IOException, ExecutionException, InterruptedException {
        push(backlog);
        OUT.println(backlog + " stories lie before enrich; the stages start");
        bench.startTheRest();
        long start = System.nanoTime();
        try (ChannelReader site = bench.site(CHANNEL);
                Sender wire = bench.http(1).getFirst()) {
            while (site.events() < backlog) {
                flashes.put(send(wire, stories.flash()), System.nanoTime());
                routine.put(send(wire, stories.next()), System.nanoTime());
                Thread.sleep(EVERY);
            }
            long drained = System.nanoTime();
            while (site.events() < backlog + flashes.size() + routine.size()) {
                Thread.sleep(EVERY);
            }
            OUT.println(String.format(
                    Locale.ROOT,
                    "drained in %.0f s: %.0f stories/s",
                    (drained - start) / 1e9,
                    backlog / ((drained - start) / 1e9)));
            tell("flash", flashes, site);
            tell("routine", routine, site);
        }
    }

    private void push(int backlog) throws IOException, ExecutionException, InterruptedException {
        List<Sender> senders = bench.http(CONNECTIONS);
        try (ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS)) {
            List<Future<?>> all = IntStream.range(0, CONNECTIONS)
                    .<Future<?>>mapToObj(n -> threads.submit(() -> {
                        for (int sent = n; sent < backlog; sent += CONNECTIONS) {
                            senders.get(n).send(stories.next());
                        }
                        return senders.get(n);
                    }))
                    .toList();
            for (Future<?> one : all) {
                one.get();
            }
        }
        for (Sender sender : senders) {
            sender.close();
        }
    }

    private String send(Sender wire, Story story) throws IOException, ExecutionException, InterruptedException {
        wire.send(story);
        return bench.storyId(story);
    }

    private static void tell(String what, Map<String, Long> acknowledged, ChannelReader site) {
        long[] waits = acknowledged.entrySet().stream()
                .mapToLong(sent -> Math.max(0, site.arrival(sent.getKey()) - sent.getValue()))
                .sorted()
                .toArray();
        OUT.println(String.format(
                Locale.ROOT,
                "%-8s %6d stories, from 202 to the channel p50 %.3f s, p99 %.3f s, longest %.3f s",
                what,
                waits.length,
                at(waits, 0.5),
                at(waits, 0.99),
                at(waits, 1)));
    }

    private static double at(long[] sorted, double share) {
        return sorted[(int) Math.ceil(share * sorted.length) - 1] / 1e9;
    }
}
