package news.dateline.enrich.learn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import news.dateline.enrich.Enricher;
import news.dateline.enrich.about.StoryEnricher;
import news.dateline.enrich.mention.NameType;
import news.dateline.enrich.reference.Reference;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class NameScoreTest {
    private static Enricher enricher;

    @BeforeAll
    static void load() {
        Reference reference = Reference.standard();
        enricher = new StoryEnricher(() -> reference);
    }

    @Test
    void placeCountsWhenEndsAndTypeAreRight() {
        NameScore score = score("Envoys met in [Davos](PLACE city:davos-ch) on Friday.");
        assertThat(score.of(NameType.PLACE)).isEqualTo(new Tally(1, 1, 1));
        assertThat(score.links()).isEqualTo(new Tally(1, 1, 1));
    }

    @Test
    void nationalityCountsAsMisc() {
        NameScore score = score("The [Swiss](MISC country:CH) army stood by.");
        assertThat(score.of(NameType.MISC)).isEqualTo(new Tally(1, 1, 1));
        assertThat(score.names().there()).isZero();
    }

    @Test
    void missedNameLowersRecallOnly() {
        NameScore score = score("Envoys met in [Davos](PLACE) near the [stream](PLACE).");
        assertThat(score.of(NameType.PLACE)).isEqualTo(new Tally(1, 1, 2));
        assertThat(score.of(NameType.PLACE).precision()).isEqualTo(1);
        assertThat(score.of(NameType.PLACE).recall()).isEqualTo(0.5);
    }

    @Test
    void townOfTheSameNameElsewhereIsAnotherTown() {
        NameScore score = score("Envoys met in [Davos](PLACE city:davos-us) on Friday.");
        assertThat(score.links()).isEqualTo(new Tally(0, 1, 1));
    }

    @Test
    void idsOfCountriesDivisionsPeopleAndBodiesMustBeTheSame() {
        NameScore score = score("[Vladimir Putin](PERSON person:vladimir-putin) left [Ohio](PLACE division:US-OH) for"
                + " [Kenya](PLACE country:KE) with [NATO](ORG org:un).");

        assertThat(score.links()).isEqualTo(new Tally(3, 4, 4));
    }

    @Test
    void whatIsNotInTheReferenceDataIsNoLink() {
        assertThat(score("Chairman [Tomas Veyling](PERSON) left.").links()).isEqualTo(Tally.NONE);
        assertThat(score("Chairman [Tomas Veyling](PERSON city:tomas-veyling-gb) left.")
                        .links())
                .isEqualTo(new Tally(0, 0, 1));
    }

    @Test
    void aNameOfAnotherTypeIsSaidAndNotRight() {
        assertThat(score("Envoys met in [Davos](ORG) on Friday.").of(NameType.ORGANISATION))
                .isEqualTo(new Tally(0, 0, 1));
    }

    @Test
    void tablesEachTypeAllNamesAndTheLinks() {
        assertThat(score("Envoys met in [Davos](PLACE city:davos-ch) on Friday.")
                        .table()
                        .lines())
                .hasSize(7)
                .anyMatch(line -> line.matches("place +100.0 +100.0 +100.0 +1"))
                .anyMatch(line -> line.matches("person +0.0 +0.0 +0.0 +0"))
                .anyMatch(line -> line.matches("links +100.0 +100.0 +100.0 +1"));
    }

    private static NameScore score(String paragraph) {
        Annotation read = Annotation.of("a.md", "topics: x\n\nnothing here\n\n" + paragraph);
        AnnotatedStory story = ((Annotation.Sound) read).story();
        NameScore score = new NameScore();
        List.of(story).forEach(one -> score.add(one, enricher.enrich(one.text())));
        return score;
    }
}
