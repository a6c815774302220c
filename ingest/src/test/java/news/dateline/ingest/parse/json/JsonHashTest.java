package news.dateline.ingest.parse.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import news.dateline.ingest.parse.json.HardenedJson.Reading;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonHashTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"headline\":\"Ferry back in service\"}",
                "{\"headline\":\"Zürich, 東京, Санкт-Петербург, 😀\"}",
                "{\"headline\":\"Z\\u00fcrich \\\"und\\\" 😀\",\"version\":2,\"urgency\":null}",
                "{\"headline\":\"\",\"place\":[{\"name\":\"Łódź\"},true,[]]}"
            })
    void isTheSameWhicheverReaderReadTheItem(String item) {
        byte[] json = item.getBytes(StandardCharsets.UTF_8);
        assertThat(JsonHash.of(root(HardenedJson.read(json)))).isEqualTo(JsonHash.of(root(HardenedJson.readAny(json))));
    }

    private static JsonValue root(Reading reading) {
        return ((Reading.Read) reading).root();
    }
}
