package news.dateline.ops.quarantine;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import news.dateline.ops.lag.BrokerAwayException;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/// Reads topics from their start to where they end now. What is not committed is not seen.
final class CommittedTopics {
    private static final Duration POLL = Duration.ofMillis(200);
    /// Longer than a transaction of somebody who was killed stays open.
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Map<String, Object> cluster;

    /// @param cluster how to reach the cluster
    CommittedTopics(Map<String, Object> cluster) {
        this.cluster = Map.copyOf(cluster);
    }

    /// How many partitions each topic has; one that is not there is left out.
    Map<String, Integer> partitions(Iterable<String> topics) {
        Map<String, Integer> partitions = new HashMap<>();
        try (KafkaConsumer<byte[], byte[]> reader = reader(IsolationLevel.READ_COMMITTED)) {
            Map<String, List<org.apache.kafka.common.PartitionInfo>> known = reader.listTopics();
            topics.forEach(topic -> {
                if (known.containsKey(topic)) {
                    partitions.put(topic, known.get(topic).size());
                }
            });
        }
        return partitions;
    }

    /// The first offset of each partition.
    Map<Integer, Long> starts(String topic) {
        try (KafkaConsumer<byte[], byte[]> reader = reader(IsolationLevel.READ_COMMITTED)) {
            return reader.beginningOffsets(partitions(reader, topic)).entrySet().stream()
                    .collect(Collectors.toMap(start -> start.getKey().partition(), Map.Entry::getValue));
        }
    }

    /// Gives each record, in order within a partition.
    ///
    /// @param upTo [IsolationLevel#READ_UNCOMMITTED]: all that is there now, which waits for transactions that are
    ///     open; [IsolationLevel#READ_COMMITTED]: all that is before the first of them
    /// @throws BrokerAwayException when there is no such topic, or a transaction stays open
    void read(String topic, IsolationLevel upTo, Consumer<ConsumerRecord<byte[], byte[]>> each) {
        Map<TopicPartition, Long> ends = ends(topic, upTo);
        try (KafkaConsumer<byte[], byte[]> reader = reader(IsolationLevel.READ_COMMITTED)) {
            reader.assign(ends.keySet());
            reader.seekToBeginning(ends.keySet());
            Progress progress = new Progress();
            while (behind(reader, ends) > 0) {
                reader.poll(POLL).forEach(each);
                progress.check(topic, behind(reader, ends));
            }
        }
    }

    private Map<TopicPartition, Long> ends(String topic, IsolationLevel upTo) {
        try (KafkaConsumer<byte[], byte[]> reader = reader(upTo)) {
            return reader.endOffsets(partitions(reader, topic));
        }
    }

    private static long behind(KafkaConsumer<byte[], byte[]> reader, Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream()
                .mapToLong(end -> Math.max(0, end.getValue() - reader.position(end.getKey())))
                .sum();
    }

    private static List<TopicPartition> partitions(KafkaConsumer<byte[], byte[]> reader, String topic) {
        List<TopicPartition> partitions = reader.partitionsFor(topic).stream()
                .map(info -> new TopicPartition(topic, info.partition()))
                .toList();
        if (partitions.isEmpty()) {
            throw new BrokerAwayException("There is no topic " + topic, null);
        }
        return partitions;
    }

    private KafkaConsumer<byte[], byte[]> reader(IsolationLevel isolation) {
        Map<String, Object> settings = new HashMap<>(cluster);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, isolation.toString());
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis() / 3);
        return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    /// Gives up when nothing more comes.
    private static final class Progress {
        private long behind = Long.MAX_VALUE;
        private long since = System.nanoTime();

        void check(String topic, long now) {
            if (now < behind) {
                behind = now;
                since = System.nanoTime();
            } else if (System.nanoTime() - since > PATIENCE.toNanos()) {
                throw new BrokerAwayException(
                        topic + " could not be read to its end: nothing came for " + PATIENCE.toSeconds() + " s, and "
                                + now + " records are still behind a transaction that is open",
                        null);
            }
        }
    }
}
