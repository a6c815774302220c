package news.dateline.app.cli;

import java.util.concurrent.atomic.AtomicReference;
import news.dateline.app.cluster.Cluster;
import news.dateline.app.cluster.SurroundingsException;
import news.dateline.schemas.Topic;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/// Writes to a topic. What is written is there when [#finish] returns.
///
/// @param <V> what the topic holds
final class TopicWriter<V> implements AutoCloseable {
    private final String topic;
    private final Producer<String, V> producer;
    private final AtomicReference<@Nullable Exception> fault = new AtomicReference<>();

    TopicWriter(Cluster cluster, Topic<V> topic) {
        this.topic = topic.name();
        this.producer = cluster.writer(topic.value().serializer());
    }

    void put(String key, V value) {
        send(new ProducerRecord<>(topic, key, value));
    }

    /// Writes a tombstone.
    void remove(String key) {
        send(new ProducerRecord<>(topic, key, null));
    }

    /// @throws SurroundingsException when something could not be written
    void finish() {
        producer.flush();
        stopAtFault();
    }

    @Override
    public void close() {
        producer.close();
    }

    // The answer comes to the callback; waiting for each would take a turn to the broker a record.
    @SuppressWarnings("FutureReturnValueIgnored")
    private void send(ProducerRecord<String, V> record) {
        stopAtFault();
        producer.send(record, (written, why) -> {
            if (why != null) {
                fault.compareAndSet(null, why);
            }
        });
    }

    private void stopAtFault() {
        Exception why = fault.get();
        if (why != null) {
            throw new SurroundingsException("Cannot write to " + topic + ": " + why.getMessage(), why);
        }
    }
}
