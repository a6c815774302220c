package news.dateline.schemas.serde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import news.dateline.schemas.Filled;
import news.dateline.schemas.model.EnrichedStory;
import news.dateline.schemas.model.WireStory;
import news.dateline.schemas.registry.SchemaCatalog;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.avro.generic.GenericRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.junit.jupiter.api.Test;

class RecordHeadsTest {
    private static final String TOPIC = "wire.stories";

    private final SchemaCatalog catalog = new SchemaCatalog();
    private final AvroSerde<WireStory> serde = new AvroSerde<>(WireStory.class, catalog);
    private final WireStory story = Filled.of(WireStory.class);
    private final byte[] bytes = serde.serializer().serialize(TOPIC, story);
    private final Deserializer<GenericRecord> heads = serde.heads(List.of("guid", "version", "receivedAt"));

    @Test
    void theFieldsAreTheRecords() {
        GenericRecord head = heads.deserialize(TOPIC, bytes);

        assertThat(head.get("guid")).hasToString(story.getGuid());
        assertThat(head.get("version")).isEqualTo(story.getVersion());
        assertThat(head.get("receivedAt")).isEqualTo(story.getReceivedAt().toEpochMilli());
        assertThat(head.getSchema().getFields()).hasSize(3);
    }

    @Test
    void fieldsOfARecordWithinAreReadAlone() {
        AvroSerde<EnrichedStory> enriched = new AvroSerde<>(EnrichedStory.class, catalog);
        EnrichedStory whole = Filled.of(EnrichedStory.class);

        GenericRecord head = enriched.heads(List.of("story.version", "story.guid", "enrichment.partial"))
                .deserialize("enriched", enriched.serializer().serialize("enriched", whole));

        assertThat(head.get("story")).isInstanceOfSatisfying(GenericRecord.class, story -> {
            assertThat(story.get("version")).isEqualTo(whole.getStory().getVersion());
            assertThat(story.get("guid")).hasToString(whole.getStory().getGuid());
            assertThat(story.getSchema().getFields()).hasSize(2);
        });
        assertThat(head.get("enrichment"))
                .isInstanceOfSatisfying(
                        GenericRecord.class,
                        enrichment -> assertThat(enrichment.get("partial"))
                                .hasToString(whole.getEnrichment().getPartial().orElseThrow()));
    }

    @Test
    void whatStandsBehindThemIsNotLookedAt() {
        byte[] broken = bytes.clone();
        Arrays.fill(broken, bytes.length / 2, bytes.length, (byte) -1);

        assertThat(heads.deserialize(TOPIC, broken)).isEqualTo(heads.deserialize(TOPIC, bytes));
    }

    @Test
    void aRecordThatEndsBeforeThemIsRefused() {
        assertThatThrownBy(() -> heads.deserialize(TOPIC, Arrays.copyOf(bytes, 20)))
                .isInstanceOf(SerializationException.class);
    }

    @Test
    void aFieldThatTheWriterDidNotHaveIsItsDefault() {
        Schema older = SchemaBuilder.record("WireStory")
                .namespace(WireStory.getClassSchema().getNamespace())
                .fields()
                .requiredString("guid")
                .endRecord();
        int id = catalog.register("older-value", older);
        byte[] written = {0, 0, 0, 0, (byte) id, 4, 'u', '1'};

        GenericRecord head = serde.heads(List.of("version", "guid")).deserialize("older", written);

        assertThat(head.get("guid")).hasToString("u1");
        assertThat(head.get("version")).isEqualTo(1L);
    }

    @Test
    void aFieldThatNoRecordHasIsAFault() {
        assertThatThrownBy(() -> serde.heads(List.of("ferry")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A WireStory has no field ferry");
    }
}
