package news.dateline.client;

import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Objects;
import news.dateline.schemas.model.StoryEvent;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;

/// Makes deliveries of records.
///
/// @param channels their ids, by the names of their topics
/// @param events reads a record's value
record Deliveries(Map<String, String> channels, Deserializer<StoryEvent> events) {
    Deliveries {
        channels = Map.copyOf(channels);
    }

    /// What a record says; one that cannot be read is a delivery too.
    Delivery of(ConsumerRecord<String, byte[]> record) {
        String channel = Objects.requireNonNull(channels.get(record.topic()));
        Position position = new Position(channel, record.partition(), record.offset());
        String key = Objects.requireNonNullElse(record.key(), "");
        byte[] value = record.value();
        if (value == null) {
            return new Delivery.Removed(position, key);
        }
        try {
            return of(position, events.deserialize(record.topic(), value));
        } catch (SerializationException | IllegalArgumentException e) {
            return new Delivery.Unreadable(position, key, ByteBuffer.wrap(value), String.valueOf(e.getMessage()));
        }
    }

    private static Delivery of(Position position, StoryEvent event) {
        return switch (event.getKind()) {
            case PUBLISHED -> new Delivery.Published(position, event);
            case UPDATED -> new Delivery.Updated(position, event);
            case CORRECTED -> new Delivery.Corrected(position, event);
            case WITHDRAWN -> new Delivery.Withdrawn(position, event);
        };
    }
}
