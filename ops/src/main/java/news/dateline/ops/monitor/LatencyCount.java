package news.dateline.ops.monitor;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import news.dateline.schemas.model.Priority;

/// Counts how long something took, by bucket. For one thread.
final class LatencyCount {
    private final long[] counts = new long[Published.BOUNDS.size() + 1];
    private double seconds;

    void add(Duration took) {
        double lasted = Math.max(0, took.toMillis()) / 1000d;
        int bucket = 0;
        while (bucket < Published.BOUNDS.size() && lasted > Published.BOUNDS.get(bucket)) {
            bucket++;
        }
        counts[bucket]++;
        seconds += lasted;
    }

    Published.Latency told(Priority priority) {
        List<Long> all = new ArrayList<>();
        for (long count : counts) {
            all.add(count);
        }
        return new Published.Latency(priority, all, seconds);
    }
}
