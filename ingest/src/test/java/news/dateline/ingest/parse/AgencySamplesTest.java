package news.dateline.ingest.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import news.dateline.ingest.parse.ParseOutcome.Story;
import news.dateline.schemas.model.PubStatus;
import news.dateline.schemas.model.WireStory;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The samples of the agencies' APIs mean what docs/formats says, and nothing that is done to their bytes makes a
/// parser throw.
class AgencySamplesTest {
    private static final int MUTATIONS = 200;

    private final Parsers parsers = new Parsers();

    static Stream<String> samples() {
        return Stream.of(
                "formats/ap-media-api/bergen-tunnel-reopens.json",
                "formats/ap-media-api/feed-with-kill-and-advisory.json",
                "formats/dpa-digitalwires/lindau-faehre-berichtigung.json",
                "formats/dpa-digitalwires/museum-sperrfrist.json");
    }

    @Test
    void readsApsStoryWithItsText() {
        WireStory story = TestWires.story(
                parse("formats/ap-media-api/bergen-tunnel-reopens.json").getFirst());

        assertThat(story.getGuid()).isEqualTo("5d0c2f8e94a14c7eb1f6ab30cc7de915");
        assertThat(story.getBody().getParagraphs()).hasSize(3);
        assertThat(story.getSubjects()).hasSize(4);
        assertThat(story.getLinks()).hasSize(3);
        assertThat(story.getRepairs()).isEmpty();
    }

    @Test
    void readsApsFeedWithAKillAnAdvisoryAndAPictureUnderEmbargo() {
        List<ParseOutcome> outcomes = parse("formats/ap-media-api/feed-with-kill-and-advisory.json");

        assertThat(outcomes).hasSize(3);
        assertThat(TestWires.story(outcomes.getFirst()).getPubStatus()).isEqualTo(PubStatus.CANCELED);
        assertThat(TestWires.story(outcomes.get(1)).getPubStatus()).isEqualTo(PubStatus.WITHHELD);
        assertThat(TestWires.story(outcomes.getLast()).getEmbargo()).isPresent();
        assertThat(TestWires.story(outcomes.getLast()).getPictures()).hasSize(1);
    }

    @Test
    void readsDpasCorrectionWithItsFactBox() {
        WireStory story = TestWires.story(parse("formats/dpa-digitalwires/lindau-faehre-berichtigung.json")
                .getFirst());

        assertThat(story.getSignals()).hasSize(1);
        assertThat(story.getBody().getParagraphs()).hasSize(7);
        assertThat(story.getEdNotes()).hasSize(4);
        assertThat(story.getPictures()).hasSize(1);
        assertThat(story.getRepairs()).isEmpty();
    }

    @Test
    void holdsDpasEntryUntilItsEmbargoEnds() {
        WireStory story = TestWires.story(
                parse("formats/dpa-digitalwires/museum-sperrfrist.json").getFirst());

        assertThat(story.getEmbargo()).isPresent();
        assertThat(story.getBody().getParagraphs()).noneMatch(text -> text.contains("Sperrfrist"));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everyPrefixOfEverySampleHasAnOutcome(String name) {
        byte[] whole = Samples.bytes(name);
        // The last byte is a line's end, which the document does not need.
        for (int length = 0; length < whole.length - 1; length++) {
            assertThat(parsers.parse(TestWires.input(Arrays.copyOf(whole, length))))
                    .noneMatch(Story.class::isInstance)
                    .isNotEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everyMutationOfEverySampleHasAnOutcomeInTime(String name) {
        long seed = name.hashCode();
        Random random = new Random(seed);
        for (int i = 0; i < MUTATIONS; i++) {
            byte[] mutated = Samples.bytes(name);
            for (int change = random.nextInt(8); change >= 0; change--) {
                mutated[random.nextInt(mutated.length)] = (byte) random.nextInt(256);
            }
            Assertions.assertTimeout(
                    Duration.ofSeconds(2),
                    () -> assertThat(parsers.parse(TestWires.input(mutated))).isNotEmpty(),
                    () -> name + " with seed " + seed);
        }
    }

    private List<ParseOutcome> parse(String name) {
        return parsers.parse(TestWires.input(Samples.bytes(name)));
    }
}
