package news.dateline.ops.monitor;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import news.dateline.ops.canary.CanaryFacts;
import news.dateline.ops.lag.ClusterTopics;
import news.dateline.ops.lag.StageGroup;
import news.dateline.schemas.Topics;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/// What the monitor looks at.
///
/// @param connection how to reach the brokers: `bootstrap.servers`, and security where there is any
/// @param topics of the installation
/// @param stages whose lag counts
/// @param known the topics whose readers are told of
/// @param cadences the longest time that may pass between two stories, of each configured wire
/// @param canaries what became of those that this process sends
public record Sources(
        Map<String, Object> connection,
        Topics topics,
        List<StageGroup> stages,
        ClusterTopics known,
        Map<String, Optional<Duration>> cadences,
        Supplier<CanaryFacts> canaries) {
    private static final int PATIENCE_MS = 10_000;

    public Sources {
        connection = Map.copyOf(connection);
        stages = List.copyOf(stages);
        cadences = Map.copyOf(cadences);
    }

    /// A consumer of committed records that belongs to no group.
    public Consumer<byte[], byte[]> consumer() {
        Map<String, Object> settings = new HashMap<>(connection);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, PATIENCE_MS);
        return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }
}
