package news.dateline.schemas.serde;

import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.DatumReader;

/// The beginnings of records: a record has no length before it, and its fields stand in the order of the schema that
/// wrote it, so that a schema of its first fields reads them.
///
/// @param schema the fields that are wanted
record RecordHeads(Schema schema) implements AvroDeserializer.Reading<GenericRecord> {
    /// @throws IllegalArgumentException when the record has no such field
    static RecordHeads of(Schema record, List<String> fields) {
        for (String field : fields) {
            if (record.getField(field) == null) {
                throw new IllegalArgumentException("A " + record.getName() + " has no field " + field);
            }
        }
        return new RecordHeads(
                with(record, fields.stream().map(record::getField).toList()));
    }

    @Override
    public DatumReader<GenericRecord> of(Schema writer) {
        List<Schema.Field> written = writer.getFields();
        int end = schema.getFields().stream()
                .map(field -> writer.getField(field.name()))
                .mapToInt(field -> field == null ? 0 : field.pos() + 1)
                .max()
                .orElse(0);
        return AvroDeserializer.reader(GenericData.get(), with(writer, written.subList(0, end)), schema);
    }

    @Override
    public boolean isWhole() {
        return false;
    }

    private static Schema with(Schema record, List<Schema.Field> fields) {
        return Schema.createRecord(
                record.getName(),
                record.getDoc(),
                record.getNamespace(),
                false,
                fields.stream()
                        .map(field -> new Schema.Field(field, field.schema()))
                        .toList());
    }
}
