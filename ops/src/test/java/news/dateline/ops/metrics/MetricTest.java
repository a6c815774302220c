package news.dateline.ops.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MetricTest {
    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void whatIsNoNumberIsNoSample(double value) {
        assertThat(new Metric("dateline_lag_seconds", "Lag.").add(value).gauge())
                .isNull();
        assertThat(new Metric("dateline_lag", "Lag.").add(value).counter()).isNull();
    }

    @Test
    void ofTwoSamplesWithTheSameLabelsTheLargerCounts() {
        Metric metric = new Metric("dateline_lag_seconds", "Lag.")
                .add(3, "topic", "wire.stories")
                .add(5, "topic", "wire.stories")
                .add(4, "topic", "wire.stories");

        assertThat(metric.gauge())
                .isInstanceOfSatisfying(
                        GaugeSnapshot.class,
                        gauge -> assertThat(gauge.getDataPoints())
                                .singleElement()
                                .extracting(GaugeSnapshot.GaugeDataPointSnapshot::getValue)
                                .isEqualTo(5d));
    }
}
