package news.dateline.schemas.serde;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.io.Encoder;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;

/// Writes the values of one schema. Which branch of a union and which conversion is worked out once: Avro's own writer
/// works it out again for every value, which took longer than the writing.
@FunctionalInterface
interface ValueWriter {
    void write(Object value, Encoder out) throws IOException;

    /// Makes the writers of one type's schemas; a record that holds itself has one writer.
    final class Maker {
        private final SpecificData data;
        private final Set<String> repeated;
        private final Map<String, ValueWriter> records = new HashMap<>();

        /// @param repeated full names of records that several others hold one after another
        Maker(SpecificData data, Set<String> repeated) {
            this.data = data;
            this.repeated = repeated;
        }

        ValueWriter of(Schema schema) {
            return switch (schema.getType()) {
                case RECORD -> record(schema);
                case ARRAY -> array(of(schema.getElementType()));
                case UNION -> union(schema);
                case ENUM -> (value, out) -> out.writeEnum(schema.getEnumOrdinal(value.toString()));
                case STRING -> (value, out) -> out.writeString((String) value);
                case INT -> (value, out) -> out.writeInt((Integer) value);
                case LONG -> time(schema);
                case BOOLEAN -> (value, out) -> out.writeBoolean((Boolean) value);
                case DOUBLE -> (value, out) -> out.writeDouble((Double) value);
                case BYTES -> (value, out) -> out.writeBytes((ByteBuffer) value);
                case MAP, FIXED, FLOAT, NULL -> avro(schema);
            };
        }

        private ValueWriter record(Schema schema) {
            ValueWriter known = records.get(schema.getFullName());
            if (known != null) {
                return known;
            }
            RecordWriter each = new RecordWriter(schema);
            ValueWriter writer = repeated.contains(schema.getFullName()) ? new RepeatedWriter(each) : each;
            records.put(schema.getFullName(), writer);
            schema.getFields().forEach(field -> each.fields.add(of(field.schema())));
            return writer;
        }

        private static ValueWriter array(ValueWriter elements) {
            return (value, out) -> {
                Collection<?> collection = (Collection<?>) value;
                out.writeArrayStart();
                out.setItemCount(collection.size());
                for (Object element : collection) {
                    out.startItem();
                    elements.write(element, out);
                }
                out.writeArrayEnd();
            };
        }

        private ValueWriter union(Schema schema) {
            List<Schema> branches = schema.getTypes();
            if (branches.size() != 2 || branches.getFirst().getType() != Schema.Type.NULL) {
                return avro(schema);
            }
            ValueWriter something = of(branches.getLast());
            return (value, out) -> {
                out.writeIndex(value == null ? 0 : 1);
                if (value != null) {
                    something.write(value, out);
                }
            };
        }

        private ValueWriter time(Schema schema) {
            if (schema.getLogicalType() == null) {
                return (value, out) -> out.writeLong((Long) value);
            }
            return schema.getLogicalType() instanceof LogicalTypes.TimestampMillis
                    ? (value, out) -> out.writeLong(((Instant) value).toEpochMilli())
                    : avro(schema);
        }

        private ValueWriter avro(Schema schema) {
            SpecificDatumWriter<Object> writer = new SpecificDatumWriter<>(schema, data);
            return writer::write;
        }
    }

    /// A record, field by field.
    final class RecordWriter implements ValueWriter {
        private final List<ValueWriter> fields = new ArrayList<>();
        private final Schema schema;

        private RecordWriter(Schema schema) {
            this.schema = schema;
        }

        @Override
        public void write(Object value, Encoder out) throws IOException {
            SpecificRecord record = (SpecificRecord) value;
            for (int at = 0; at < fields.size(); at++) {
                try {
                    fields.get(at).write(record.get(at), out);
                } catch (NullPointerException e) {
                    throw missing(at, e);
                }
            }
        }

        private NullPointerException missing(int at, NullPointerException cause) {
            NullPointerException named = new NullPointerException("no value for " + schema.getName() + "."
                    + schema.getFields().get(at).name());
            named.initCause(cause);
            return named;
        }
    }
}
