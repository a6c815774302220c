package news.dateline.schemas.golden;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import news.dateline.schemas.AvroTypes;
import news.dateline.schemas.Filled;
import news.dateline.schemas.registry.RegisteredSchema;
import news.dateline.schemas.registry.SchemaCatalog;
import news.dateline.schemas.serde.AvroJson;
import news.dateline.schemas.serde.AvroSerde;
import org.apache.avro.Schema;
import org.apache.avro.SchemaParser;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;

/// What one version of the schemas wrote: for every type its schema, a record in bytes, and the same as JSON.
///
/// @param version counts from 1
record GoldenFolder(int version) {
    private static final Path ROOT =
            Path.of(System.getProperty("basedir", "")).toAbsolutePath().resolve("src/test/resources/golden");
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String TOPIC = "golden";
    private static final int ID = 1;

    static List<GoldenFolder> all() {
        try (Stream<Path> folders = Files.list(ROOT)) {
            return folders.map(folder -> new GoldenFolder(
                            Integer.parseInt(folder.getFileName().toString())))
                    .sorted(Comparator.comparingInt(GoldenFolder::version))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Keeps what today's code writes as a new version, unless today's schemas are those of the newest version.
    static void write() throws IOException {
        Files.createDirectories(ROOT);
        List<GoldenFolder> there = all();
        if (!there.isEmpty() && there.getLast().isToday()) {
            return;
        }
        GoldenFolder folder = new GoldenFolder(there.size() + 1);
        for (Class<? extends SpecificRecord> type : AvroTypes.all()) {
            folder.write(type);
        }
    }

    boolean isToday() {
        return AvroTypes.all().stream()
                .allMatch(
                        type -> Files.exists(file(type, "avsc")) && schema(type).equals(current(type)));
    }

    Schema schema(Class<? extends SpecificRecord> type) {
        return new SchemaParser().parse(text(file(type, "avsc"))).mainSchema();
    }

    JsonNode json(Class<? extends SpecificRecord> type) {
        try {
            return MAPPER.readTree(text(file(type, "json")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The bytes of this version, as today's code reads them.
    <V extends SpecificRecord> V read(Class<V> type) throws IOException {
        SchemaCatalog catalog = new SchemaCatalog();
        catalog.add(new RegisteredSchema(TOPIC + "-value", 1, ID, schema(type)));
        return new AvroSerde<>(type, catalog).deserializer().deserialize(TOPIC, Files.readAllBytes(file(type, "avro")));
    }

    boolean has(Class<? extends SpecificRecord> type) {
        return Files.exists(file(type, "avsc"));
    }

    /// Files that no test reads.
    Set<String> unused() throws IOException {
        Set<String> names = new TreeSet<>();
        try (Stream<Path> files = Files.list(ROOT.resolve(Integer.toString(version)))) {
            files.forEach(file -> names.add(file.getFileName().toString()));
        }
        AvroTypes.all()
                .forEach(type -> Stream.of("avsc", "avro", "json")
                        .forEach(ending -> names.remove(type.getSimpleName() + "." + ending)));
        return names;
    }

    static Schema current(Class<? extends SpecificRecord> type) {
        return SpecificData.getForClass(type).getSchema(type);
    }

    private <V extends SpecificRecord> void write(Class<V> type) throws IOException {
        V value = Filled.of(type);
        Files.createDirectories(file(type, "avsc").resolveSibling("."));
        Files.writeString(
                file(type, "avsc"), MAPPER.readTree(current(type).toString()).toPrettyString() + "\n");
        Files.write(
                file(type, "avro"),
                new AvroSerde<>(type, new SchemaCatalog()).serializer().serialize(TOPIC, value));
        Files.writeString(file(type, "json"), AvroJson.of(value).toPrettyString() + "\n");
    }

    private Path file(Class<?> type, String ending) {
        return ROOT.resolve(Integer.toString(version)).resolve(type.getSimpleName() + "." + ending);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return "version " + version;
    }
}
