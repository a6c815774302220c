package news.dateline.ops.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.TreeMap;
import news.dateline.ops.lag.ClusterLag;
import news.dateline.ops.lag.Lag;
import news.dateline.ops.lag.Offsets;
import news.dateline.ops.lag.OpenTransaction;
import news.dateline.ops.lag.PartitionLag;
import news.dateline.ops.lag.StageGroup;
import news.dateline.ops.lag.StageLag;
import news.dateline.ops.lag.StageState;
import news.dateline.ops.monitor.Snapshots;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

/// What holds topics back, as the alert `TransactionOpen` and the dashboard read it.
class LagMetricsTest {
    private static final Instant NOW = Snapshots.NOON;
    private static final String AGE = "dateline_open_transaction_age_seconds";
    private static final String UNCOMMITTED = "dateline_stage_uncommitted_records";

    @Test
    void aTopicThatNoStageReadsHasASampleWhileATransactionHoldsItBack() {
        ClusterLag lag = new ClusterLag(
                List.of(), List.of(), List.of(), List.of(held("channel.all", 0, 31), held("channel.all", 4, 45)));

        assertThat(samples(lag, AGE)).isEqualTo(Map.of("channel.all", 45d));
        assertThat(samples(lag, UNCOMMITTED)).isEqualTo(Map.of("channel.all 0", 2d, "channel.all 4", 2d));
    }

    @Test
    void aTopicThatAStageReadsHasOneAlwaysAndOnce() {
        StageLag enrich = new StageLag(
                new StageGroup("enrich", "dateline-enrich", List.of("wire.stories")),
                StageState.OK,
                true,
                List.of(held("wire.stories", 0, 3), free("wire.stories", 1)));
        ClusterLag lag = new ClusterLag(List.of(enrich), List.of(), List.of(), List.of(held("wire.stories", 0, 3)));

        assertThat(samples(lag, AGE)).isEqualTo(Map.of("wire.stories", 3d));
        assertThat(samples(lag, UNCOMMITTED)).isEqualTo(Map.of("wire.stories 0", 2d, "wire.stories 1", 0d));
    }

    @Test
    void whereNothingIsReadAndNothingHeldThereIsNoSample() {
        ClusterLag lag = new ClusterLag(List.of(), List.of(), List.of(), List.of());

        assertThat(samples(lag, AGE)).isEmpty();
        assertThat(samples(lag, UNCOMMITTED)).isEmpty();
    }

    // By topic, and partition where there is one.
    private static Map<String, Double> samples(ClusterLag lag, String name) {
        Map<String, Double> samples = new TreeMap<>();
        LagMetrics.of(Snapshots.with(NOW, lag), NOW)
                .filter(metric -> metric.getMetadata().getName().equals(name))
                .map(GaugeSnapshot.class::cast)
                .flatMap(gauge -> gauge.getDataPoints().stream())
                .forEach(sample -> samples.put(
                        Optional.ofNullable(sample.getLabels().get("partition"))
                                .map(number -> sample.getLabels().get("topic") + " " + number)
                                .orElse(sample.getLabels().get("topic")),
                        sample.getValue()));
        return samples;
    }

    private static PartitionLag held(String topic, int partition, long seconds) {
        return partition(
                topic, partition, 2, Optional.of(new OpenTransaction("dateline-publish-1", NOW.minusSeconds(seconds))));
    }

    private static PartitionLag free(String topic, int partition) {
        return partition(topic, partition, 0, Optional.empty());
    }

    private static PartitionLag partition(
            String topic, int partition, long uncommitted, Optional<OpenTransaction> open) {
        return new PartitionLag(
                new TopicPartition(topic, partition),
                StageState.OK,
                new Lag(0, Duration.ZERO, uncommitted),
                Optional.empty(),
                open,
                new Offsets(OptionalLong.of(8), 0, 8, 8 + uncommitted),
                OptionalDouble.empty());
    }
}
