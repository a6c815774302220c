package news.dateline.schemas.serde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import news.dateline.schemas.AvroTypes;
import news.dateline.schemas.Filled;
import news.dateline.schemas.model.Channel;
import news.dateline.schemas.model.EmbargoPolicy;
import news.dateline.schemas.model.StoryEvent;
import news.dateline.schemas.model.WireStory;
import news.dateline.schemas.registry.RegisteredSchema;
import news.dateline.schemas.registry.SchemaCatalog;
import news.dateline.schemas.registry.SchemaRegistryException;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AvroSerdeTest {
    private static final String TOPIC = "reference.channels";
    private static final Channel CHANNEL = Channel.newBuilder()
            .setId("swiss")
            .setTitle("Öl")
            .setQuery("country:CH")
            .setEmbargoPolicy(EmbargoPolicy.HOLD)
            .build();
    /// Written by hand from the Confluent wire format and Avro's specification: zigzag lengths, UTF-8, enum index.
    private static final byte[] CHANNEL_BYTES = HexFormat.of()
            .parseHex("00" + "00000001" + "0a" + "7377697373" + "06" + "c3966c" + "14" + "636f756e7472793a4348" + "00"
                    + "00" + "00" + "00");

    private final SchemaCatalog catalog = new SchemaCatalog();
    private final AvroSerde<Channel> channels = new AvroSerde<>(Channel.class, catalog);

    static List<Class<? extends SpecificRecord>> types() {
        return AvroTypes.all();
    }

    @Test
    void writesZeroThenTheSchemaIdThenAvro() {
        assertThat(channels.serializer().serialize(TOPIC, CHANNEL)).isEqualTo(CHANNEL_BYTES);
    }

    @Test
    void readsWhatWasWrittenByHand() {
        catalog.register(TOPIC + "-value", Channel.getClassSchema());

        assertThat(channels.deserializer().deserialize(TOPIC, CHANNEL_BYTES)).isEqualTo(CHANNEL);
    }

    @Test
    void theRegistryIsAskedOnceHoweverOftenAReaderOrWriterIsAskedFor() {
        CountingRegistry registry = new CountingRegistry(catalog);
        AvroSerde<Channel> serde = new AvroSerde<>(Channel.class, registry);

        for (int record = 0; record < 3; record++) {
            byte[] bytes = serde.serializer().serialize(TOPIC, CHANNEL);
            assertThat(serde.deserializer().deserialize(TOPIC, bytes)).isEqualTo(CHANNEL);
        }

        assertThat(registry.asked()).containsExactly("register " + TOPIC + "-value", "byId 1");
    }

    @ParameterizedTest
    @MethodSource("types")
    <V extends SpecificRecord> void everyTypeComesBackAsItWent(Class<V> type) {
        AvroSerde<V> serde = new AvroSerde<>(type, catalog);
        V value = Filled.of(type);

        byte[] bytes = serde.serializer().serialize("topic", value);

        assertThat(serde.deserializer().deserialize("topic", bytes)).isEqualTo(value);
    }

    @Test
    void noValueStaysNoValue() {
        assertThat(channels.serializer().serialize(TOPIC, null)).isNull();
        assertThat(channels.deserializer().deserialize(TOPIC, null)).isNull();
    }

    @Test
    void registersTheSchemaUnderTheTopicsName() {
        channels.serializer().serialize("reference.channels", CHANNEL);
        channels.serializer().serialize("test.reference.channels", CHANNEL);

        assertThat(catalog.subjects()).containsExactly("reference.channels-value", "test.reference.channels-value");
    }

    @Test
    void refusesAnotherFirstByte() {
        byte[] bytes = CHANNEL_BYTES.clone();
        bytes[0] = '{';

        assertThatThrownBy(() -> channels.deserializer().deserialize(TOPIC, bytes))
                .isInstanceOf(SerializationException.class)
                .hasMessage("A record of reference.channels does not begin with 0 and a schema id");
    }

    @Test
    void refusesLessThanAHeader() {
        assertThatThrownBy(() -> channels.deserializer().deserialize(TOPIC, new byte[4]))
                .isInstanceOf(SerializationException.class)
                .hasMessage("A record of reference.channels does not begin with 0 and a schema id");
    }

    @Test
    void refusesAnUnknownSchema() {
        assertThatThrownBy(() -> channels.deserializer().deserialize(TOPIC, CHANNEL_BYTES))
                .isInstanceOf(SerializationException.class)
                .hasMessage("A record of reference.channels has the schema id 1, unknown here");
    }

    @Test
    void refusesBytesAfterTheEnd() {
        catalog.register(TOPIC + "-value", Channel.getClassSchema());
        byte[] bytes = Arrays.copyOf(CHANNEL_BYTES, CHANNEL_BYTES.length + 1);

        assertThatThrownBy(() -> channels.deserializer().deserialize(TOPIC, bytes))
                .isInstanceOf(SerializationException.class)
                .hasMessage("A Channel of reference.channels has bytes after its end");
    }

    @Test
    void aRecordWithoutARequiredFieldIsNotWritten() {
        assertThatThrownBy(() -> channels.serializer().serialize(TOPIC, new Channel()))
                .isInstanceOf(SerializationException.class)
                .hasMessageStartingWith("A Channel for reference.channels could not be written");
    }

    @Test
    void aRegistryThatIsAwayIsNotTheRecordsFault() {
        AvroSerde<Channel> cut = new AvroSerde<>(Channel.class, new RegistryAway());

        assertThatThrownBy(() -> cut.deserializer().deserialize(TOPIC, CHANNEL_BYTES))
                .isInstanceOf(SchemaRegistryException.class);
        assertThatThrownBy(() -> cut.serializer().serialize(TOPIC, CHANNEL))
                .isInstanceOf(SchemaRegistryException.class);
    }

    @Test
    void aSchemaThatIsNoSuchRecordIsRefused() {
        byte[] story =
                new AvroSerde<>(StoryEvent.class, catalog).serializer().serialize("other", Filled.of(StoryEvent.class));

        assertThatThrownBy(() ->
                        new AvroSerde<>(WireStory.class, catalog).deserializer().deserialize("wire.stories", story))
                .isInstanceOf(SerializationException.class)
                .hasMessage("A record of wire.stories is not a WireStory");
    }

    @Test
    void theIdIsFourBytesBigEndian() {
        catalog.add(new RegisteredSchema(TOPIC + "-value", 1, 0x01020304, Channel.getClassSchema()));

        byte[] bytes = channels.serializer().serialize(TOPIC, CHANNEL);

        assertThat(ByteBuffer.wrap(bytes, 1, 4).getInt()).isEqualTo(0x01020304);
    }
}
