package news.dateline.schemas.serde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import news.dateline.schemas.AvroTypes;
import news.dateline.schemas.Filled;
import news.dateline.schemas.registry.SchemaCatalog;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Whatever bytes come, no type ends in anything but a value or a SerializationException.
class CorruptRecordsTest {
    private static final int EACH = 8_000;
    private static final int STEP = 7;

    private final SchemaCatalog catalog = new SchemaCatalog();

    static List<Class<? extends SpecificRecord>> types() {
        return AvroTypes.all();
    }

    @ParameterizedTest
    @MethodSource("types")
    <V extends SpecificRecord> void refusesEveryPrefix(Class<V> type) {
        AvroSerde<V> serde = new AvroSerde<>(type, catalog);
        byte[] bytes = serde.serializer().serialize("topic", Filled.of(type));

        places(0, bytes.length)
                .forEach(length -> assertThatThrownBy(
                                () -> serde.deserializer().deserialize("topic", Arrays.copyOf(bytes, length)))
                        .as("first %d bytes", length)
                        .isInstanceOf(SerializationException.class)
                        .message()
                        .contains("of topic"));
    }

    @ParameterizedTest
    @MethodSource("types")
    <V extends SpecificRecord> void corruptBytesAreAValueOrASerializationException(Class<V> type) {
        AvroSerde<V> serde = new AvroSerde<>(type, catalog);
        byte[] bytes = serde.serializer().serialize("topic", Filled.of(type));
        long seed = 20261123;

        places(Framing.LENGTH, bytes.length).forEach(place -> {
            byte[] noise = new byte[Math.min(5, bytes.length - place)];
            new Random(seed + place).nextBytes(noise);
            assertThat(outcome(serde, with(bytes, place, noise)))
                    .as("seed %d, noise from byte %d", seed, place)
                    .isIn("a value", "SerializationException");
        });
    }

    @ParameterizedTest
    @MethodSource("types")
    <V extends SpecificRecord> void aHugeCountIsASerializationException(Class<V> type) {
        AvroSerde<V> serde = new AvroSerde<>(type, catalog);
        byte[] bytes = serde.serializer().serialize("topic", Filled.of(type));
        // 2^31 - 9 as zigzag: the greatest count or length that Avro's own limits let pass.
        byte[] huge = HexFormat.of().parseHex("eeffffff0f");

        places(Framing.LENGTH, bytes.length - huge.length)
                .forEach(place -> assertThat(outcome(serde, with(bytes, place, huge)))
                        .as("count at byte %d", place)
                        .isIn("a value", "SerializationException"));
    }

    // A ledger entry is many stories one after another, each of which is tried at every byte by itself.
    private static IntStream places(int first, int end) {
        return IntStream.range(first, end).parallel().filter(place -> place < EACH || place % STEP == 0);
    }

    private static byte[] with(byte[] bytes, int place, byte[] others) {
        byte[] corrupt = bytes.clone();
        System.arraycopy(others, 0, corrupt, place, others.length);
        return corrupt;
    }

    private static String outcome(AvroSerde<?> serde, byte[] bytes) {
        try {
            serde.deserializer().deserialize("topic", bytes);
            return "a value";
        } catch (RuntimeException | OutOfMemoryError e) {
            return e.getClass().getSimpleName();
        }
    }
}
