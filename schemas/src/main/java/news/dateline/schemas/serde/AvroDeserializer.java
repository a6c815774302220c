package news.dateline.schemas.serde;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import news.dateline.schemas.registry.SchemaRegistry;
import news.dateline.schemas.registry.UnknownSchemaException;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.io.DatumReader;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;

/// Reads records of one type, whichever version of its schema wrote them. Safe for use by several threads.
final class AvroDeserializer<V> implements Deserializer<V> {
    private final Schema schema;
    private final Reading<V> reading;
    private final SchemaRegistry registry;
    /// By the id of the schema that wrote: how one schema is read as another takes longer to work out than a record
    /// takes to read.
    private final Map<Integer, DatumReader<V>> readers = new ConcurrentHashMap<>();

    /// How records are read.
    interface Reading<V> {
        /// A reader of what a schema wrote.
        DatumReader<V> of(Schema writer);

        /// Whether a record ends where the reader does.
        boolean isWhole();
    }

    /// @param schema of what is read; named when it cannot be
    AvroDeserializer(Schema schema, Reading<V> reading, SchemaRegistry registry) {
        this.schema = schema;
        this.reading = reading;
        this.registry = registry;
    }

    /// @throws SerializationException when the bytes are not such a record; its message says what is wrong with them
    @Override
    public @Nullable V deserialize(String topic, byte @Nullable [] bytes) {
        if (bytes == null) {
            return null;
        }
        if (bytes.length < Framing.LENGTH || bytes[0] != Framing.MAGIC) {
            throw new SerializationException("A record of " + topic + " does not begin with 0 and a schema id");
        }
        DatumReader<V> reader =
                reader(topic, ByteBuffer.wrap(bytes, 1, Integer.BYTES).getInt());
        BoundedDecoder decoder = new BoundedDecoder(bytes, Framing.LENGTH);
        try {
            V value = reader.read(null, decoder);
            if (reading.isWhole() && !decoder.isEnd()) {
                throw new SerializationException("A " + schema.getName() + " of " + topic + " has bytes after its end");
            }
            return value;
        } catch (IOException | AvroRuntimeException | IndexOutOfBoundsException | UnsupportedOperationException e) {
            // Avro answers some corrupt bytes with the last two.
            throw new SerializationException("A record of " + topic + " is not a " + schema.getName(), e);
        }
    }

    /// A reader of what one schema wrote as another. Avro's own DatumReaders ask for it anew at each record, and for
    /// that
    /// compare both schemas field by field.
    static <V> DatumReader<V> reader(GenericData data, Schema writer, Schema reader) {
        try {
            return data.getFastReaderBuilder().createDatumReader(writer, reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private DatumReader<V> reader(String topic, int id) {
        try {
            return readers.computeIfAbsent(id, writer -> reading.of(registry.byId(writer)));
        } catch (UnknownSchemaException e) {
            throw new SerializationException("A record of " + topic + " has the schema id " + id + ", unknown here", e);
        }
    }
}
