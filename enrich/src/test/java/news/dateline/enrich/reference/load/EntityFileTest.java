package news.dateline.enrich.reference.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import news.dateline.enrich.reference.Entities;
import news.dateline.enrich.reference.compile.GeoFiles;
import news.dateline.schemas.model.Entity;
import news.dateline.schemas.model.EntityName;
import news.dateline.schemas.model.EntityType;
import news.dateline.schemas.model.NameKind;
import news.dateline.schemas.model.Term;
import news.dateline.schemas.serde.AvroJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EntityFileTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private final List<Entity> entities = new ArrayList<>();
    private final List<String> bad = new ArrayList<>();

    @Test
    void readsEachOfOurTablesByItsFirstLine() throws IOException {
        read(
                "people.tsv",
                "# People of the fjord",
                "person:jo-vik\tJo Vik|Johan Vik\tNO\tpolitician\tmayor;NO;2020;2024");
        read("orgs.tsv", "# Organisations", "org:kelda\tKelda Marine\tKM\tcompany\tNO\tOslo,NO");
        read("towns.tsv", "# Towns: id; …", "place:vik\tVik|Split,\tcity\tNO\t\t400\t61.0\t6.5");
        read("divisions.tsv", "# Divisions", "NO-46\tVestland\t61.0\t6.0\tVest.\tVestlander");
        read("regions.tsv", "# Regions", "Fjordland\tFjordlander\tNO|SE\t154\t\t61.0\t6.0");
        read("countries.tsv", "# Countries", "NO\t-\tKongeriket\tNorwegian\tOslo\t59.91\t10.75");

        assertThat(bad).isEmpty();
        assertThat(entities)
                .extracting(Entity::getId)
                .containsExactly(
                        "person:jo-vik", "org:kelda", "place:vik", "division:NO-46", "region:fjordland", "country:NO");
        assertThat(entities.getFirst().getTerms()).containsExactly(new Term("mayor", "NO", "2020", "2024"));
        assertThat(entities.get(2).getNames())
                .extracting(EntityName::getKind)
                .containsExactly(NameKind.PREFERRED, NameKind.BEFORE_COMMA);
    }

    @Test
    void readsATableWithAByteOrderMarkAndLinesOfWindows() throws IOException {
        read("towns.tsv", "\uFEFF# Towns\r", "\r", "place:vik\tVik\tcity\tNO\t\t400\t61.0\t6.5\r");

        assertThat(bad).isEmpty();
        assertThat(entities).extracting(Entity::getId).containsExactly("place:vik");
    }

    @Test
    void tellsEachBadLineAndGoesOn() throws IOException {
        read(
                "towns.tsv",
                "# Towns",
                "place:short\tVik",
                "place:many\tVik\tcity\tNO\t\tmany\t61.0\t6.5",
                "place:planet\tVik\tplanet\tNO\t\t400\t61.0\t6.5",
                "place:good\tVik\tcity\tNO\t\t400\t61.0\t6.5");

        assertThat(entities).extracting(Entity::getId).containsExactly("place:good");
        assertThat(bad)
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("line 2: 2 columns"),
                        line -> assertThat(line).startsWith("line 3: ").contains("many"),
                        line -> assertThat(line).isEqualTo("line 4: 'planet' is no kind of place"));
    }

    @Test
    void readsGeoNamesAndKeepsTheNewsroomNamesOfAShippedTown() throws IOException {
        // 3143244 is Oslo's number in GeoNames.
        read(
                "cities500.txt",
                GeoFiles.row(3_143_244, "Oslo kommune", "PPLC", 100, 59.9),
                GeoFiles.row(1, "Storvik", "PPL", 20_000, 60),
                GeoFiles.row(2, "Litlevik", "PPL", 100, 61),
                GeoFiles.row(3, "Polvik", "PPL", 20_000, 95));

        assertThat(entities).extracting(Entity::getId).containsExactly("place:geonames:3143244", "place:geonames:1");
        assertThat(entities.getFirst().getNames())
                .extracting(EntityName::getText)
                .contains("Oslo")
                .doesNotContain("Oslo kommune");
        assertThat(bad).singleElement().asString().startsWith("line 4: No such point");
    }

    @Test
    void readsCitiesPbfToTheFirstFault() throws IOException {
        Path file = GeoFiles.pbf(
                folder.resolve("cities.pbf"), GeoFiles.message(7, "Sørvåg", 900, 6_000_000, 1_000_000), new byte[] {9});

        read(file);

        assertThat(entities).singleElement().returns("place:geonames:7", Entity::getId);
        assertThat(bad).singleElement().asString().startsWith("byte ");
    }

    @Test
    void readsEntitiesAsTheyArePrinted() throws IOException {
        Entity city = Entities.city("place:vik", "Vik", 61.5);
        Entity person = Entity.newBuilder(Entities.person("person:jo-vik", "Jo Vik"))
                .setTerms(List.of(new Term("mayor", null, "2020", null)))
                .setSameAs(List.of("https://example.org/jo"))
                .build();

        read("all.jsonl", AvroJson.of(city).toString(), "", AvroJson.of(person).toString());

        assertThat(bad).isEmpty();
        assertThat(entities).containsExactly(city, person);
    }

    @Test
    void saysWhichFieldOfAnEntityIsWrong() throws IOException {
        read(
                "bad.jsonl",
                "{\"id\":\"a\",\"type\":\"PERSON\",\"nmaes\":[]}",
                "{\"id\":\"a\",\"type\":\"ROBOT\"}",
                "{\"id\":7,\"type\":\"PERSON\"}",
                "{\"type\":\"PERSON\"}",
                "{\"id\":\"a\",\"type\":\"PLACE\",\"latitude\":\"north\"}",
                "{\"id\":\"a\",\"type\":\"PLACE\",\"population\":1.5}",
                "{\"id\":\"a\",\"type\":\"PERSON\",\"names\":\"Jo\"}",
                "{\"id\":\"a\",\"type\":\"PERSON\",\"names\":[\"Jo\"]}",
                "{\"id\":\"a\",\"type\":\"PERSON\"",
                "[1]");

        assertThat(entities).isEmpty();
        assertThat(bad).hasSize(10);
        assertThat(bad.get(0)).isEqualTo("line 1: entity: unknown field 'nmaes'");
        assertThat(bad.get(1)).startsWith("line 2: entity.type: 'ROBOT' is none of");
        assertThat(bad.get(2)).isEqualTo("line 3: entity.id: want text");
        assertThat(bad.get(3)).isEqualTo("line 4: entity.id is missing");
        assertThat(bad.get(4)).isEqualTo("line 5: entity.latitude: want a number");
        assertThat(bad.get(5)).isEqualTo("line 6: entity.population: want a whole number");
        assertThat(bad.get(6)).isEqualTo("line 7: entity.names: want a list");
        assertThat(bad.get(7)).isEqualTo("line 8: entity.names: want an object");
        assertThat(bad.get(8)).startsWith("line 9: no JSON");
        assertThat(bad.get(9)).startsWith("line 10: no JSON object");
    }

    @Test
    void tellsALineThatIsTooLongAndGoesOn() throws IOException {
        read(
                "long.jsonl",
                AvroJson.of(Entities.person("person:jo-vik", "Jo Vik")).toString(),
                "{\"id\":\"" + "a".repeat(Lines.MAX_LENGTH) + "\"}",
                AvroJson.of(Entities.person("person:al-vik", "Al Vik")).toString());

        assertThat(bad).singleElement().asString().startsWith("line 2: longer than");
        assertThat(entities).hasSize(2);
    }

    @Test
    void doesNotGuessAtAFileThatSaysNothing() throws IOException {
        assertThat(FileForm.of(Files.writeString(folder.resolve("a.txt"), "a story\n")))
                .isEmpty();
        assertThat(FileForm.of(Files.writeString(folder.resolve("b.txt"), "# Recipes\n")))
                .isEmpty();
        assertThat(FileForm.of(Files.writeString(folder.resolve("c.txt"), "{\"id\":\n")))
                .isEmpty();
        assertThat(FileForm.of(Files.writeString(folder.resolve("d.txt"), "\n")))
                .isEmpty();
        assertThat(FileForm.of(Files.writeString(folder.resolve("e.txt"), "12\tmen\n")))
                .isEmpty();
    }

    @Test
    void readsWikidataInTheFormOfItsDump() throws IOException {
        read(
                "wikidata.json",
                "[",
                item("Q90001", "Vikland", "", claim("P297", "\"NO\"")) + ",",
                item(
                                "Q90002",
                                "Storvik",
                                "Great Vik|SV",
                                item("P31", "Q515"),
                                item("P17", "Q90001"),
                                claim(
                                        "P625",
                                        "{\"latitude\":60.5,\"longitude\":-7.25,\"globe\":"
                                                + "\"http://www.wikidata.org/entity/Q2\"}"),
                                claim("P1082", "{\"amount\":\"+1200\"}"))
                        + ",",
                item("Q90003", "Jo Vik", "", item("P31", "Q5"), item("P27", "Q90001")) + ",",
                item("Q90004", "Kelda Marine", "KM", item("P31", "Q43229"), item("P31", "Q4830453")),
                "]");

        assertThat(bad).isEmpty();
        assertThat(entities)
                .extracting(Entity::getId)
                .containsExactly("wikidata:Q90002", "wikidata:Q90003", "wikidata:Q90004");
        Entity town = entities.get(0);
        assertThat(town.getSameAs()).containsExactly("http://www.wikidata.org/entity/Q90002");
        assertThat(town.getIso2()).contains("NO");
        assertThat(town.getLatitude()).contains(60.5);
        assertThat(town.getLongitude()).contains(-7.25);
        assertThat(town.getPopulation()).contains(1_200L);
        assertThat(town.getNames()).extracting(EntityName::getText).containsExactly("Storvik", "Great Vik");
        assertThat(entities.get(1)).returns(EntityType.PERSON, Entity::getType);
        assertThat(entities.get(1).getIso2()).contains("NO");
        assertThat(entities.get(2)).returns("company", Entity::getKind);
        assertThat(entities.get(2).getNames())
                .containsExactly(
                        new EntityName("Kelda Marine", NameKind.PREFERRED, "en"),
                        new EntityName("KM", NameKind.ACRONYM, "en"));
    }

    @Test
    void saysWhyAnItemOfWikidataIsNotTaken() throws IOException {
        read(
                "wikidata.json",
                item("Q90001", "Blue", "", item("P31", "Q1075")),
                item("Q90002", "", "", item("P31", "Q5")),
                item("P31", "instance of", "", item("P31", "Q5")),
                item(
                        "Q90003",
                        "Crater",
                        "",
                        item("P31", "Q515"),
                        claim(
                                "P625",
                                "{\"latitude\":1,\"longitude\":1,\"globe\":"
                                        + "\"http://www.wikidata.org/entity/Q405\"}")));

        assertThat(entities).isEmpty();
        assertThat(bad.get(0)).isEqualTo("line 1: of no class that is taken (P31): [Q1075]");
        assertThat(bad.get(1)).isEqualTo("line 2: no label in English");
        assertThat(bad.get(2)).isEqualTo("line 3: 'P31' is no item of Wikidata");
        assertThat(bad.get(3)).startsWith("line 4: not on Earth");
    }

    @Test
    void takesThePreferredStatementAndNeverADeprecatedOne() throws IOException {
        read(
                "wikidata.json",
                item(
                        "Q90002",
                        "Storvik",
                        "",
                        item("P31", "Q515"),
                        claim("P1082", "{\"amount\":\"+9000\"}"),
                        claim("P1082", "{\"amount\":\"+1200\"}").replace("normal", "preferred"),
                        claim("P17", "{\"id\":\"Q90009\"}").replace("normal", "deprecated")));

        assertThat(entities).singleElement().satisfies(town -> {
            assertThat(town.getPopulation()).contains(1_200L);
            assertThat(town.getIso2()).isEmpty();
        });
    }

    private void read(String name, String... lines) throws IOException {
        read(Files.write(folder.resolve(name), List.of(lines)));
    }

    private void read(Path file) throws IOException {
        new EntityFile(file, loaded -> {
                    switch (loaded) {
                        case Loaded.Usable usable -> entities.add(usable.entity());
                        case Loaded.Bad line -> bad.add(line.where() + ": " + line.reason());
                    }
                })
                .read(FileForm.of(file).orElseThrow(), 500);
    }

    private static String item(String id, String label, String aliases, String... claims) {
        StringBuilder all = new StringBuilder("{\"type\":\"item\",\"id\":\"" + id + "\",\"labels\":{");
        all.append(label.isEmpty() ? "" : "\"en\":{\"language\":\"en\",\"value\":\"" + label + "\"}");
        all.append("},\"aliases\":{\"en\":[");
        List<String> each = new ArrayList<>();
        for (String alias : aliases.split("\\|")) {
            if (!alias.isEmpty()) {
                each.add("{\"language\":\"en\",\"value\":\"" + alias + "\"}");
            }
        }
        all.append(String.join(",", each)).append("]},\"claims\":{");
        Map<String, List<String>> byProperty = new TreeMap<>();
        for (String claim : claims) {
            int space = claim.indexOf(' ');
            byProperty
                    .computeIfAbsent(claim.substring(0, space), key -> new ArrayList<>())
                    .add(claim.substring(space + 1));
        }
        List<String> properties = new ArrayList<>();
        byProperty.forEach(
                (property, values) -> properties.add("\"" + property + "\":[" + String.join(",", values) + "]"));
        return all.append(String.join(",", properties)).append("}}").toString();
    }

    private static String item(String property, String item) {
        return claim(property, "{\"id\":\"" + item + "\"}");
    }

    // The property, a space, and the statement.
    private static String claim(String property, String value) {
        return property + " {\"mainsnak\":{\"snaktype\":\"value\",\"property\":\"" + property
                + "\",\"datavalue\":{\"value\":" + value + "}},\"rank\":\"normal\"}";
    }
}
