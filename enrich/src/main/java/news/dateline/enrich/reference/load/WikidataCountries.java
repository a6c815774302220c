package news.dateline.enrich.reference.load;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The ISO 3166-1 codes (P297) of the entities of a file: what P17, "country", refers to.
///
/// @param codes by Wikidata's id
record WikidataCountries(Map<String, String> codes) {
    private static final String ISO_CODE = "P297";

    WikidataCountries {
        codes = Map.copyOf(codes);
    }

    static WikidataCountries in(Path file) throws IOException {
        Map<String, String> codes = new HashMap<>();
        try (Lines lines = Lines.of(file)) {
            for (Lines.Line line = lines.next(); line != null; line = lines.next()) {
                if (line.whole() && line.text().contains("\"" + ISO_CODE + "\"")) {
                    add(line.text().strip(), codes);
                }
            }
        }
        return new WikidataCountries(codes);
    }

    private static void add(String line, Map<String, String> codes) {
        try {
            JsonNode entity = EntityJson.tree(line.endsWith(",") ? line.substring(0, line.length() - 1) : line);
            code(entity).ifPresent(iso2 -> codes.put(entity.path("id").asText(), iso2));
        } catch (IllegalArgumentException e) {
            // It is told where the line is read as an entity.
            return;
        }
    }

    /// The code that an entity has itself.
    static Optional<String> code(JsonNode entity) {
        return new WikidataClaims(entity)
                .of(ISO_CODE).stream().map(JsonNode::asText).findFirst();
    }
}
