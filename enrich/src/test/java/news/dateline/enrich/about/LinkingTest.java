package news.dateline.enrich.about;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import news.dateline.enrich.WireStories;
import news.dateline.enrich.text.StoryText;
import news.dateline.schemas.model.FoundEntity;
import news.dateline.schemas.model.MentionUse;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Which names are led to a thing in the reference data, and which are told without one.
class LinkingTest {
    private static final StoryEnricher ENRICHER = StoryEnricher.standard();

    @ParameterizedTest
    @ValueSource(
            strings = {
                // A small town by `in` alone, while the story plays elsewhere.
                "Samoa sent diggers. They cleared the church at Clive.",
                // Two towns as likely as each other.
                "The carrier is based at León.",
                // A small town that nothing tells to be a place.
                "Illinois builds. Kirkland welcomed it.",
                // A surname of somebody whom the story has told before.
                "Hong Kong waited. Ms Lam thanked him.",
                "They met King Abdullah.",
            })
    void tellsANameWithoutAThingWhereTooLittleSpeaksForOne(String text) {
        assertThat(links(text)).noneMatch(link -> link.startsWith("place:") || link.startsWith("person:"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "New Zealand had rain. Roads near Gisborne are shut. | Gisborne",
                "Rwanda counts. Health workers in Huye and Musanze met. | Musanze",
                "New Zealand had rain. A Gisborne-based firm sells pumps. | Gisborne",
                "New Zealand had rain. In Gisborne it stopped. Gisborne is dry. | Gisborne",
                "Traders in Geneva waited. | Geneva",
                "Envoys met in Davos. | Davos",
            })
    void leadsASmallTownToItselfWhereTheStoryTellsThatItIsAPlaceOfItsCountry(String text, String town) {
        assertThat(named(text, "place:")).contains(town);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Guyana votes. A crowd in Georgetown heard that the PPP said so.",
                "Ghana votes. A crowd in Accra heard that the Electoral Commission said so.",
                "Austria won in Schladming. They heard that the FIS said so.",
            })
    void leavesABodyOfACountryThatTheStoryDoesNotNameWithoutALink(String text) {
        assertThat(links(text)).noneMatch(link -> link.startsWith("org:"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Pakistan votes. They heard that the PPP said so. | org:pakistan-peoples-party",
                "They heard that the PPP said so. | org:pakistan-peoples-party",
                "Britain votes. They heard that the Electoral Commission said so. | org:electoral-commission",
                "Kenya votes. They heard that the BBC said so. | org:bbc",
                "Kenya votes. He drove a Toyota Hilux. | org:toyota",
                "Japan votes. He drove to Nagoya and lived in Toyota. | place:geonames:1849814",
            })
    void leadsABodyToItselfWhereItsCountryIsNamedOrItsNameSaysEnough(String text, String id) {
        assertThat(links(text)).contains(id);
    }

    @ParameterizedTest
    @CsvSource({"Chelsea v Fulham in London,Chelsea", "London saw Chelsea beat Fulham 2-1,Chelsea"})
    void leavesAClubThatIsCalledByItsTownWithoutTheTown(String text, String club) {
        assertThat(entities(text + " on Sunday."))
                .filteredOn(entity -> entity.getName().equals(club))
                .filteredOn(entity -> entity.getId().startsWith("place:"))
                .flatExtracting(FoundEntity::getMentions)
                .allMatch(mention -> mention.getUse() == MentionUse.WITHIN_NAME);
    }

    private static List<String> links(String text) {
        return entities(text).stream().map(FoundEntity::getId).toList();
    }

    private static List<String> named(String text, String kind) {
        return entities(text).stream()
                .filter(entity -> entity.getId().startsWith(kind.toLowerCase(Locale.ROOT)))
                .map(FoundEntity::getName)
                .toList();
    }

    private static List<FoundEntity> entities(String text) {
        return ENRICHER.enrich(
                        StoryText.of(WireStories.story("News of the day", text).build()))
                .getEntities();
    }
}
