package news.dateline.schemas.serde;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
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
/// binary encoding. Kafka Streams asks a store's serde for a serializer and a deserializer at every record: all who ask
/// get the same two, which know what they have worked out already, and are safe for use by several threads.
///
/// @param <V> the record
public final class AvroSerde<V extends SpecificRecord> implements Serde<V> {
    private final Schema schema;
    private final SchemaRegistry registry;
    private final Serializer<V> serializer;
    private final Deserializer<V> deserializer;

    /// @param type a class that Avro generated
    /// @param registry where ids come from
    public AvroSerde(Class<V> type, SchemaRegistry registry) {
        this(type, Set.of(), registry);
    }

    /// @param type a class that Avro generated
    /// @param repeated classes of records within that several records hold one after another: they are not encoded
    ///     again while the very same one comes, and must not change once they were written
    /// @param registry where ids come from
    public AvroSerde(Class<V> type, Set<Class<? extends SpecificRecord>> repeated, SchemaRegistry registry) {
        SpecificData data = SpecificData.getForClass(type);
        this.schema = data.getSchema(type);
        this.registry = registry;
        this.serializer = new AvroSerializer<>(
                data, schema, repeated.stream().map(Class::getName).collect(Collectors.toSet()), registry);
        this.deserializer = new AvroDeserializer<>(schema, new WholeRecords<>(schema, data), registry);
    }

    /// The schema that records of the type are written with.
    public Schema schema() {
        return schema;
    }

    @Override
    public Serializer<V> serializer() {
        return serializer;
    }

    @Override
    public Deserializer<V> deserializer() {
        return deserializer;
    }

    /// Reads some fields only, which is cheap where they stand at the beginning: what stands behind the last of them is
    /// not looked at, and not checked.
    ///
    /// @param fields their names; of a record within, `story.version`
    public Deserializer<GenericRecord> heads(List<String> fields) {
        RecordHeads heads = RecordHeads.of(schema, fields);
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
