package news.dateline.ops.metrics;

import io.prometheus.metrics.model.snapshots.CounterSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One metric while its samples are gathered. Of two samples with the same labels the larger counts; what is no finite
/// number is no sample.
final class Metric {
    private final String name;
    private final String help;
    private final Map<Labels, Double> samples = new LinkedHashMap<>();

    /// @param name without the `_total` of a counter
    /// @param help one sentence
    Metric(String name, String help) {
        this.name = name;
        this.help = help;
    }

    /// Adds a sample.
    ///
    /// @param labels names and values in turn
    Metric add(double value, String... labels) {
        if (Double.isFinite(value)) {
            samples.merge(Labels.of(labels), value, Math::max);
        }
        return this;
    }

    /// Adds a whole number, which is exact up to 2^53.
    Metric add(long value, String... labels) {
        return add((double) value, labels);
    }

    /// As what goes up and down; null where there is no sample.
    @Nullable
    MetricSnapshot gauge() {
        if (samples.isEmpty()) {
            return null;
        }
        GaugeSnapshot.Builder gauge = GaugeSnapshot.builder().name(name).help(help);
        samples.forEach((labels, value) -> gauge.dataPoint(GaugeSnapshot.GaugeDataPointSnapshot.builder()
                .labels(labels)
                .value(value)
                .build()));
        return gauge.build();
    }

    /// As what only goes up; null where there is no sample.
    @Nullable
    MetricSnapshot counter() {
        if (samples.isEmpty()) {
            return null;
        }
        CounterSnapshot.Builder counter = CounterSnapshot.builder().name(name).help(help);
        samples.forEach((labels, value) -> counter.dataPoint(CounterSnapshot.CounterDataPointSnapshot.builder()
                .labels(labels)
                .value(value)
                .build()));
        return counter.build();
    }
}
