package news.dateline.app.cluster;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.Deserializer;

/// A topic from its start to where it ends now; what is not committed is not seen.
public final class WholeTopic {
    private static final Duration POLL = Duration.ofMillis(200);

    private WholeTopic() {}

    /// Gives each record, in order within a partition.
    ///
    /// @throws SurroundingsException when there is no such topic
    public static <V> void read(
            Cluster cluster, String topic, Deserializer<V> values, Consumer<ConsumerRecord<String, V>> each) {
        try (org.apache.kafka.clients.consumer.Consumer<String, V> reader = cluster.reader(values)) {
            List<TopicPartition> partitions = reader.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            if (partitions.isEmpty()) {
                throw new SurroundingsException("There is no topic " + topic, null);
            }
            reader.assign(partitions);
            reader.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = reader.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> reader.position(end.getKey()) < end.getValue())) {
                reader.poll(POLL).forEach(each);
            }
        }
    }
}
