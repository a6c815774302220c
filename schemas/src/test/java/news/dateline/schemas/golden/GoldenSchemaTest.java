package news.dateline.schemas.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import news.dateline.schemas.AvroTypes;
import news.dateline.schemas.Filled;
import news.dateline.schemas.registry.Compatibility;
import news.dateline.schemas.registry.RegisteredSchema;
import news.dateline.schemas.registry.SchemaCatalog;
import news.dateline.schemas.serde.AvroJson;
import news.dateline.schemas.serde.AvroSerde;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Today's schemas against every version that is kept in src/test/resources/golden.
///
/// When a schema has changed on purpose: mvn -pl schemas test -Dtest=GoldenSchemaTest -Ddateline.golden=write adds a
/// version. Versions that are there stay as they are.
class GoldenSchemaTest {
    private static final int FRAMING = 5;

    @BeforeAll
    static void write() throws IOException {
        if ("write".equals(System.getProperty("dateline.golden"))) {
            GoldenFolder.write();
        }
    }

    static Stream<Arguments> cases() {
        return GoldenFolder.all().stream()
                .flatMap(folder -> AvroTypes.all().stream()
                        .filter(folder::has)
                        .map(type -> argumentSet(folder + " of " + type.getSimpleName(), folder, type)));
    }

    @Test
    void versionsCountFromOneWithoutAGap() {
        List<GoldenFolder> folders = GoldenFolder.all();

        assertThat(folders).isNotEmpty();
        assertThat(folders.getLast().version()).isEqualTo(folders.size());
    }

    @Test
    void theNewestVersionIsTodays() {
        assertThat(GoldenFolder.all().getLast().isToday())
                .as("a schema has changed: run this test with -Ddateline.golden=write to keep the new version")
                .isTrue();
    }

    @Test
    void everyFileIsUsed() throws IOException {
        for (GoldenFolder folder : GoldenFolder.all()) {
            assertThat(folder.unused()).as("unused files of %s", folder).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void todaysSchemaFitsBothWays(GoldenFolder folder, Class<? extends SpecificRecord> type) {
        RegisteredSchema kept = new RegisteredSchema(type.getSimpleName(), folder.version(), 1, folder.schema(type));

        Compatibility.requireFullTransitive(type.getSimpleName(), List.of(kept), GoldenFolder.current(type));
    }

    @ParameterizedTest
    @MethodSource("cases")
    <V extends SpecificRecord> void todaysCodeReadsWhatThatVersionWrote(GoldenFolder folder, Class<V> type)
            throws IOException {
        JsonParts.assertSaysAllOf(AvroJson.of(folder.read(type)), folder.json(type), "");
    }

    @ParameterizedTest
    @MethodSource("cases")
    <V extends SpecificRecord> void thatVersionReadsWhatTodaysCodeWrites(GoldenFolder folder, Class<V> type)
            throws IOException {
        V value = Filled.of(type);
        byte[] bytes = new AvroSerde<>(type, new SchemaCatalog()).serializer().serialize("golden", value);
        GenericData data = new GenericData();
        SpecificData.getForClass(type).getConversions().forEach(data::addLogicalTypeConversion);

        GenericRecord read = new GenericDatumReader<GenericRecord>(
                        GoldenFolder.current(type), folder.schema(type), data)
                .read(null, DecoderFactory.get().binaryDecoder(bytes, FRAMING, bytes.length - FRAMING, null));

        JsonParts.assertSaysAllOf(AvroJson.of(value), AvroJson.of(read), "");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aFieldThatCameOrWentHasADefault(GoldenFolder folder, Class<? extends SpecificRecord> type) {
        Map<String, Schema> then = records(folder.schema(type), new TreeMap<>());
        Map<String, Schema> now = records(GoldenFolder.current(type), new TreeMap<>());

        then.forEach((name, before) -> {
            Schema after = now.getOrDefault(name, before);
            assertThat(newOnes(after, before)).as("came to %s", name).allMatch(Schema.Field::hasDefaultValue);
            assertThat(newOnes(before, after)).as("went from %s", name).allMatch(Schema.Field::hasDefaultValue);
        });
    }

    private static List<Schema.Field> newOnes(Schema here, Schema there) {
        return here.getFields().stream()
                .filter(field -> there.getField(field.name()) == null)
                .toList();
    }

    private static Map<String, Schema> records(Schema schema, Map<String, Schema> found) {
        switch (schema.getType()) {
            case RECORD -> {
                if (found.put(schema.getFullName(), schema) == null) {
                    schema.getFields().forEach(field -> records(field.schema(), found));
                }
            }
            case ARRAY -> records(schema.getElementType(), found);
            case MAP -> records(schema.getValueType(), found);
            case UNION -> schema.getTypes().forEach(branch -> records(branch, found));
            case ENUM, STRING, BYTES, INT, LONG, FLOAT, DOUBLE, BOOLEAN, FIXED, NULL -> {}
        }
        return found;
    }
}
