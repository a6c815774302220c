package news.dateline.ops.metrics;

import io.prometheus.metrics.model.snapshots.ClassicHistogramBuckets;
import io.prometheus.metrics.model.snapshots.HistogramSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import news.dateline.ops.canary.CanaryFacts;
import news.dateline.ops.canary.CanaryLatency;

/// What became of the canaries.
///
/// @param facts what is known of them
public record CanaryMetrics(Supplier<CanaryFacts> facts) implements MetricSource {
    private static final double MILLIS = 1000;

    @Override
    public List<MetricSnapshot> now() {
        CanaryFacts known = facts.get();
        return Stream.of(
                        new Metric("dateline_canary_sent", "Canaries sent.")
                                .add(known.sent())
                                .counter(),
                        new Metric("dateline_canary_seen", "Canaries that came out at the end.")
                                .add(known.seen())
                                .counter(),
                        new Metric("dateline_canary_lost", "Canaries that did not come out in time.")
                                .add(known.lost())
                                .counter(),
                        latency(known.latencies()))
                .filter(Objects::nonNull)
                .toList();
    }

    private static MetricSnapshot latency(List<CanaryLatency> latencies) {
        HistogramSnapshot.Builder histogram = HistogramSnapshot.builder()
                .name("dateline_canary_latency_seconds")
                .help("From sending a canary to seeing it on a topic.");
        latencies.forEach(latency -> histogram.dataPoint(HistogramSnapshot.HistogramDataPointSnapshot.builder()
                .labels(Labels.of("to", latency.to()))
                .classicHistogramBuckets(buckets(latency))
                .sum(latency.sum().toMillis() / MILLIS)
                .build()));
        return histogram.build();
    }

    // Each of theirs includes those before; here each stands for itself.
    private static ClassicHistogramBuckets buckets(CanaryLatency latency) {
        List<Double> bounds = new ArrayList<>();
        List<Long> counts = new ArrayList<>();
        long before = 0;
        for (int i = 0; i < CanaryLatency.BOUNDS.size(); i++) {
            Duration bound = CanaryLatency.BOUNDS.get(i);
            bounds.add(bound.toMillis() / MILLIS);
            counts.add(latency.buckets().get(i) - before);
            before = latency.buckets().get(i);
        }
        bounds.add(Double.POSITIVE_INFINITY);
        counts.add(latency.seen() - before);
        return ClassicHistogramBuckets.of(bounds, counts);
    }
}
