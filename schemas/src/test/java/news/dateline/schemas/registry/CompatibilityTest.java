package news.dateline.schemas.registry;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.SchemaParser;
import org.junit.jupiter.api.Test;

class CompatibilityTest {
    private static final String ID = "{\"name\": \"id\", \"type\": \"string\"}";
    private static final String BYLINE = "{\"name\": \"byline\", \"type\": \"string\", \"default\": \"\"}";

    @Test
    void theFirstVersionMayBeAnything() {
        assertThatCode(() -> require(record(ID))).doesNotThrowAnyException();
    }

    @Test
    void aFieldWithADefaultMayCome() {
        assertThatCode(() -> require(record(ID, BYLINE), record(ID))).doesNotThrowAnyException();
    }

    @Test
    void aFieldWithADefaultMayGo() {
        assertThatCode(() -> require(record(ID), record(ID, BYLINE))).doesNotThrowAnyException();
    }

    @Test
    void aFieldWithoutADefaultMayNotCome() {
        String bare = "{\"name\": \"byline\", \"type\": \"string\"}";

        assertThatThrownBy(() -> require(record(ID, bare), record(ID)))
                .isInstanceOf(IncompatibleSchemaException.class)
                .hasMessage("a-value: version 1 written, new read: /fields/1 byline");
    }

    @Test
    void aFieldWithoutADefaultMayNotGo() {
        assertThatThrownBy(() -> require(record(BYLINE), record(ID, BYLINE)))
                .isInstanceOf(IncompatibleSchemaException.class)
                .hasMessage("a-value: new written, version 1 read: /fields/0 id");
    }

    @Test
    void aWiderNumberMayNotCome() {
        String narrow = "{\"name\": \"words\", \"type\": \"int\"}";
        String wide = "{\"name\": \"words\", \"type\": \"long\"}";

        assertThatThrownBy(() -> require(record(wide), record(narrow)))
                .isInstanceOf(IncompatibleSchemaException.class)
                .hasMessageContaining("new written, version 1 read")
                .hasMessageContaining("/fields/0/type");
    }

    @Test
    void anEnumWithADefaultMayGrow() {
        assertThatCode(() -> require(record(kind("\"A\", \"B\"")), record(kind("\"A\""))))
                .doesNotThrowAnyException();
    }

    @Test
    void everyEarlierVersionCountsNotOnlyTheLast() {
        String text = "{\"name\": \"note\", \"type\": \"string\", \"default\": \"\"}";
        String number = "{\"name\": \"note\", \"type\": \"int\", \"default\": 0}";

        assertThatThrownBy(() -> require(record(ID, number), record(ID, text), record(ID)))
                .isInstanceOf(IncompatibleSchemaException.class)
                .hasMessageStartingWith("a-value: version 1 written, new read: /fields/1/type");
    }

    private static void require(Schema schema, Schema... earlier) {
        List<RegisteredSchema> versions = new ArrayList<>();
        for (Schema version : earlier) {
            versions.add(new RegisteredSchema("a-value", versions.size() + 1, versions.size() + 1, version));
        }
        Compatibility.requireFullTransitive("a-value", versions, schema);
    }

    private static String kind(String symbols) {
        return "{\"name\": \"kind\", \"type\": {\"type\": \"enum\", \"name\": \"Kind\", \"symbols\": [" + symbols
                + "], \"default\": \"A\"}}";
    }

    private static Schema record(String... fields) {
        return new SchemaParser()
                .parse("{\"type\": \"record\", \"name\": \"Story\", \"fields\": [" + String.join(", ", fields) + "]}")
                .mainSchema();
    }
}
