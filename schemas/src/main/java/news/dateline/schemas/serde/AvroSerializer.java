package news.dateline.schemas.serde;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import news.dateline.schemas.registry.SchemaRegistry;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/// Writes records of one type. Safe for use by several threads, as Kafka's producer wants.
final class AvroSerializer<V extends SpecificRecord> implements Serializer<V> {
    private final Schema schema;
    private final SpecificDatumWriter<V> writer;
    private final SchemaRegistry registry;
    private final Map<String, Integer> ids = new HashMap<>();

    AvroSerializer(Class<V> type, SchemaRegistry registry) {
        SpecificData data = SpecificData.getForClass(type);
        this.schema = data.getSchema(type);
        this.writer = new SpecificDatumWriter<>(schema, data);
        this.registry = registry;
    }

    @Override
    public byte @Nullable [] serialize(String topic, @Nullable V value) {
        if (value == null) {
            return null;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1024);
        bytes.write(Framing.MAGIC);
        bytes.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(idFor(topic)).array());
        BinaryEncoder encoder = EncoderFactory.get().directBinaryEncoder(bytes, null);
        try {
            writer.write(value, encoder);
            encoder.flush();
        } catch (IOException | AvroRuntimeException | NullPointerException e) {
            // Avro's generated constructors do not check that required fields are there; the builders do.
            throw new SerializationException(
                    "A " + schema.getName() + " for " + topic + " could not be written: " + e.getMessage(), e);
        }
        return bytes.toByteArray();
    }

    private synchronized int idFor(String topic) {
        return ids.computeIfAbsent(topic, name -> registry.register(name + "-value", schema));
    }
}
