package news.dateline.ops.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import news.dateline.schemas.model.EntityType;
import news.dateline.schemas.model.FoundEntity;
import news.dateline.schemas.model.Mention;
import org.junit.jupiter.api.Test;

/// Names in texts, and places on the map.
class StoryViewTest {
    @Test
    void aNameIsMarkedWhereItStandsCountedInCodePoints() {
        Marked marked = new Marked(List.of(place("Bern", 46.9, 7.4, mention("body", 1, 3, 7))));

        assertThat(marked.text("😀: Bern & Zug", "body", 1).toString())
                .isEqualTo("😀: <mark class=\"place\" title=\"Bern · place, city\">Bern</mark> &amp; Zug");
        assertThat(marked.text("😀: Bern & Zug", "body", 0).toString()).isEqualTo("😀: Bern &amp; Zug");
    }

    @Test
    void ofTwoNamesThatOverlapTheFirstAndLongerIsMarked() {
        Marked marked = new Marked(List.of(
                place("England", 52, 0, mention("headline", 0, 8, 15)),
                place("Bank of England", 52, 0, mention("headline", 0, 0, 15))));

        assertThat(marked.text("Bank of England", "headline", 0).toString())
                .endsWith(">Bank of England</mark>")
                .containsOnlyOnce("<mark");
    }

    @Test
    void aMentionThatDoesNotFitItsTextMarksNothing() {
        Marked marked = new Marked(List.of(place(
                "Bern", 46.9, 7.4, mention("body", 0, 2, 99), mention("body", 0, -1, 2), mention("body", 0, 2, 1))));

        assertThat(marked.text("Bern", "body", 0).toString()).isEqualTo("Bern");
    }

    @Test
    void theMapShowsThePartInWhichThePlacesLie() {
        String map = WorldMap.of(List.of(place("Athens", 38, 23.7), place("Izmir", 38.4, 27.1)))
                .toString();

        assertThat(map)
                .contains("viewBox=\"4.0 -507.0 500.0 250.0\"", "cx=\"237.0\" cy=\"-380.0\"", "Map: Athens, Izmir")
                .contains("<title>Izmir</title>");
    }

    @Test
    void theMapShowsTheWholeWorldWhereThePlacesLieAllOverIt() {
        assertThat(WorldMap.of(List.of(place("Suva", -18, 178), place("Apia", -14, -172), place("Alert", 82, -62)))
                        .toString())
                .contains("viewBox=\"-1800.0 -900.0 3600.0 1800.0\"");
    }

    @Test
    void aPlaceOfWhichNobodyKnowsWhereIsOnNoMap() {
        FoundEntity person =
                FoundEntity.newBuilder(place("Nobody", 0, 0)).setLatitude(null).build();

        assertThat(WorldMap.of(List.of(person, place("Nowhere", 91, 0))).toString())
                .doesNotContain("<svg")
                .contains("no place");
    }

    private static FoundEntity place(String name, double latitude, double longitude, Mention... mentions) {
        return FoundEntity.newBuilder()
                .setId("place:" + name)
                .setType(EntityType.PLACE)
                .setKind("city")
                .setName(name)
                .setMentions(List.of(mentions))
                .setLatitude(latitude)
                .setLongitude(longitude)
                .build();
    }

    private static Mention mention(String field, int index, int start, int end) {
        return Mention.newBuilder()
                .setField(field)
                .setIndex(index)
                .setStart(start)
                .setEnd(end)
                .setText("")
                .build();
    }
}
