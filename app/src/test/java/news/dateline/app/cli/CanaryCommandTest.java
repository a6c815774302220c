package news.dateline.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import news.dateline.app.TopicContent;
import news.dateline.app.config.ConfigReader;
import news.dateline.app.data.DataFolder;
import news.dateline.app.machine.Backbone;
import news.dateline.app.machine.Stages;
import news.dateline.schemas.Topic;
import news.dateline.schemas.model.StoryEvent;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Canaries on a real broker with every stage running and a channel that asks for everything.
@SuppressWarnings("NullAway.Init") // JUnit calls start before anything else.
class CanaryCommandTest {
    static DataFolder folder;
    static Backbone backbone;
    static Stages stages;
    static Ran unstaffed;
    static Ran through;

    @BeforeAll
    static void start() {
        folder = DataFolder.ephemeral();
        backbone = Backbone.start(new ConfigReader(Map.of()).defaults(), folder, 0);
        unstaffed = run("canary", "--count", "2", "--every", "50ms", "--lost-after", "1s");
        stages = new Stages(backbone, folder, Optional.empty());
        stages.publish();
        stages.enrich();
        stages.awaitRunning();
        through = run("canary", "--count", "6", "--every", "200ms", "--json");
    }

    @AfterAll
    static void stop() {
        stages.close();
        backbone.close();
        folder.delete();
    }

    @Test
    void canariesAreLostWhereNobodyEnriches() {
        assertThat(unstaffed.code()).isEqualTo(1);
        assertThat(unstaffed.out()).contains("2 sent, 0 came out, 2 lost", "to wire.stories       2 seen");
    }

    @Test
    void canariesOfBothLanesGoThroughEveryStage() throws Exception {
        JsonNode told = new ObjectMapper().readTree(through.out());

        assertThat(through.code()).as(through.err()).isZero();
        assertThat(told.path("sent").asInt()).isEqualTo(6);
        assertThat(told.path("lost").asInt()).isZero();
        assertThat(told.path("latencies").findValuesAsText("to"))
                .containsExactly("wire.stories", "stories.enriched", "stories.decisions");
        assertThat(told.path("latencies").findValuesAsText("seen")).containsOnly("6");
    }

    @Test
    void noChannelHearsOfThem() {
        assertThat(backbone.config().channels())
                .anyMatch(channel -> channel.getQuery().equals("*:*"));
        List<Topic<StoryEvent>> told = new ArrayList<>(List.of(backbone.topics().storiesPublished()));
        backbone.config()
                .channels()
                .forEach(channel -> told.add(backbone.topics().channel(channel)));

        assertThat(told)
                .allSatisfy(topic ->
                        assertThat(TopicContent.now(backbone.cluster(), topic)).isEmpty());
        assertThat(TopicContent.now(backbone.cluster(), backbone.topics().storiesDecisions()))
                .hasSizeGreaterThanOrEqualTo(6);
    }

    @Test
    void theyAreNoWire() {
        assertThat(run("wires").out()).doesNotContain("canary");
    }

    @Test
    void refusesAPauseThatIsNone() {
        Ran ran = run("canary", "--every", "soon");

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("--every: 'soon' must be a time span");
    }

    private static Ran run(String... words) {
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--data", folder.root().toString()));
        return Ran.of(all);
    }
}
