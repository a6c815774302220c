package news.dateline.schemas.serde;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.DatumReader;

/// The beginnings of records: a record has no length before it, and its fields stand in the order of the schema that
/// wrote it, so that a schema of its first fields reads them.
///
/// @param schema the fields that are wanted
record RecordHeads(Schema schema) implements AvroDeserializer.Reading<GenericRecord> {
    /// @param fields their names; a field of a record within, by a dot: `story.version`
    /// @throws IllegalArgumentException when the record has no such field
    static RecordHeads of(Schema record, List<String> fields) {
        return new RecordHeads(part(record, fields));
    }

    private static Schema part(Schema record, List<String> fields) {
        Map<String, List<String>> within = new LinkedHashMap<>();
        for (String path : fields) {
            String[] names = path.split("\\.", 2);
            List<String> rest = within.computeIfAbsent(names[0], field -> new ArrayList<>());
            if (names.length > 1) {
                rest.add(names[1]);
            }
        }
        List<Schema.Field> parts = new ArrayList<>();
        within.forEach((name, rest) -> {
            Schema.Field field = record.getField(name);
            if (field == null) {
                throw new IllegalArgumentException("A " + record.getName() + " has no field " + name);
            }
            parts.add(rest.isEmpty() ? field : new Schema.Field(name, part(field.schema(), rest)));
        });
        return with(record, parts);
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
