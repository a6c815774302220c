package news.dateline.app.cli;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import news.dateline.app.cluster.SurroundingsException;
import news.dateline.app.machine.Backbone;
import news.dateline.schemas.Topic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/// A topic from its start to where it ends now; what is not committed is not seen.
final class WholeTopic {
    private static final Duration POLL = Duration.ofMillis(200);

    private WholeTopic() {}

    /// Gives each record, in order within a partition.
    ///
    /// @throws SurroundingsException when there is no such topic
    static <V> void read(Backbone backbone, Topic<V> topic, Consumer<ConsumerRecord<String, V>> each) {
        try (org.apache.kafka.clients.consumer.Consumer<String, V> reader =
                backbone.cluster().reader(topic.value().deserializer())) {
            List<TopicPartition> partitions = reader.partitionsFor(topic.name()).stream()
                    .map(info -> new TopicPartition(topic.name(), info.partition()))
                    .toList();
            if (partitions.isEmpty()) {
                throw new SurroundingsException("There is no topic " + topic.name(), null);
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
