package news.dateline.bench.push;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;

/// Some senders at work for a time, each sending its next story when the last is acknowledged.
final class Round {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final com.sun.management.OperatingSystemMXBean PROCESS =
            (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private final Stories stories;
    private final Duration time;

    /// @param stories where stories come from
    /// @param time how long it lasts
    Round(Stories stories, Duration time) {
        this.stories = stories;
        this.time = time;
    }

    /// What one sender did.
    ///
    /// @param latencies of each story, in nanoseconds
    /// @param cpu that its thread used, in nanoseconds
    @SuppressWarnings("ArrayRecordComponent")
    private record Sent(long[] latencies, long cpu) {}

    /// Runs, and closes the senders; every one has a thread of its own.
    ///
    /// @throws ExecutionException when one of them could not send
    Figures run(List<Sender> senders) throws IOException, ExecutionException, InterruptedException {
        Figures figures = measured(senders);
        for (Sender sender : senders) {
            sender.close();
        }
        return figures;
    }

    private Figures measured(List<Sender> senders) throws ExecutionException, InterruptedException {
        try (ExecutorService threads = Executors.newFixedThreadPool(senders.size())) {
            long cpu = PROCESS.getProcessCpuTime();
            long start = System.nanoTime();
            long end = start + time.toNanos();
            List<Future<Sent>> running = new ArrayList<>();
            for (Sender sender : senders) {
                running.add(threads.submit(() -> send(sender, end)));
            }
            List<Sent> sent = new ArrayList<>();
            for (Future<Sent> one : running) {
                sent.add(one.get());
            }
            long wall = System.nanoTime() - start;
            long driver = sent.stream().mapToLong(Sent::cpu).sum();
            long[] latencies = sent.stream()
                    .flatMapToLong(one -> LongStream.of(one.latencies()))
                    .sorted()
                    .toArray();
            return Figures.of(latencies, wall, PROCESS.getProcessCpuTime() - cpu, driver);
        }
    }

    private Sent send(Sender sender, long end) throws Exception {
        long cpu = THREADS.getCurrentThreadCpuTime();
        long[] latencies = new long[1024];
        int count = 0;
        for (long now = System.nanoTime(); now < end; count++) {
            Story story = stories.next();
            long sent = System.nanoTime();
            sender.send(story);
            now = System.nanoTime();
            if (count == latencies.length) {
                latencies = Arrays.copyOf(latencies, 2 * count);
            }
            latencies[count] = now - sent;
        }
        return new Sent(Arrays.copyOf(latencies, count), THREADS.getCurrentThreadCpuTime() - cpu);
    }
}
