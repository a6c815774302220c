package news.dateline.schemas.serde;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import news.dateline.schemas.AvroTypes;
import news.dateline.schemas.Filled;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ValueWriterTest {
    private static final SpecificData DATA = SpecificData.get();

    static List<Class<? extends SpecificRecord>> types() {
        return AvroTypes.all();
    }

    @ParameterizedTest
    @MethodSource("types")
    <V extends SpecificRecord> void writesTheBytesThatAvroWrites(Class<V> type) throws IOException {
        V value = Filled.of(type);

        assertThat(bytes(SpecificData.getForClass(type), value.getSchema(), value))
                .isEqualTo(avro(SpecificData.getForClass(type), value.getSchema(), value));
    }

    @Test
    void whatNoTypeHasYetIsWrittenAsAvroDoes() throws IOException {
        Schema counts = SchemaBuilder.map().values().doubleType();
        Schema number = SchemaBuilder.unionOf().floatType().and().booleanType().endUnion();
        Schema either = SchemaBuilder.unionOf()
                .nullType()
                .and()
                .stringType()
                .and()
                .longType()
                .endUnion();

        assertThat(bytes(DATA, counts, Map.of("ferry", 0.5))).isEqualTo(avro(DATA, counts, Map.of("ferry", 0.5)));
        assertThat(bytes(DATA, number, 0.5f)).isEqualTo(avro(DATA, number, 0.5f));
        assertThat(bytes(DATA, number, false)).isEqualTo(avro(DATA, number, false));
        assertThat(bytes(DATA, either, 7L)).isEqualTo(avro(DATA, either, 7L));
    }

    @Test
    void aTextLongerThanTheRoomIsWritten() throws IOException {
        Schema text = SchemaBuilder.builder().stringType();
        String fog = "Fog over the harbour. ".repeat(1_000);

        assertThat(bytes(DATA, text, fog)).isEqualTo(avro(DATA, text, fog));
    }

    private static byte[] bytes(SpecificData data, Schema schema, Object value) throws IOException {
        BytesEncoder encoder = new BytesEncoder(new byte[0], 16);
        new ValueWriter.Maker(data, Set.of()).of(schema).write(value, encoder);
        encoder.flush();
        assertThat(encoder.bytesBuffered()).isZero();
        return encoder.toBytes();
    }

    private static byte[] avro(SpecificData data, Schema schema, Object value) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(bytes, null);
        new SpecificDatumWriter<>(schema, data).write(value, encoder);
        encoder.flush();
        return bytes.toByteArray();
    }
}
