package news.dateline.enrich.offline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import news.dateline.enrich.WireStories;
import news.dateline.enrich.about.StoryEnricher;
import org.junit.jupiter.api.Test;

class OfflineExplainTest {
    private static final OfflineExplain OFFLINE = new OfflineExplain(StoryEnricher.standard());

    @Test
    void marksEachNameInTheTextWithItsNumber() {
        assertThat(explained("Envoys in Davos\n\nThey came from Kenya.\n"))
                .contains("headline: Envoys in [1 Davos]", "body: They came from [2 Kenya].");
    }

    @Test
    void tellsTheCandidatesWithWhatSpeaksForEach() {
        assertThat(explained("Fire in Birmingham\n\nIt is the worst in Alabama.\n"))
                .contains("the highest score")
                .contains("US Birmingham")
                .contains("GB Birmingham")
                .containsPattern("prior \\d\\.\\d, country \\d\\.\\d, division \\d\\.\\d");
    }

    @Test
    void tellsThatACommaDecided() {
        assertThat(explained("Fire in Paris, Texas\n\nThe mayor said Paris was safe.\n"))
                .contains("by what stands beside its comma", "as elsewhere in the story");
    }

    @Test
    void tellsThatATownIsTooSmallToBeMeant() {
        assertThat(explained("Votes\n\nThe mood was Davos all over.\n"))
                .contains("means nothing here", "; too small to be meant in this story");
    }

    @Test
    void tellsWhoIsKnownAndWhoIsNot() {
        assertThat(explained("Talks\n\nVladimir Putin met Chairman Tomas Veyling.\n"))
                .contains("Vladimir Putin (person:vladimir-putin): the only one of that name")
                .contains("Tomas Veyling (found:person:tomas-veyling): not in the reference data");
    }

    @Test
    void notesAPlaceWithinTheNameOfABodyOnlyBelow() {
        assertThat(explained("Votes\n\nYesterday the Boston Quayside Choir sang in Kenya.\n"))
                .contains("[1 Boston Quayside Choir] sang")
                .contains("Boston  PLACE WITHIN_NAME");
    }

    @Test
    void explainsAStoryOfAWire() {
        String explained = OFFLINE.story(WireStories.story("A ferry", "It left Kenya.")
                .setPictures(List.of(WireStories.picture("")))
                .build());

        assertThat(explained).contains("[1 Kenya]").doesNotContain("caption:");
    }

    private static String explained(String text) {
        return OFFLINE.text(text);
    }
}
