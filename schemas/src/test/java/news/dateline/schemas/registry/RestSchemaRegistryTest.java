package news.dateline.schemas.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import news.dateline.schemas.AvroTypes;
import news.dateline.schemas.Filled;
import news.dateline.schemas.model.StoryEvent;
import news.dateline.schemas.serde.AvroSerde;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.avro.specific.SpecificData;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Against the real Apicurio Registry. Every test has a subject of its own.
@Timeout(120)
class RestSchemaRegistryTest {
    private static final Schema FIRST =
            SchemaBuilder.record("Story").fields().requiredString("id").endRecord();
    private static final Schema SECOND = SchemaBuilder.record("Story")
            .fields()
            .requiredString("id")
            .optionalString("byline")
            .endRecord();
    private static final Schema INCOMPATIBLE =
            SchemaBuilder.record("Story").fields().requiredLong("id").endRecord();

    static ApicurioServer server;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        server = new ApicurioServer();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void whatOneProcessRegistersAnotherFinds() {
        try (RestSchemaRegistry one = connect();
                RestSchemaRegistry other = connect()) {
            int id = one.register("found-value", FIRST);

            assertThat(other.byId(id)).isEqualTo(FIRST);
            assertThat(other.register("found-value", FIRST)).isEqualTo(id);
        }
    }

    @Test
    void aNewVersionThatFitsGetsAnIdOfItsOwn() {
        try (RestSchemaRegistry registry = connect()) {
            int first = registry.register("grown-value", FIRST);
            int second = registry.register("grown-value", SECOND);

            assertThat(second).isNotEqualTo(first);
            assertThat(registry.byId(second)).isEqualTo(SECOND);
        }
    }

    @Test
    void aSchemaThatDoesNotFitIsRefusedWhateverTheServerAllows() {
        try (RestSchemaRegistry registry = connect()) {
            registry.register("refused-value", FIRST);

            assertThatThrownBy(() -> registry.register("refused-value", INCOMPATIBLE))
                    .isInstanceOf(IncompatibleSchemaException.class)
                    .hasMessageStartingWith("refused-value: version 1 written, new read: /fields/0/type");
        }
    }

    @Test
    void anUnknownIdIsSaid() {
        try (RestSchemaRegistry registry = connect()) {
            assertThatThrownBy(() -> registry.byId(987_654)).isInstanceOf(UnknownSchemaException.class);
        }
    }

    @Test
    void everyTypeOfOursIsTakenAndComesBackTheSame() {
        try (RestSchemaRegistry writer = connect();
                RestSchemaRegistry reader = connect()) {
            for (Class<?> type : AvroTypes.all()) {
                Schema schema = SpecificData.get().getSchema(type);

                assertThat(reader.byId(writer.register(type.getSimpleName() + "-value", schema)))
                        .isEqualTo(schema);
            }
        }
    }

    @Test
    void recordsGoThroughItToAnotherProcess() {
        StoryEvent event = Filled.of(StoryEvent.class);
        try (RestSchemaRegistry writer = connect();
                RestSchemaRegistry reader = connect()) {
            byte[] bytes =
                    new AvroSerde<>(StoryEvent.class, writer).serializer().serialize("channel.swiss", event);

            assertThat(new AvroSerde<>(StoryEvent.class, reader).deserializer().deserialize("channel.swiss", bytes))
                    .isEqualTo(event);
        }
    }

    @Test
    void aWrongPathIsNotTakenForAnEmptyRegistry() {
        try (RestSchemaRegistry registry = new RestSchemaRegistry(server.api().resolve("/apis/nothing"))) {
            assertThatThrownBy(() -> registry.register("a-value", FIRST))
                    .isExactlyInstanceOf(SchemaRegistryException.class)
                    .hasMessageContaining("/apis/nothing/subjects/a-value/versions answered 404");
        }
    }

    private static RestSchemaRegistry connect() {
        return new RestSchemaRegistry(server.api());
    }
}
