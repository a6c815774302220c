package news.dateline.ingest.parse.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import news.dateline.ingest.parse.json.HardenedJson.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CleanJsonTest {
    private static final int DOCUMENTS = 20_000;
    private static final String[] TEXTS = {
        "",
        " ",
        "Ferry back in service",
        "Zürich, 東京, Санкт-Петербург, 😀",
        "<p class=\\\"lead\\\">Line\\nand\\tline<\\/p>",
        "caf\\u00e9 \\u20ac",
        "\\ud83d\\ude00",
        "\\ud83d",
        "\\\\",
        "\\b\\f\\r",
        "\\x",
        "\\u12",
        "\t",
        "\u007f\u0080\ufffd",
        "A sentence that is a good deal longer than eight bytes, as most of them are."
    };
    private static final String[] OTHERS = {
        "0", "-0", "7", "-12.50", "1e5", "2E-3", "01", "1.", "+1", "-", "1e", ".5", "true", "false", "null", "nul",
        "truely", "NaN", "1 2", "{}", "[]", "[ ]", "{ }", ""
    };

    @Test
    void readsWhatTheHardenedReaderReads() {
        long seed = 20_261_127;
        Random random = new Random(seed);
        int clean = 0;
        for (int i = 0; i < DOCUMENTS; i++) {
            byte[] json = changed(value(random, 0), random);
            JsonValue read = CleanJson.read(json);
            if (read != null) {
                clean++;
                assertThat(told(read))
                        .as("seed " + seed + ", document " + i + ": " + new String(json, StandardCharsets.UTF_8))
                        .isEqualTo(told(((Reading.Read) HardenedJson.readAny(json)).root()));
            }
        }
        assertThat(clean).isGreaterThan(DOCUMENTS / 10);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\":\"plain\",\"b\":[1,-2.5e3,true,false,null,{}],\"c\":{\"d\":[]}}",
                " [ {\"uri\" : \"é\\n\\u00e9\\\"\"} ] \r\n",
                "{\"a\":\"\",\"b\":0}"
            })
    void readsWhatWiresSend(String json) {
        assertThat(CleanJson.read(json.getBytes(StandardCharsets.UTF_8))).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1",
                "\"a\"",
                "{",
                "[",
                "[1",
                "{\"a\"",
                "{\"a\":",
                "{\"a\":1",
                "{\"a\":1,}",
                "[1,]",
                "[,1]",
                "{a:1}",
                "{\"a\":1}x",
                "{\"a\":1,\"a\":2}",
                "[\"a]",
                "[\"\\",
                "[\"\\\"",
                "[t",
                "[tru]",
                "{\"\\u0061\":1}",
                "\uFEFF{}",
                "{\"é\":1}",
                "{\"a\" 1}",
                "{1:1}",
                "[1 2]",
                "[01]",
                "[-]",
                "[\"\\ud83d\"]",
                "[\"\n\"]"
            })
    void leavesEverythingElseToTheHardenedReader(String json) {
        assertThat(CleanJson.read(json.getBytes(StandardCharsets.UTF_8))).isNull();
    }

    @Test
    void leavesWhatIsOverALimitToTheHardenedReader() {
        String deep = "[".repeat(65) + "]".repeat(65);
        String deepObjects = "{\"a\":".repeat(64) + "{}" + "}".repeat(64);
        List<String> members = new ArrayList<>();
        for (int i = 0; i <= JsonLimit.MAX_JSON_MEMBERS.most(); i++) {
            members.add("\"m" + i + "\":0");
        }

        assertThat(CleanJson.read(bytes(deep))).isNull();
        assertThat(CleanJson.read(bytes(deep.substring(1, 129)))).isNotNull();
        assertThat(CleanJson.read(bytes(deepObjects))).isNull();
        assertThat(CleanJson.read(bytes("{" + String.join(",", members) + "}"))).isNull();
        assertThat(CleanJson.read(bytes("[" + "9".repeat(65) + "]"))).isNull();
        assertThat(CleanJson.read(bytes("{\"" + "n".repeat(257) + "\":1}"))).isNull();
        assertThat(CleanJson.read(bytes("[\"" + "t".repeat(2_000_000) + "\"]"))).isNull();
    }

    @Test
    void leavesBytesThatAreNoUtf8ToTheHardenedReader() {
        assertThat(CleanJson.read("[\"café\"]".getBytes(StandardCharsets.ISO_8859_1)))
                .isNull();
        assertThat(CleanJson.read("[\"\\ncafé\"]".getBytes(StandardCharsets.ISO_8859_1)))
                .isNull();
    }

    @Test
    void findsMembersHoweverManyThereAre() {
        List<String> members = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            members.add("\"name" + i + "\":" + i);
        }

        JsonObject object = object("{" + String.join(",", members) + "}");

        for (int i = 0; i < 200; i++) {
            assertThat(object.text("name" + i)).isEqualTo(String.valueOf(i));
            assertThat(object.wasRead(i)).isTrue();
        }
        assertThat(object.has("name200")).isFalse();
    }

    private static String value(Random random, int depth) {
        return switch (depth > 3 ? random.nextInt(2) : random.nextInt(4)) {
            case 0 -> '"' + TEXTS[random.nextInt(TEXTS.length)] + '"';
            case 1 -> OTHERS[random.nextInt(OTHERS.length)];
            case 2 -> list(random, depth, "[", "]");
            default -> list(random, depth, "{", "}");
        };
    }

    private static String list(Random random, int depth, String open, String close) {
        List<String> values = new ArrayList<>();
        int count = random.nextInt(depth == 0 ? 6 : 4);
        for (int i = 0; i < count; i++) {
            String name =
                    open.equals("{") ? "\"" + "abcdefghijkl".substring(i, random.nextInt(i, 12)) + i % 7 + "\":" : "";
            values.add((random.nextInt(9) == 0 ? "\r\n" : "") + name + value(random, depth + 1));
        }
        return open + String.join(random.nextBoolean() ? "," : " , ", values) + close;
    }

    private static byte[] changed(String json, Random random) {
        byte[] bytes = bytes(json);
        if (bytes.length > 0 && random.nextInt(3) == 0) {
            bytes[random.nextInt(bytes.length)] = (byte) "\"\\,:{}[] x0\u00e9".charAt(random.nextInt(12));
        }
        return bytes;
    }

    private static JsonObject object(String json) {
        return (JsonObject) Objects.requireNonNull(CleanJson.read(bytes(json)));
    }

    private static byte[] bytes(String json) {
        return json.getBytes(StandardCharsets.UTF_8);
    }

    /// All that a tree says: its texts, its kinds, its hash and where its first objects stand.
    private static String told(JsonValue value) {
        StringBuilder told = new StringBuilder(JsonText.of(value)).append(' ').append(JsonHash.of(value));
        switch (value) {
            case JsonObject object -> told.append(object.position());
            case JsonArray array ->
                array.items().forEach(item -> told.append(item instanceof JsonObject each ? each.position() : ""));
            case JsonScalar scalar -> told.append(scalar.kind());
        }
        return told.toString();
    }
}
