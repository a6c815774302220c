package news.dateline.ingest.parse.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import news.dateline.ingest.parse.Leftovers;
import news.dateline.ingest.parse.ParseOutcome.Rejected;
import news.dateline.ingest.parse.Reason;
import news.dateline.ingest.parse.json.HardenedJson.Reading;
import news.dateline.schemas.model.Unparsed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HardenedJsonTest {
    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16BE", "UTF-16LE", "UTF-32BE"})
    void readsEveryEncodingThatJsonHas(String charset) {
        byte[] bytes = "{\"headline\":\"Zürich\"}".getBytes(Charset.forName(charset));

        assertThat(object(bytes).text("headline")).isEqualTo("Zürich");
    }

    @Test
    void readsADocumentWithAByteOrderMark() {
        assertThat(object("\uFEFF{\"a\":1}".getBytes(StandardCharsets.UTF_8)).text("a"))
                .isEqualTo("1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'a':1                 | JSON_NOT_WELL_FORMED | line 1",
                "{'a':1} {}             | JSON_NOT_WELL_FORMED | line 1, column 9",
                "{'a':1,'a':2}          | JSON_NOT_WELL_FORMED | line 1",
                "{'a':NaN}              | JSON_NOT_WELL_FORMED | line 1",
                "[1,,2]                 | JSON_NOT_WELL_FORMED | line 1"
            })
    void saysWhereTheDocumentIsBroken(String json, Reason reason, String position) {
        Rejected rejected = rejected(json.replace('\'', '"'));

        assertThat(rejected.reason()).isEqualTo(reason);
        assertThat(rejected.position()).startsWith(position);
    }

    @Test
    void namesTheMemberThatIsThereTwice() {
        assertThat(rejected("{\"guid\":1,\"guid\":2}").detail()).contains("\"guid\" is there twice");
    }

    @Test
    void saysThatBytesAreNotText() {
        byte[] bytes = "{\"a\":\"caf\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1);

        assertThat(((Reading.Broken) HardenedJson.read(bytes)).rejected().reason())
                .isEqualTo(Reason.BAD_ENCODING);
    }

    @Test
    void namesTheLimitThatWasPassed() {
        assertThat(rejected("[".repeat(10_000)).detail()).startsWith("MAX_JSON_DEPTH");
        assertThat(rejected("{\"a\":" + "9".repeat(100_000) + "}").detail()).startsWith("MAX_JSON_NUMBER_LENGTH");
        assertThat(rejected("{\"" + "n".repeat(100_000) + "\":1}").detail()).startsWith("MAX_JSON_NAME_LENGTH");
        assertThat(rejected("[" + "1,".repeat(2_000_001) + "1]").detail()).startsWith("MAX_JSON_TOKENS");
        assertThat(rejected("[\"" + "t".repeat(4_200_000) + "\"]").detail()).startsWith("MAX_JSON_TEXT_LENGTH");
        StringBuilder members = new StringBuilder("{\"m\":0");
        for (int i = 0; i < 1_000; i++) {
            members.append(",\"m").append(i).append("\":0");
        }
        assertThat(rejected(members.append('}').toString()).detail()).startsWith("MAX_JSON_MEMBERS");
    }

    @Test
    void keepsWhatWasNotRead() {
        JsonObject object = object(
                "{\"uri\":\"a\",\"place\":[{\"name\":\"Bern\",\"geo\":{\"lat\":46.9}}],\"extra\":{\"b\":[1,\"x\"]},\"none\":null}"
                        .getBytes(StandardCharsets.UTF_8));
        object.text("uri");
        object.objects("place").getFirst().text("name");

        Leftovers rest = new Leftovers();
        JsonRest.collect(object, "", rest);

        assertThat(rest.pieces())
                .isEqualTo(List.of(
                        new Unparsed("place[0]/geo", "{\"lat\":46.9}"), new Unparsed("extra", "{\"b\":[1,\"x\"]}")));
    }

    @Test
    void theOrderOfMembersDoesNotChangeTheHash() {
        assertThat(hash("{\"a\":1,\"b\":[true,null]}"))
                .isEqualTo(hash(" {\"b\" : [true, null], \"a\":1}"))
                .isNotEqualTo(hash("{\"a\":\"1\",\"b\":[true,null]}"));
    }

    private static String hash(String json) {
        return JsonHash.of(object(json.getBytes(StandardCharsets.UTF_8)));
    }

    private static JsonObject object(byte[] json) {
        return switch (HardenedJson.read(json)) {
            case Reading.Read read -> (JsonObject) read.root();
            case Reading.Broken broken -> throw new AssertionError(broken.rejected());
        };
    }

    private static Rejected rejected(String json) {
        return switch (HardenedJson.read(json.getBytes(StandardCharsets.UTF_8))) {
            case Reading.Read read -> throw new AssertionError("Read " + read.root());
            case Reading.Broken broken -> broken.rejected();
        };
    }
}
