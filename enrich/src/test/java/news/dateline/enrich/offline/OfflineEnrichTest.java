package news.dateline.enrich.offline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.IntStream;
import news.dateline.enrich.WireStories;
import news.dateline.schemas.model.Enrichment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OfflineEnrichTest {
    private static final OfflineEnrich OFFLINE = OfflineEnrich.standard();

    @Test
    void printsTheFormThatToolsRead() {
        assertThat(OFFLINE.text("davos.txt", "Envoys in Davos\n").toString())
                .isEqualTo(
                        "{\"file\":\"davos.txt\",\"entities\":[{\"id\":\"place:geonames:2661039\",\"type\":\"PLACE\","
                                + "\"kind\":\"city\",\"name\":\"Davos\",\"salience\":1.0,\"role\":null,\"iso2\":\"CH\","
                                + "\"division\":\"CH-GR\",\"lat\":46.804,\"lon\":9.837,\"contested\":false,"
                                + "\"mentions\":[{\"start\":10,\"end\":15,\"text\":\"Davos\",\"use\":\"NAME\"}]}],"
                                + "\"countries\":[{\"iso2\":\"CH\",\"name\":\"Switzerland\",\"weight\":1.0}],\"mentioned\":[],"
                                + "\"regions\":[{\"m49\":\"150\",\"name\":\"Europe\",\"weight\":1.0},"
                                + "{\"m49\":\"155\",\"name\":\"Western Europe\",\"weight\":1.0}],\"newsRegions\":[],"
                                + "\"focus\":{\"iso2\":\"CH\",\"name\":\"Switzerland\",\"confidence\":1.0},\"filedFrom\":null,"
                                + "\"topics\":[{\"qcode\":\"medtop:11000000\",\"name\":\"politics and government\","
                                + "\"confidence\":0.97,\"declared\":false}],\"declared\":[],\"disagrees\":false,\"partial\":null}");
    }

    @Test
    void printsNullForWhatIsUnknown() {
        ObjectNode json = OFFLINE.text("x.txt", "Leaders of the Balkans\n");

        assertThat(json.get("focus").isNull()).isTrue();
        assertThat(json.at("/entities/0/iso2").isNull()).isTrue();
        assertThat(json.at("/entities/0/lat").isNull()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Kenya votes\n\nPeru too.\n\nIn Chad, none.",
                "\uFEFFKenya votes\r\n\r\nPeru too.\r\n\r\nIn Chad, none.\r\n",
                "🚢 Kenya votes\n\n🚢🚢 Peru too.\n \n\n\n  In Chad, none.\n\n",
                "\n\nKenya\n\nPeru\nChad",
                "Kenya\rPeru\rChad",
                "Kenya, Peru, Chad",
            })
    void countsCodePointsOfTheWholeFile(String text) {
        ObjectNode json = OFFLINE.text("x.txt", text);

        List<JsonNode> mentions = json.findValues("mentions").stream()
                .flatMap(list -> IntStream.range(0, list.size()).mapToObj(list::get))
                .toList();
        assertThat(mentions).hasSize(3).allSatisfy(mention -> {
            int begin = text.offsetByCodePoints(0, mention.get("start").asInt());
            int end = text.offsetByCodePoints(0, mention.get("end").asInt());
            assertThat(text.substring(begin, end)).isEqualTo(mention.get("text").asText());
        });
    }

    @Test
    void joinsANameThatALineEndDivides() {
        assertThat(OFFLINE.text("x.txt", "Votes\n\nThe people of New\nZealand vote.")
                        .at("/entities/0/id")
                        .asText())
                .isEqualTo("country:NZ");
    }

    @Test
    void readsAnEmptyFile() {
        assertThat(OFFLINE.text("x.txt", "").toString())
                .isEqualTo("{\"file\":\"x.txt\",\"entities\":[],\"countries\":[],\"mentioned\":[],\"regions\":[],"
                        + "\"newsRegions\":[],\"focus\":null,\"filedFrom\":null,\"topics\":[],\"declared\":[],"
                        + "\"disagrees\":false,\"partial\":null}");
    }

    @Test
    void countsWithinEachFieldOfAWiresStory() {
        ObjectNode json = OFFLINE.story(
                "a.xml",
                WireStories.story("Rates held", "Few went.", "In Peru, none.").build());

        assertThat(json.get("file").asText()).isEqualTo("a.xml");
        assertThat(json.at("/entities/0/mentions/0/start").asInt()).isEqualTo(3);
    }

    @Test
    void saysWhyAnEnrichmentIsNotWhole() {
        OfflineEnrich broken = new OfflineEnrich(text -> {
            throw new IllegalStateException("broken");
        });

        assertThat(broken.text("x.txt", "Kenya").get("partial").asText()).isEqualTo("failed: IllegalStateException");
    }

    @Test
    void saysTheSameFromManyThreads() {
        OfflineEnrich same = new OfflineEnrich(text -> Enrichment.newBuilder().build());
        String once = OFFLINE.text("x.txt", "Kenya and Peru").toString();

        assertThat(IntStream.range(0, 200)
                        .parallel()
                        .mapToObj(i -> OFFLINE.text("x.txt", "Kenya and Peru").toString()))
                .allMatch(once::equals);
        assertThat(same.text("x.txt", "Kenya").get("entities")).isEmpty();
    }
}
