package news.dateline.ops.trace;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import news.dateline.ops.follow.IndexDatabase;
import news.dateline.ops.follow.PeekedIndex;
import news.dateline.schemas.Topics;
import news.dateline.schemas.registry.SchemaCatalog;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/// Fills a trace index from the records of many stories, as the follower gives them but without a broker, and looks
/// into it. Prints a table for docs/benchmarks.md.
public final class TraceBenchmark {
    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final long STORIES = 1_000_000;
    private static final int A_POLL = 70;
    private static final int HOPS = 7;
    private static final int LOOKUPS = 50_000;
    private static final int SEED = 42;
    private static final double NANOS = 1e9;
    private static final double MICROS = 1e3;
    private static final double MEGA = 1e6;

    private TraceBenchmark() {}

    /// Runs the benchmark.
    ///
    /// @param args how many stories
    public static void main(String[] args) throws IOException {
        long stories = args.length > 0 ? Long.parseLong(args[0]) : STORIES;
        Path folder = Files.createTempDirectory("dateline-trace-bench-");
        try {
            fill(folder, stories);
            OUT.printf(Locale.ROOT, "on disk: %.0f MB%n", size(folder) / MEGA);
            look(folder, stories);
        } finally {
            delete(folder);
        }
    }

    private static void fill(Path folder, long stories) {
        Topics topics = new Topics("", new SchemaCatalog());
        Instant now = Instant.now();
        StoryTemplate template = new StoryTemplate(topics, now);
        long cpu = 0;
        long wall = 0;
        try (TraceStore store = TraceStore.openIn(folder)) {
            TraceFeed feed = new TraceFeed(topics, store, InstantSource.system());
            for (long first = 0; first < stories; first += A_POLL) {
                List<ConsumerRecord<String, byte[]>> records = LongStream.range(
                                first, Math.min(stories, first + A_POLL))
                        .boxed()
                        .flatMap(template::records)
                        .toList();
                long cpuBefore = THREADS.getCurrentThreadCpuTime();
                long before = System.nanoTime();
                records.forEach(feed::take);
                feed.commit(Map.of(new TopicPartition("wire.stories", 0), first));
                wall += System.nanoTime() - before;
                cpu += THREADS.getCurrentThreadCpuTime() - cpuBefore;
            }
        }
        OUT.printf(
                Locale.ROOT,
                "%,d stories, %,d hops: %,.0f hops/s, %.1f µs of processor time a hop%n",
                stories,
                stories * HOPS,
                stories * HOPS * NANOS / wall,
                cpu / MICROS / (stories * HOPS));
    }

    private static void look(Path folder, long stories) {
        long before = System.nanoTime();
        try (TraceStore store = TraceStore.openIn(folder)) {
            OUT.printf(Locale.ROOT, "opened in %.0f ms%n", (System.nanoTime() - before) / MEGA);
            row(
                    "by story id",
                    stories,
                    number -> store.find(StoryTemplate.id(number)).isPresent(),
                    true);
            row(
                    "by trace id",
                    stories,
                    number -> store.find(StoryTemplate.trace(number)).isPresent(),
                    true);
            row(
                    "not there",
                    stories,
                    number -> store.find(StoryTemplate.id(-1 - number)).isPresent(),
                    false);
            long began = System.nanoTime();
            try (PeekedIndex peek =
                    IndexDatabase.peekIn(folder, TraceStore.FORM).orElseThrow()) {
                OUT.printf(Locale.ROOT, "looked into from outside in %.0f ms%n", (System.nanoTime() - began) / MEGA);
                TraceSearch search = new TraceSearch(peek::iterator);
                row(
                        "from outside",
                        stories,
                        number -> search.find(StoryTemplate.id(number)).isPresent(),
                        true);
            }
        }
    }

    private static void row(String name, long stories, LongFunction<Boolean> lookup, boolean expected) {
        Random random = new Random(SEED);
        long[] nanos = new long[LOOKUPS];
        long cpu = THREADS.getCurrentThreadCpuTime();
        for (int i = 0; i < LOOKUPS; i++) {
            long number = random.nextLong(stories);
            long before = System.nanoTime();
            boolean found = lookup.apply(number);
            nanos[i] = System.nanoTime() - before;
            if (found != expected) {
                throw new IllegalStateException("Story " + number + " is " + (found ? "" : "not ") + "there");
            }
        }
        double mean = (THREADS.getCurrentThreadCpuTime() - cpu) / MICROS / LOOKUPS;
        Arrays.sort(nanos);
        OUT.printf(
                Locale.ROOT,
                "%-14s p50 %6.0f µs   p99 %6.0f µs   p99.9 %6.0f µs   processor time %6.1f µs%n",
                name,
                nanos[LOOKUPS / 2] / MICROS,
                nanos[LOOKUPS / 100 * 99] / MICROS,
                nanos[LOOKUPS / 1000 * 999] / MICROS,
                mean);
    }

    private static long size(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
