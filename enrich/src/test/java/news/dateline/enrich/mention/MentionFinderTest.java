package news.dateline.enrich.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import news.dateline.enrich.gazetteer.Gazetteer;
import news.dateline.enrich.text.Field;
import news.dateline.enrich.text.StoryText;
import news.dateline.enrich.text.TextField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MentionFinderTest {
    private static final MentionFinder FINDER = new MentionFinder(Gazetteer.standard());

    @Test
    void findsTheLongestName() {
        assertThat(places("A flood in Papua New Guinea, New Mexico, Northern Ireland and South Korea."))
                .containsExactly("Papua New Guinea", "New Mexico", "Northern Ireland", "South Korea");
    }

    @Test
    void findsShortFormsAdjectivesAndPossessives() {
        assertThat(places("The US, the U.S. and Britain heard Ukraine’s and Danish envoys."))
                .containsExactly("US", "U.S.", "Britain", "Ukraine", "Danish");
    }

    @Test
    void findsNamesInAHeadlineInCapitals() {
        assertThat(headline("UKRAINE AND RUSSIA MEET IN NEW YORK")).containsExactly("UKRAINE", "RUSSIA", "NEW YORK");
    }

    @Test
    void findsNamesWithOrWithoutTheirAccents() {
        assertThat(places("From Malmö and Malmo to Sao Paulo and São Paulo."))
                .containsExactly("Malmö", "Malmo", "Sao Paulo", "São Paulo");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "the ship told us about turkey and china and a chad",
                "Mr London met Ms. Paris and Dr Houston",
                "the player Michael Jordan spoke",
                "the film with Paris Hilton opened",
                "an actor, Chad Everly, said so",
                "a guinea pig and French fries",
                "US$5m was paid",
                "they crossed to New London and Lake Superior",
            })
    void takesNoWordOrPersonForAPlace(String text) {
        assertThat(places("Yesterday " + text)).isEmpty();
    }

    @Test
    void takesASurnameBehindAnInitialForAPerson() {
        assertThat(places("It was said by George T. Boston and by James. Boston was quiet."))
                .containsExactly("Boston");
    }

    @Test
    void takesAWordAtTheBeginOfASentenceForWhatTheStorySaysElsewhere() {
        assertThat(places("Turkey prices rose. Farmers say a frozen turkey costs more."))
                .isEmpty();
        assertThat(places("Turkey said prices rose.")).containsExactly("Turkey");
        assertThat(places("Buyers from Turkey ate turkey.")).containsExactly("Turkey");
    }

    @Test
    void takesAShortWordInAShoutingHeadlineForWhatTheStorySaysElsewhere() {
        StoryText story = new StoryText(List.of(
                new TextField(Field.HEADLINE, 0, "HE TOLD US THEY LEFT"),
                new TextField(Field.BODY, 0, "He told us so.")));

        assertThat(FINDER.find(story)).isEmpty();
    }

    @Test
    void readsACapitalisedTitleByWhatTheBodySays() {
        StoryText story = new StoryText(List.of(
                new TextField(Field.HEADLINE, 0, "Frozen Turkey Prices Rise Again Before Feast"),
                new TextField(Field.BODY, 0, "A turkey costs more.")));

        assertThat(FINDER.find(story)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "the Bank of England held",
                "he left Boston University early",
                "she flew with American Airlines home",
                "students of the University of the Philippines met",
                "they crossed London Bridge again",
            })
    void countsAPlaceInALongerNameForLess(String text) {
        assertThat(spots(Field.BODY, text)).extracting(Spot::reading).containsExactly(Reading.IN_LONGER_NAME);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "in Paris Monday the talks began",
                "said London Mayor Ann Smith",
                "in East London rain fell",
                "the French President spoke",
                "a China Something was shown",
            })
    void knowsWordsThatMakeNoLongerName(String text) {
        assertThat(spots(Field.BODY, text)).extracting(Spot::reading).containsExactly(Reading.PLACE);
    }

    @Test
    void takesAStateInShortOnlyBehindAComma() {
        assertThat(places("He saw Pa. and went to Macon, Ga., and on to Denver, CO."))
                .containsExactly("Macon", "Ga.", "Denver", "CO");
    }

    @Test
    void takesACommonWordForACityOnlyBeforeAComma() {
        assertThat(places("They Split there. A regatta in Split, Croatia.")).containsExactly("Split", "Croatia");
        assertThat(places("A Nice day it was")).isEmpty();
    }

    @Test
    void findsATownThatNobodyToldItOf() {
        assertThat(places("A fire in Elm Springs Hollow, Kentucky, is out.")).contains("Elm Springs Hollow");
        assertThat(places("Meanwhile, Georgia voted.")).containsExactly("Georgia");
        assertThat(places("We saw Gov. Smith, but , Georgia no.")).doesNotContain("but");
    }

    @Test
    void findsAnUnknownTownInADateline() {
        assertThat(places("ELMHOLLOW, Ga. - A fire is out.")).containsExactly("ELMHOLLOW", "Ga.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "after the fire, Kentucky voted",
                "it was in, Kentucky said",
                "he met Dr., Kentucky said",
                ", Kentucky",
                "Elmhollow Kentucky",
            })
    void takesNothingElseForATown(String text) {
        assertThat(places(text)).containsExactly("Kentucky");
        assertThat(headline("FIRE IN ELMHOLLOW, KENTUCKY")).containsExactly("KENTUCKY");
    }

    @Test
    void takesAtMostThreeWordsForATown() {
        assertThat(places("at Upper Elm Springs Hollow, Kentucky")).containsExactly("Elm Springs Hollow", "Kentucky");
        assertThat(places("a fire in Elm Hollow, Japan")).containsExactly("Japan");
    }

    @Test
    void readsNoLongerNameOverALineEndOrASentence() {
        assertThat(spots(Field.BODY, "in Paris  Hall was open. In London. Bridge work went on. Visit Rome"))
                .extracting(Spot::reading)
                .containsOnly(Reading.PLACE);
    }

    @Test
    void takesCurrencyOnlyWhereTheSignStandsClose() {
        assertThat(places("in the US $5 is little")).containsExactly("US");
        assertThat(places("in the US")).containsExactly("US");
    }

    @Test
    void readsTheDatelineBeforeTheFirstWords() {
        List<Spot> spots = spots(Field.BODY, "DAVOS, Switzerland, Jan 20 (Acme) - Envoys from Kenya met.");

        assertThat(spots)
                .extracting(Spot::reading)
                .containsExactly(Reading.FILED_FROM, Reading.FILED_FROM, Reading.PLACE);
    }

    @Test
    void readsADatelineOfItsOwn() {
        assertThat(spots(Field.DATELINE, "DAVOS, Switzerland"))
                .extracting(Spot::reading)
                .containsExactly(Reading.FILED_FROM, Reading.FILED_FROM);
    }

    @Test
    void takesAHyphenInAWordForNoDateline() {
        assertThat(spots(Field.BODY, "Swiss-born skiers won"))
                .extracting(Spot::reading)
                .containsExactly(Reading.PLACE);
        assertThat(spots(Field.BODY, "Kenya--A ferry sank"))
                .extracting(Spot::reading)
                .containsExactly(Reading.FILED_FROM);
        assertThat(spots(Field.CAPTION, "Kenya - a ferry"))
                .extracting(Spot::reading)
                .containsExactly(Reading.PLACE);
    }

    @Test
    void looksForADatelineOnlyInTheFirstParagraphs() {
        StoryText late = new StoryText(List.of(new TextField(Field.BODY, 9, "KENYA - a note")));

        assertThat(FINDER.find(late)).extracting(Spot::reading).containsExactly(Reading.PLACE);
    }

    private static List<String> places(String text) {
        return spots(Field.BODY, text).stream().map(Spot::text).toList();
    }

    private static List<String> headline(String text) {
        return spots(Field.HEADLINE, text).stream().map(Spot::text).toList();
    }

    private static List<Spot> spots(Field field, String text) {
        return Stream.of(new TextField(field, 0, text))
                .map(List::of)
                .map(StoryText::new)
                .flatMap(story -> FINDER.find(story).stream())
                .toList();
    }
}
