package news.dateline.bench.faults.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import news.dateline.bench.faults.check.Offer;
import news.dateline.ingest.parse.ParseOutcome;
import news.dateline.ingest.parse.Parsers;
import news.dateline.ingest.parse.WireInput;
import news.dateline.ingest.parse.WireProfile;
import news.dateline.schemas.model.Embargo;
import news.dateline.schemas.model.PubStatus;
import news.dateline.schemas.model.WireStory;
import org.junit.jupiter.api.Test;

/// What the house's wires push is read as what the checker takes it for.
class StoryTest {
    private static final Instant END = Instant.parse("2026-11-28T12:00:00.250Z");

    @Test
    void aRoutineStoryMayBeToldAtOnceWithItsHeadlineAndItsWords() {
        Story story = Story.of("north", 7, 2, 5);
        WireStory read = read(story);

        assertThat(read.getPubStatus()).isEqualTo(PubStatus.USABLE);
        assertThat(read.getEmbargo()).isEmpty();
        assertThat(Offer.told(
                        read.getGuid(),
                        read.getVersion(),
                        Channel.told(
                                read.getHeadlines().getFirst().getText(),
                                read.getBody().getParagraphs())))
                .isEqualTo(story.offer());
    }

    @Test
    void aStoryUnderEmbargoSaysUntilWhen() {
        assertThat(read(Story.heldUntil(END, 8)).getEmbargo().flatMap(Embargo::getUntil))
                .contains(END);
    }

    @Test
    void aKillIsAVersionOfTheStoryThatItTakesBack() {
        WireStory kill = read(Story.kill(9, 2));

        assertThat(kill.getPubStatus()).isEqualTo(PubStatus.CANCELED);
        assertThat(kill.getVersion()).isEqualTo(2);
        assertThat(kill.getId()).isEqualTo(read(Story.of(Wires.KILLED, 9, 1, 5)).getId());
        assertThat(Story.kill(9, 2).offer())
                .isEqualTo(Offer.told(kill.getGuid(), kill.getVersion(), Channel.WITHDRAWN));
    }

    private static WireStory read(Story story) {
        WireProfile wire = new WireProfile(story.wire(), story.wire(), Optional.empty(), Optional.of("en"));
        WireInput input =
                new WireInput(wire, story.message(), Optional.empty(), Optional.empty(), "trace", Instant.EPOCH);
        List<ParseOutcome> outcomes = new Parsers().parse(input);
        assertThat(outcomes).singleElement().isInstanceOf(ParseOutcome.Story.class);
        return ((ParseOutcome.Story) outcomes.getFirst()).story();
    }
}
