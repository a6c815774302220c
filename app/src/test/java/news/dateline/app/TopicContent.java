package news.dateline.app;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import news.dateline.app.cluster.Cluster;
import news.dateline.schemas.Topic;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;

/// Reads what a topic holds, as a site does: committed records only.
public final class TopicContent {
    private TopicContent() {}

    /// All values that the topic holds now.
    public static <V> List<V> now(Cluster cluster, Topic<V> topic) {
        return until(cluster, topic, Duration.ZERO, values -> true);
    }

    /// What the topic holds as soon as that is enough, or when the patience is at its end.
    public static <V> List<V> until(Cluster cluster, Topic<V> topic, Duration patience, Predicate<List<V>> enough) {
        List<V> values = new ArrayList<>();
        long deadline = System.nanoTime() + patience.toNanos();
        try (Consumer<String, V> reader = cluster.reader(topic.value().deserializer())) {
            List<TopicPartition> partitions = reader.partitionsFor(topic.name()).stream()
                    .map(info -> new TopicPartition(topic.name(), info.partition()))
                    .toList();
            reader.assign(partitions);
            reader.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = reader.endOffsets(partitions);
            while (!(reached(reader, ends) && (enough.test(values) || System.nanoTime() > deadline))) {
                reader.poll(Duration.ofMillis(50)).forEach(record -> values.add(record.value()));
            }
        }
        return values;
    }

    /// The value at a place.
    public static <V> V at(Cluster cluster, Topic<V> topic, int partition, long offset) {
        TopicPartition place = new TopicPartition(topic.name(), partition);
        try (Consumer<String, V> reader = cluster.reader(topic.value().deserializer())) {
            reader.assign(List.of(place));
            reader.seek(place, offset);
            return reader.poll(Duration.ofSeconds(10)).records(place).getFirst().value();
        }
    }

    private static boolean reached(Consumer<?, ?> reader, Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream().allMatch(end -> reader.position(end.getKey()) >= end.getValue());
    }
}
