package news.dateline.schemas.serde;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import news.dateline.schemas.AvroTypes;
import news.dateline.schemas.Filled;
import news.dateline.schemas.model.Body;
import news.dateline.schemas.registry.SchemaCatalog;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecordSizeTest {
    static List<Class<? extends SpecificRecord>> types() {
        return AvroTypes.all();
    }

    @ParameterizedTest
    @MethodSource("types")
    <V extends SpecificRecord> void noRecordIsLargerThanIsReckoned(Class<V> type) {
        V record = Filled.of(type);

        assertThat(RecordSize.isWithin(record, written(type, record) - 1)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "é", "語", "🗞"})
    void ofALongTextEveryByteIsReckoned(String letter) {
        Body body = new Body(letter.repeat(100_000), List.of(letter));
        int bytes = written(Body.class, body);

        assertThat(RecordSize.isWithin(body, bytes + 100)).isTrue();
        assertThat(RecordSize.isWithin(body, bytes - 100)).isFalse();
    }

    private static <V extends SpecificRecord> int written(Class<V> type, V record) {
        return new AvroSerde<>(type, new SchemaCatalog()).serializer().serialize("a-topic", record).length
                - Framing.LENGTH;
    }
}
