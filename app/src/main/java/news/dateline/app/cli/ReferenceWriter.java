package news.dateline.app.cli;

import java.util.concurrent.atomic.AtomicReference;
import news.dateline.app.cluster.SurroundingsException;
import news.dateline.app.machine.Backbone;
import news.dateline.schemas.Topic;
import news.dateline.schemas.model.Entity;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/// Writes to `reference.entities`. What is written is there when [#finish] returns.
final class ReferenceWriter implements AutoCloseable {
    private final String topic;
    private final Producer<String, Entity> producer;
    private final AtomicReference<@Nullable Exception> fault = new AtomicReference<>();

    ReferenceWriter(Backbone backbone) {
        Topic<Entity> entities = backbone.topics().referenceEntities();
        topic = entities.name();
        producer = backbone.cluster().writer(entities.value().serializer());
    }

    void put(Entity entity) {
        send(new ProducerRecord<>(topic, entity.getId(), entity));
    }

    /// Writes a tombstone.
    void remove(String id) {
        send(new ProducerRecord<>(topic, id, null));
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

    // The answer comes to the callback; waiting for each would take a turn to the broker an entity.
    @SuppressWarnings("FutureReturnValueIgnored")
    private void send(ProducerRecord<String, Entity> entity) {
        stopAtFault();
        producer.send(entity, (written, why) -> {
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
