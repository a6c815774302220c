package news.dateline.schemas.serde;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import news.dateline.schemas.registry.SchemaRegistry;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/// Writes records of one type. Safe for use by several threads, as Kafka's producer wants.
final class AvroSerializer<V extends SpecificRecord> implements Serializer<V> {
    private static final int ROOM = 4096;

    private final Schema schema;
    private final ValueWriter writer;
    private final SchemaRegistry registry;
    /// By topic: what stands before each of its records.
    private final Map<String, byte[]> begins = new ConcurrentHashMap<>();

    /// @param repeated full names of records within that several records hold one after another
    AvroSerializer(SpecificData data, Schema schema, Set<String> repeated, SchemaRegistry registry) {
        this.schema = schema;
        this.writer = new ValueWriter.Maker(data, repeated).of(schema);
        this.registry = registry;
    }

    @Override
    public byte @Nullable [] serialize(String topic, @Nullable V value) {
        if (value == null) {
            return null;
        }
        BytesEncoder encoder = new BytesEncoder(begin(topic), ROOM);
        try {
            writer.write(value, encoder);
        } catch (IOException | AvroRuntimeException | NullPointerException | ArithmeticException e) {
            // Avro's generated constructors do not check that required fields are there; the builders do.
            throw new SerializationException(
                    "A " + schema.getName() + " for " + topic + " could not be written: " + e.getMessage(), e);
        }
        return encoder.toBytes();
    }

    private byte[] begin(String topic) {
        byte[] known = begins.get(topic);
        return known == null ? begins.computeIfAbsent(topic, this::registered) : known;
    }

    private byte[] registered(String topic) {
        int id = registry.register(topic + "-value", schema);
        return ByteBuffer.allocate(Framing.LENGTH).put(Framing.MAGIC).putInt(id).array();
    }
}
