package news.dateline.schemas.golden;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

/// Compares two JSON forms of a record of which one may know more fields.
final class JsonParts {
    private JsonParts() {}

    /// Fails at the first place where `whole` does not say what `part` says. Fields that only `whole` has are free.
    static void assertSaysAllOf(JsonNode whole, JsonNode part, String path) {
        switch (part.getNodeType()) {
            case OBJECT ->
                part.properties().forEach(field -> {
                    String place = path + "/" + field.getKey();
                    assertThat(whole.has(field.getKey()))
                            .as("%s is there", place)
                            .isTrue();
                    assertSaysAllOf(whole.get(field.getKey()), field.getValue(), place);
                });
            case ARRAY -> {
                assertThat(whole.size()).as("size of %s", path).isEqualTo(part.size());
                for (int i = 0; i < part.size(); i++) {
                    assertSaysAllOf(whole.get(i), part.get(i), path + "/" + i);
                }
            }
            default -> assertThat(whole.asText()).as(path).isEqualTo(part.asText());
        }
    }
}
