package news.dateline.schemas.serde;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import news.dateline.schemas.model.Channel;
import news.dateline.schemas.model.EmbargoPolicy;
import news.dateline.schemas.model.PubStatus;
import news.dateline.schemas.registry.SchemaCatalog;
import org.apache.avro.Schema;
import org.apache.avro.SchemaParser;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.generic.GenericRecordBuilder;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.junit.jupiter.api.Test;

class SchemaEvolutionTest {
    private static final String TOPIC = "reference.channels";
    private static final String OLDER = """
            {"type": "record", "name": "Channel", "namespace": "news.dateline.schemas.model", "fields": [
              {"name": "id", "type": "string"},
              {"name": "query", "type": "string"}]}
            """;
    private static final String NEWER = """
            {"type": "record", "name": "Channel", "namespace": "news.dateline.schemas.model", "fields": [
              {"name": "id", "type": "string"},
              {"name": "title", "type": "string", "default": ""},
              {"name": "tone", "type": "string", "default": "calm"},
              {"name": "query", "type": "string"},
              {"name": "embargoPolicy", "default": "HOLD", "type": {
                "type": "enum", "name": "EmbargoPolicy", "symbols": ["HOLD", "REFUSE"], "default": "HOLD"}}]}
            """;

    private final SchemaCatalog catalog = new SchemaCatalog();
    private final AvroSerde<Channel> serde = new AvroSerde<>(Channel.class, catalog);

    @Test
    void readsAnOlderRecordWithTheDefaultsOfWhatItLacks() throws IOException {
        Schema older = schema(OLDER);
        GenericRecord written = new GenericRecordBuilder(older)
                .set("id", "swiss")
                .set("query", "*")
                .build();

        Channel read = serde.deserializer().deserialize(TOPIC, framed(older, written));

        assertThat(read)
                .isEqualTo(Channel.newBuilder().setId("swiss").setQuery("*").build());
        assertThat(read.getTitle()).isEmpty();
    }

    @Test
    void readsANewerRecordWithoutWhatIsNotKnownYet() throws IOException {
        Schema newer = schema(NEWER);
        GenericRecord written = new GenericRecordBuilder(newer)
                .set("id", "swiss")
                .set("query", "*")
                .set(
                        "embargoPolicy",
                        new GenericData.EnumSymbol(
                                newer.getField("embargoPolicy").schema(), "REFUSE"))
                .build();

        Channel read = serde.deserializer().deserialize(TOPIC, framed(newer, written));

        assertThat(read.getId()).isEqualTo("swiss");
        assertThat(read.getEmbargoPolicy())
                .as("a word not known yet is the enum's default")
                .isEqualTo(EmbargoPolicy.HOLD);
    }

    @Test
    void aNewerReaderReadsWhatIsWrittenToday() throws IOException {
        Channel today = Channel.newBuilder().setId("swiss").setQuery("*").build();
        byte[] bytes = serde.serializer().serialize(TOPIC, today);

        GenericRecord read = new GenericDatumReader<GenericRecord>(Channel.getClassSchema(), schema(NEWER))
                .read(
                        null,
                        DecoderFactory.get().binaryDecoder(bytes, Framing.LENGTH, bytes.length - Framing.LENGTH, null));

        assertThat(read.get("tone")).hasToString("calm");
    }

    @Test
    void aStatusThatIsNotKnownYetIsNotPublished() {
        assertThat(PubStatus.getClassSchema().getEnumDefault()).isEqualTo("WITHHELD");
    }

    private byte[] framed(Schema schema, GenericRecord record) throws IOException {
        int id = catalog.register(TOPIC + "-value", schema);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(Framing.MAGIC);
        bytes.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(id).array());
        BinaryEncoder encoder = EncoderFactory.get().directBinaryEncoder(bytes, null);
        new GenericDatumWriter<GenericRecord>(schema).write(record, encoder);
        encoder.flush();
        return bytes.toByteArray();
    }

    private static Schema schema(String json) {
        return new SchemaParser().parse(json).mainSchema();
    }
}
