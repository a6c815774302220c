package news.dateline.app.cluster;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import news.dateline.schemas.Topic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Deserializer;

/// What a topic says last of each key.
///
/// @param values what was made of the values, by key, sorted
/// @param unreadable the keys whose last record cannot be read
/// @param <R> what was made of a value
public record LatestRecords<R>(Map<String, R> values, List<String> unreadable) {
    public LatestRecords {
        values = Collections.unmodifiableMap(new TreeMap<>(values));
        unreadable = List.copyOf(unreadable);
    }

    /// Reads a topic from its start to where it ends now.
    ///
    /// @param taken what is kept of a value
    /// @throws SurroundingsException when there is no such topic
    public static <V, R> LatestRecords<R> of(Cluster cluster, Topic<V> topic, Function<V, R> taken) {
        Table<V, R> table = new Table<>(topic, topic.value().deserializer(), taken);
        WholeTopic.read(cluster, topic.name(), new ByteArrayDeserializer(), table::take);
        return new LatestRecords<>(table.values, table.unreadable);
    }

    private static final class Table<V, R> {
        private final Topic<V> topic;
        private final Deserializer<V> deserializer;
        private final Function<V, R> taken;
        private final Map<String, R> values = new TreeMap<>();
        private final List<String> unreadable = new ArrayList<>();

        Table(Topic<V> topic, Deserializer<V> deserializer, Function<V, R> taken) {
            this.topic = topic;
            this.deserializer = deserializer;
            this.taken = taken;
        }

        void take(ConsumerRecord<String, byte[]> record) {
            String key = String.valueOf(record.key());
            values.remove(key);
            unreadable.remove(key);
            try {
                V value = deserializer.deserialize(topic.name(), record.value());
                if (value != null) {
                    values.put(key, taken.apply(value));
                }
            } catch (SerializationException e) {
                unreadable.add(key);
            }
        }
    }
}
