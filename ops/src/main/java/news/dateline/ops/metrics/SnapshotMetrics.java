package news.dateline.ops.metrics;

import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import news.dateline.ops.monitor.Monitor;
import news.dateline.ops.monitor.Snapshot;

/// The newest snapshot as metrics. Ages are those of the moment in which they are asked for.
///
/// @param monitor has the snapshot
/// @param clock tells the moment
public record SnapshotMetrics(Monitor monitor, Clock clock) implements MetricSource {
    @Override
    public List<MetricSnapshot> now() {
        return monitor.latest().map(this::of).orElse(List.of());
    }

    private List<MetricSnapshot> of(Snapshot snapshot) {
        Instant now = clock.instant();
        Metric refreshed = new Metric(
                        "dateline_monitor_refreshed_timestamp_seconds", "When the monitor measured last, since 1970.")
                .add(snapshot.at().toEpochMilli() / 1000d);
        return Stream.of(
                        Stream.ofNullable(refreshed.gauge()),
                        LagMetrics.of(snapshot, now),
                        HeardMetrics.of(snapshot, now))
                .flatMap(metrics -> metrics)
                .toList();
    }
}
