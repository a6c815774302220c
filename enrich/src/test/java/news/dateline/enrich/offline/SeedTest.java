package news.dateline.enrich.offline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The story that the project started from. It is not part of the project: DATELINE_SEEDS names its folder.
class SeedTest {
    @Test
    void saysWhereTheSeedIsAbout() throws IOException {
        String folder = System.getenv("DATELINE_SEEDS");
        assumeTrue(folder != null, "DATELINE_SEEDS names no folder of seeds: the seed is not checked");
        ObjectNode json = OfflineEnrich.standard().text("seed", read(Path.of(folder)));

        Set<String> countries = new HashSet<>();
        json.get("countries")
                .forEach(country -> countries.add(country.get("iso2").asText()));
        assertThat(countries).contains("RU", "UA", "US").doesNotContain("DK", "GL");
        assertThat(json.at("/focus/iso2").asText()).isIn("UA", "RU");
        Map<String, Boolean> contested = new TreeMap<>();
        for (JsonNode entity : json.get("entities")) {
            contested.put(
                    entity.get("name").asText() + ' ' + entity.get("iso2").asText(),
                    entity.get("contested").asBoolean());
        }
        assertThat(contested).contains(entry("Crimea UA", true), entry("Davos CH", false));
        assertThat(contested).containsKeys("Donbas UA", "Kherson UA", "Zaporizhzhia UA");
        assertThat(ids(json))
                .contains(
                        "person:vladimir-putin",
                        "person:donald-trump",
                        "person:steve-witkoff",
                        "person:kirill-dmitriev",
                        "person:jared-kushner",
                        "org:nato",
                        "org:ria",
                        "org:kremlin");
        assertThat(surnames(json, "Putin")).containsOnly("person:vladimir-putin");
        assertThat(surnames(json, "Trump")).containsOnly("person:donald-trump");
    }

    private static Set<String> ids(ObjectNode json) {
        Set<String> ids = new HashSet<>();
        json.get("entities").forEach(entity -> ids.add(entity.get("id").asText()));
        return ids;
    }

    /// The ids of everybody that is mentioned by this name.
    private static Set<String> surnames(ObjectNode json, String surname) {
        Set<String> ids = new HashSet<>();
        for (JsonNode entity : json.get("entities")) {
            for (JsonNode mention : entity.get("mentions")) {
                if (entity.get("type").asText().equals("PERSON")
                        && mention.get("text").asText().endsWith(surname)) {
                    ids.add(entity.get("id").asText());
                }
            }
        }
        return ids;
    }

    private static String read(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return Files.readString(files.sorted().findFirst().orElseThrow());
        }
    }
}
