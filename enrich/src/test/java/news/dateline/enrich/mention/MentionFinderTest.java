package news.dateline.enrich.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import news.dateline.enrich.reference.Reference;
import news.dateline.enrich.text.Field;
import news.dateline.enrich.text.StoryText;
import news.dateline.enrich.text.TextField;
import news.dateline.schemas.model.MentionUse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MentionFinderTest {
    private static final MentionFinder FINDER = new MentionFinder();
    private static final Reference KNOWN = Reference.standard();

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
                "an actor, Chad Everly, said so",
                "a guinea pig and French fries",
                "US$5m was paid",
            })
    void takesNoWordOrPersonForAPlace(String text) {
        assertThat(places("Yesterday " + text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "spoke to Mr Okonjo-Bell about it | Okonjo-Bell",
                "said President Ana Lindqvist in a speech | Ana Lindqvist",
                "said chairman Tomas Vey of the firm | Tomas Vey",
                "the report by Ursula von der Weide says | Ursula von der Weide",
                "a letter from John F. Marrow came | John F. Marrow",
                "met Sen. Carla Mott at noon | Carla Mott",
                "said Séamus O’Dowd on the quay | Séamus O’Dowd",
                "said Salim bin Odeh al-Tayer there | Salim bin Odeh al-Tayer",
            })
    void findsPeopleByWhatStandsBeforeThem(String text, String person) {
        assertThat(named(NameType.PERSON, text)).containsExactly(person);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "shares of Harrow Tin Corp fell | Harrow Tin Corp",
                "a study by the University of Elmhollow says | University of Elmhollow",
                "the Ministry of Health and Sport said | Ministry of Health and Sport",
                "he plays for Elmhollow United now | Elmhollow United",
                "the NNK said it would | NNK",
                "he left Boston University early | Boston University",
                "she flew with American Airlines home | American Airlines",
            })
    void findsBodiesByTheWordsOfTheirNames(String text, String body) {
        assertThat(named(NameType.ORGANISATION, "Yesterday " + text)).containsExactly(body);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Lake Elmhollow", "Elmhollow County", "Mount Vey", "Marrow River", "New Elmhollow"})
    void findsPlacesThatNobodyToldItOfByTheWordsOfTheirNames(String place) {
        assertThat(places("They came to " + place + " at dawn")).containsExactly(place);
    }

    @Test
    void findsEventsByTheWordsOfTheirNames() {
        assertThat(named(NameType.MISC, "They won the Elmhollow Cup in June")).containsExactly("Elmhollow Cup");
    }

    @Test
    void leadsASurnameBackToTheFullName() {
        List<Spot> spots = spots(Field.BODY, "Lawyer Ana Lindqvist spoke. Later Lindqvist left. Lindqvist was tired.");

        assertThat(spots)
                .extracting(Spot::fullName)
                .containsOnly("Ana Lindqvist")
                .hasSize(3);
        assertThat(spots).extracting(Spot::use).containsExactly(MentionUse.NAME, MentionUse.SHORT, MentionUse.SHORT);
    }

    @Test
    void leadsInitialsBackToTheFullName() {
        List<Spot> spots = spots(
                Field.BODY,
                "The Elmhollow Fishers Association met. The EFA voted. Harrow Tin Corp (HTX) fell; HTX rose.");

        assertThat(spots)
                .filteredOn(spot -> spot.use() == MentionUse.SHORT)
                .extracting(Spot::fullName)
                .containsExactly("Elmhollow Fishers Association", "Harrow Tin Corp", "Harrow Tin Corp");
    }

    @Test
    void readsAHeadlineByWhatTheBodyNames() {
        StoryText story = new StoryText(List.of(
                new TextField(Field.HEADLINE, 0, "Lindqvist Quits After Vote On Harbour"),
                new TextField(Field.BODY, 0, "The mayor, Ana Lindqvist, quit.")));

        assertThat(FINDER.find(story, KNOWN)).extracting(Spot::fullName).containsOnly("Ana Lindqvist");
    }

    @Test
    void takesATownsNameForTheSurnameThatTheStoryHas() {
        List<Spot> spots = spots(Field.BODY, "The player George Boston spoke. In the end Boston won.");

        assertThat(spots).extracting(Spot::type).containsOnly(NameType.PERSON);
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

        assertThat(FINDER.find(story, KNOWN)).isEmpty();
    }

    @Test
    void readsACapitalisedTitleByWhatTheBodySays() {
        StoryText story = new StoryText(List.of(
                new TextField(Field.HEADLINE, 0, "Frozen Turkey Prices Rise Again Before Feast"),
                new TextField(Field.BODY, 0, "A turkey costs more.")));

        assertThat(FINDER.find(story, KNOWN)).isEmpty();
    }

    @Test
    void takesInitialsInAShoutingHeadlineForNoBody() {
        assertThat(headline("ELMHOLLOW TIN INC 4TH QTR NET")).isEmpty();
    }

    @Test
    void marksATownWithinTheNameOfABody() {
        List<Spot> spots = spots(Field.BODY, "Yesterday the Boston Quayside Choir sang");

        assertThat(spots)
                .filteredOn(spot -> spot.type() == NameType.PLACE)
                .singleElement()
                .satisfies(spot -> {
                    assertThat(spot.text()).isEqualTo("Boston");
                    assertThat(spot.use()).isEqualTo(MentionUse.WITHIN_NAME);
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "in Paris Monday the talks began",
                "said London Mayor Ann Smith",
                "in East London rain fell",
                "a China Something was shown",
            })
    void knowsWordsThatMakeNoLongerName(String text) {
        assertThat(spots(Field.BODY, text))
                .filteredOn(spot -> spot.type() == NameType.PLACE)
                .extracting(Spot::use)
                .containsExactly(MentionUse.NAME);
    }

    @Test
    void tellsACapitalsGovernmentFromTheCapital() {
        assertThat(spots(Field.BODY, "On Sunday Moscow said no. Officials in Moscow said yes."))
                .extracting(Spot::use)
                .containsExactly(MentionUse.GOVERNMENT, MentionUse.NAME);
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
            })
    void takesNothingElseForATown(String text) {
        assertThat(places(text)).containsExactly("Kentucky");
        assertThat(headline("FIRE IN ELMHOLLOW, KENTUCKY")).containsExactly("KENTUCKY");
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
                .extracting(Spot::use)
                .containsExactly(MentionUse.FILED_FROM, MentionUse.FILED_FROM, MentionUse.NAME);
    }

    @Test
    void readsADatelineOfItsOwn() {
        assertThat(spots(Field.DATELINE, "DAVOS, Switzerland"))
                .extracting(Spot::use)
                .containsExactly(MentionUse.FILED_FROM, MentionUse.FILED_FROM);
    }

    @Test
    void takesAHyphenInAWordForNoDateline() {
        assertThat(spots(Field.BODY, "Swiss-born skiers won"))
                .extracting(Spot::use)
                .containsExactly(MentionUse.ADJECTIVE);
        assertThat(spots(Field.BODY, "Kenya--A ferry sank"))
                .extracting(Spot::use)
                .containsExactly(MentionUse.FILED_FROM);
        assertThat(spots(Field.CAPTION, "Kenya - a ferry"))
                .extracting(Spot::use)
                .containsExactly(MentionUse.NAME);
    }

    @Test
    void looksForADatelineOnlyInTheFirstParagraphs() {
        StoryText late = new StoryText(List.of(new TextField(Field.BODY, 9, "KENYA - a note")));

        assertThat(FINDER.find(late, KNOWN)).extracting(Spot::use).containsExactly(MentionUse.NAME);
    }

    private static List<String> places(String text) {
        return named(NameType.PLACE, text);
    }

    private static List<String> named(NameType type, String text) {
        return spots(Field.BODY, text).stream()
                .filter(spot -> spot.type() == type && spot.use() != MentionUse.WITHIN_NAME)
                .map(Spot::text)
                .toList();
    }

    private static List<String> headline(String text) {
        return spots(Field.HEADLINE, text).stream().map(Spot::text).toList();
    }

    private static List<Spot> spots(Field field, String text) {
        return FINDER.find(new StoryText(List.of(new TextField(field, 0, text))), KNOWN);
    }
}
