package news.dateline.ops.canary;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// After how long canaries were seen on one topic.
///
/// @param to the topic, without an installation's prefix; both lanes are one
/// @param seen how many
/// @param sum of all times
/// @param worst the longest
/// @param buckets for each of [#BOUNDS] how many took no longer, as Prometheus counts: each includes those before
public record CanaryLatency(String to, long seen, Duration sum, Duration worst, List<Long> buckets) {
    /// Upper bounds of the buckets.
    public static final List<Duration> BOUNDS = List.of(
            Duration.ofMillis(50),
            Duration.ofMillis(100),
            Duration.ofMillis(250),
            Duration.ofMillis(500),
            Duration.ofSeconds(1),
            Duration.ofSeconds(2),
            Duration.ofSeconds(5),
            Duration.ofSeconds(10),
            Duration.ofSeconds(30));

    public CanaryLatency {
        buckets = List.copyOf(buckets);
    }

    /// Nothing was seen yet.
    static CanaryLatency none(String to) {
        return new CanaryLatency(to, 0, Duration.ZERO, Duration.ZERO, Collections.nCopies(BOUNDS.size(), 0L));
    }

    CanaryLatency with(Duration latency) {
        List<Long> more = new ArrayList<>();
        for (int i = 0; i < BOUNDS.size(); i++) {
            more.add(buckets.get(i) + (latency.compareTo(BOUNDS.get(i)) <= 0 ? 1 : 0));
        }
        Duration longest = latency.compareTo(worst) > 0 ? latency : worst;
        return new CanaryLatency(to, seen + 1, sum.plus(latency), longest, more);
    }
}
