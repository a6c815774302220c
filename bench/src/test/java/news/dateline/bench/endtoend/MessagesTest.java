package news.dateline.bench.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import news.dateline.ingest.parse.ParseOutcome;
import news.dateline.ingest.parse.Parsers;
import news.dateline.ingest.parse.WireInput;
import news.dateline.schemas.Priorities;
import news.dateline.schemas.model.WireStory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class MessagesTest {
    private static final int COUNT = 200;

    @BeforeAll
    static void findTheTrainingStories() {
        if (System.getProperty("dateline.home") == null) {
            System.setProperty("dateline.home", Path.of("..").toString());
        }
    }

    @Test
    void everyMessageIsOneStoryOfItsOwnOnTheOrdinaryLane() {
        List<WireStory> stories = messages().stream().map(MessagesTest::story).toList();

        assertThat(stories).extracting(WireStory::getId).doesNotHaveDuplicates();
        assertThat(stories).extracting(WireStory::getContentHash).doesNotHaveDuplicates();
        assertThat(stories).noneMatch(Priorities::hurries);
    }

    @Test
    void everyMessageHasAboutThreeThousandBytes() {
        assertThat(messages()).allSatisfy(message -> assertThat(message.bytes()).hasSizeBetween(3_000, 4_000));
    }

    private static List<WireInput> messages() {
        Messages messages = new Messages();
        return IntStream.range(0, COUNT).mapToObj(n -> messages.next()).toList();
    }

    private static WireStory story(WireInput message) {
        List<ParseOutcome> outcomes = new Parsers().parse(message);
        assertThat(outcomes).singleElement().isInstanceOf(ParseOutcome.Story.class);
        return ((ParseOutcome.Story) outcomes.getFirst()).story();
    }
}
