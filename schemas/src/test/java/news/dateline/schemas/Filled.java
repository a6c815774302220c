package news.dateline.schemas;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificRecord;

/// Records in which every field of every record inside them has a value, each another one: the same at every run.
public final class Filled {
    private static final long FIRST_TIME = 1_792_000_000_123L;

    private int count;

    private Filled() {}

    /// A record of this type, full to the brim.
    public static <V extends SpecificRecord> V of(Class<V> type) {
        SpecificData data = SpecificData.getForClass(type);
        Schema schema = data.getSchema(type);
        byte[] bytes = bytes(schema, new Filled().value(schema, type.getSimpleName()));
        try {
            return new SpecificDatumReader<V>(schema, schema, data)
                    .read(null, DecoderFactory.get().binaryDecoder(bytes, null));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(Schema schema, Object value) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        BinaryEncoder encoder = EncoderFactory.get().directBinaryEncoder(bytes, null);
        try {
            new GenericDatumWriter<>(schema).write(value, encoder);
            encoder.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private Object value(Schema schema, String name) {
        count++;
        return switch (schema.getType()) {
            case RECORD -> record(schema);
            case ARRAY ->
                List.of(value(schema.getElementType(), name + " one"), value(schema.getElementType(), name + " two"));
            case UNION -> value(schema.getTypes().getLast(), name);
            case ENUM ->
                new GenericData.EnumSymbol(schema, schema.getEnumSymbols().getFirst());
            case STRING -> name + " № " + count + " 🗞";
            case BYTES -> ByteBuffer.wrap((name + " \0 " + count).getBytes(StandardCharsets.UTF_8));
            case INT -> count;
            case LONG -> schema.getLogicalType() == null ? (1L << 40) + count : FIRST_TIME + count;
            case FLOAT -> count / 2f;
            case DOUBLE -> count / 8d;
            case BOOLEAN -> true;
            case MAP, FIXED, NULL -> throw new IllegalArgumentException(name + " is a " + schema.getType());
        };
    }

    private GenericData.Record record(Schema schema) {
        GenericData.Record record = new GenericData.Record(schema);
        schema.getFields().forEach(field -> record.put(field.pos(), value(field.schema(), field.name())));
        return record;
    }
}
