package news.dateline.ops.monitor;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import news.dateline.schemas.model.Priority;

/// Counts how long stories took to one place on their way, by class and bucket. For one thread.
final class LatencyCounts {
    private final String to;
    private final Map<Priority, Count> counts = new EnumMap<>(Priority.class);

    private static final class Count {
        private final long[] buckets = new long[Latency.BOUNDS.size() + 1];
        private double seconds;
    }

    /// @param to what the place is called
    LatencyCounts(String to) {
        this.to = to;
        for (Priority priority : Priority.values()) {
            counts.put(priority, new Count());
        }
    }

    void add(Priority priority, Duration took) {
        double lasted = Math.max(0, took.toMillis()) / 1000d;
        int bucket = 0;
        while (bucket < Latency.BOUNDS.size() && lasted > Latency.BOUNDS.get(bucket)) {
            bucket++;
        }
        Count count = counts.computeIfAbsent(priority, none -> new Count());
        count.buckets[bucket]++;
        count.seconds += lasted;
    }

    /// Of each class, one without stories included.
    List<Latency> told() {
        List<Latency> told = new ArrayList<>();
        counts.forEach((priority, count) -> {
            List<Long> all = new ArrayList<>();
            for (long bucket : count.buckets) {
                all.add(bucket);
            }
            told.add(new Latency(to, priority, all, count.seconds));
        });
        return told;
    }
}
