package news.dateline.ingest.parse.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import news.dateline.ingest.parse.ParseOutcome;
import news.dateline.ingest.parse.Samples;
import news.dateline.ingest.parse.TestWires;
import news.dateline.schemas.model.PubStatus;
import news.dateline.schemas.model.WireStory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The sample feeds mean what their README says, and nothing that is done to their bytes makes a parser throw.
class FeedSamplesTest {
    private static final String HARBOUR = "formats/rss/harbour-gazette.rss";
    private static final String VALLEY = "formats/rss/valley-news.rdf";
    private static final String COAST = "formats/atom/coast-observer.atom";
    private static final int MUTATIONS = 200;

    @Test
    void theHarbourGazetteHasTextPicturesAndRights() {
        WireStory ferry = story(HARBOUR, 0);

        assertThat(ferry.getGuid()).isEqualTo("gazette-48213");
        assertThat(ferry.getBody().getParagraphs())
                .hasSize(6)
                .first()
                .asString()
                .startsWith("BLUFF – The ferry");
        assertThat(ferry.getBody().getHtml())
                .contains("<ul><li>Two sailings", "href=\"https://gazette.example/timetables\"");
        assertThat(Feeds.texts(ferry.getDescriptions())).hasSize(1);
        assertThat(ferry.getPictures()).hasSize(1);
        assertThat(ferry.getPictures().getFirst().getCredit()).contains("Tui Ngata/Southern Light");
        assertThat(ferry.getPictures().getFirst().getRenditions()).hasSize(2);
        assertThat(ferry.getLanguages()).containsExactly("en-nz");
        assertThat(ferry.getRights()).hasSize(1);
        assertThat(ferry.getFirstCreated()).contains(Instant.parse("2026-11-22T20:15:00Z"));
    }

    @Test
    void theHarbourGazetteWritesSomeThingsInItsOwnWay() {
        WireStory wharf = story(HARBOUR, 1);

        assertThat(Feeds.texts(wharf.getHeadlines())).containsExactly("Council & port agree on Island Wharf");
        assertThat(wharf.getFirstCreated()).contains(Instant.parse("2026-11-22T04:05:00Z"));
        assertThat(wharf.getBylines()).containsExactly("Gazette Staff");
        assertThat(wharf.getPictures()).hasSize(1);
        assertThat(wharf.getLinks()).hasSize(2);
        assertThat(TestWires.repairs(wharf)).containsExactlyInAnyOrder("HTML_IN_TITLE", "TIME_FORM");
    }

    @Test
    void theValleyNewsIsRss10() {
        WireStory snow = story(VALLEY, 0);

        assertThat(snow.getGuid()).isEqualTo("https://valley.example/2026/11/vigne");
        assertThat(snow.getLanguages()).containsExactly("fr-CH");
        assertThat(snow.getKeywords()).containsExactly("Agriculture");
        assertThat(story(VALLEY, 1).getRights()).hasSize(1);
    }

    @Test
    void theCoastObserverHasTwoStoriesAndAKill() {
        List<ParseOutcome> outcomes = parse(COAST);

        assertThat(outcomes).hasSize(3);
        WireStory lamp = story(COAST, 0);
        assertThat(Feeds.texts(lamp.getHeadlines())).containsExactly("Lighthouse at Hook Head goes dark for repairs");
        assertThat(lamp.getBody().getHtml()).contains("href=\"https://observer.example/notices/214\"");
        assertThat(story(COAST, 1).getBylines()).containsExactly("Coast Observer newsroom");
        assertThat(story(COAST, 2).getPubStatus()).isEqualTo(PubStatus.CANCELED);
    }

    @ParameterizedTest
    @ValueSource(strings = {HARBOUR, VALLEY, COAST})
    void everyPrefixOfASampleFeedHasAnOutcome(String name) {
        byte[] whole = Samples.bytes(name);
        for (int length = 0; length <= whole.length; length += 7) {
            assertThat(Feeds.parse(Arrays.copyOf(whole, length))).isNotEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {HARBOUR, VALLEY, COAST})
    void everyMutationOfASampleFeedHasAnOutcome(String name) {
        long seed = name.hashCode();
        Random random = new Random(seed);
        for (int i = 0; i < MUTATIONS; i++) {
            byte[] mutated = Samples.bytes(name);
            for (int change = random.nextInt(8); change >= 0; change--) {
                mutated[random.nextInt(mutated.length)] = (byte) random.nextInt(256);
            }
            assertThat(Feeds.parse(mutated)).as(name + " with seed " + seed).isNotEmpty();
        }
    }

    private static WireStory story(String name, int index) {
        return TestWires.story(parse(name).get(index));
    }

    private static List<ParseOutcome> parse(String name) {
        return Feeds.parse(Samples.bytes(name));
    }
}
