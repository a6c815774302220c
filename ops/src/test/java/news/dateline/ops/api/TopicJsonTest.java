package news.dateline.ops.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import news.dateline.ops.lag.ClusterLag;
import news.dateline.ops.lag.Lag;
import news.dateline.ops.lag.Offsets;
import news.dateline.ops.lag.OpenTransaction;
import news.dateline.ops.lag.PartitionLag;
import news.dateline.ops.lag.StageState;
import news.dateline.ops.monitor.Snapshots;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class TopicJsonTest {
    @Test
    void namesWhoHoldsATopicBackThatNobodyReads() {
        PartitionLag held = new PartitionLag(
                new TopicPartition("channel.all", 3),
                StageState.BLOCKED,
                new Lag(0, Duration.ZERO, 2),
                Optional.empty(),
                Optional.of(new OpenTransaction("dateline-publish-1", Snapshots.NOON)),
                new Offsets(OptionalLong.empty(), 0, 8, 10),
                OptionalDouble.empty());

        assertThat(TopicJson.of(new ClusterLag(List.of(), List.of(), List.of(), List.of(held)))
                        .toString())
                .isEqualTo("[{\"topic\":\"channel.all\",\"partitions\":[{\"partition\":3,\"start\":0,\"end\":10,"
                        + "\"uncommitted\":2,\"openTransaction\":{\"producer\":\"dateline-publish-1\","
                        + "\"since\":\"2026-05-04T12:00:00Z\"}}]}]");
    }
}
