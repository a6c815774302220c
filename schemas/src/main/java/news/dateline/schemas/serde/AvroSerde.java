package news.dateline.schemas.serde;

import java.util.List;
import news.dateline.schemas.registry.SchemaRegistry;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.DatumReader;
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
    /// The schema that records of the type are written with.
    public Schema schema() {
        return SpecificData.getForClass(type).getSchema(type);
    }

    @Override
    public Serializer<V> serializer() {
        return new AvroSerializer<>(type, registry);
    }

    @Override
    public Deserializer<V> deserializer() {
        return new AvroDeserializer<>(schema(), new WholeRecords<>(schema(), SpecificData.getForClass(type)), registry);
    }

    /// Reads some fields only, which is cheap where they stand at the beginning: what stands behind the last of them is
    /// not looked at, and not checked.
    ///
    /// @param fields their names
    public Deserializer<GenericRecord> heads(List<String> fields) {
        RecordHeads heads = RecordHeads.of(schema(), fields);
        return new AvroDeserializer<>(heads.schema(), heads, registry);
    }

    private record WholeRecords<V extends SpecificRecord>(Schema schema, SpecificData data)
            implements AvroDeserializer.Reading<V> {
        @Override
        public DatumReader<V> of(Schema writer) {
            return AvroDeserializer.reader(data, writer, schema);
        }

        @Override
        public boolean isWhole() {
            return true;
        }
    }
}
