package news.dateline.bench.monitor;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import news.dateline.app.transactions.HangingTransactions;
import news.dateline.ops.lag.BrokerAwayException;
import news.dateline.ops.lag.ClusterLag;
import news.dateline.ops.lag.ClusterTopics;
import news.dateline.ops.lag.LagMonitor;
import news.dateline.ops.watch.LagWatch;

/// What one measurement of everything costs at 1,000 partitions and 200 groups, and one look for transactions that
/// hang: how long it takes, and the processor time of the threads that look. All is in one process with the broker,
/// whose threads are not counted.
public final class MonitorBenchmark {
    private static final int WARM_UP = 12;
    private static final int ROUNDS = 15;
    private static final double INTERVAL = 10;
    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final ManyGroups cluster;
    private final LagMonitor monitor;
    private final LagWatch watch = new LagWatch();

    private MonitorBenchmark(ManyGroups cluster, LagMonitor monitor) {
        this.cluster = cluster;
        this.monitor = monitor;
    }

    /// Runs the benchmark.
    public static void main(String[] args) throws Exception {
        try (ManyGroups cluster = ManyGroups.start();
                LagMonitor monitor = LagMonitor.connect(cluster.connection(), Clock.systemUTC())) {
            new MonitorBenchmark(cluster, monitor).run();
        }
    }

    private void run() throws Exception {
        OUT.println("| groups behind | records that wait | median | worst | processor | of a core, every 10 s |");
        OUT.println("|---|---|---|---|---|---|");
        for (int behind : new int[] {0, 20, 200}) {
            cluster.commit(behind);
            for (int round = 0; round < WARM_UP; round++) {
                warmUp();
            }
            ClusterLag last = measure();
            OUT.println("| " + behind + " | " + waits(last) + cost(this::measure));
        }
        HangingTransactions transactions = cluster.transactions();
        for (int round = 0; round < WARM_UP; round++) {
            transactions.find();
        }
        OUT.println(
                "| transactions that hang | " + transactions.find().hanging().size() + cost(transactions::find));
    }

    private static String cost(Runnable look) {
        List<Double> seconds = new ArrayList<>();
        List<Double> processor = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            double before = processor();
            long start = System.nanoTime();
            look.run();
            seconds.add((System.nanoTime() - start) / 1e9);
            processor.add(processor() - before);
        }
        double median = median(processor);
        return String.format(
                Locale.ROOT,
                " | %.3f s | %.3f s | %.3f s | %.1f %% |",
                median(seconds),
                seconds.stream().mapToDouble(Double::doubleValue).max().orElse(0),
                median,
                100 * median / INTERVAL);
    }

    private ClusterLag measure() {
        ClusterLag measured = monitor.measure(List.of(), new ClusterTopics(Set.of(), ManyGroups.PREFIX));
        watch.next(measured.watched(), Instant.now());
        return measured;
    }

    // The first goes to all partitions with a cold program: on a busy machine it may take longer than the monitor
    // waits.
    private void warmUp() {
        try {
            measure();
        } catch (BrokerAwayException e) {
            OUT.println("too slow while warming up");
        }
    }

    private static long waits(ClusterLag measured) {
        return measured.groups().stream()
                .mapToLong(group -> group.lag().total().records())
                .sum();
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    // The thread that measures, and that of its admin client.
    private static double processor() {
        long nanos = THREADS.getCurrentThreadCpuTime();
        for (ThreadInfo thread : THREADS.getThreadInfo(THREADS.getAllThreadIds())) {
            if (thread != null && thread.getThreadName().startsWith("kafka-admin-client-thread")) {
                nanos += THREADS.getThreadCpuTime(thread.getThreadId());
            }
        }
        return nanos / 1e9;
    }
}
