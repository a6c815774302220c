package news.dateline.schemas.serde;

import news.dateline.schemas.registry.SchemaRegistry;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;

/// Avro records in Confluent's framing: a zero byte, the schema's id in four bytes (big-endian), the record in Avro's
/// binary encoding.
///
/// @param type a class that Avro generated
/// @param registry where ids come from
/// @param <V> the record
public record AvroSerde<V extends SpecificRecord>(Class<V> type, SchemaRegistry registry) implements Serde<V> {
    /// Registers the type's schema for a topic, so that a schema that does not fit stops the start and not the first
    /// record.
    ///
    /// @return the schema's id
    /// @throws news.dateline.schemas.registry.SchemaRegistryException when it does not fit or cannot be registered
    public int registerFor(String topic) {
        return registry.register(
                topic + "-value", SpecificData.getForClass(type).getSchema(type));
    }

    @Override
    public Serializer<V> serializer() {
        return new AvroSerializer<>(type, registry);
    }

    @Override
    public Deserializer<V> deserializer() {
        return new AvroDeserializer<>(type, registry);
    }
}
