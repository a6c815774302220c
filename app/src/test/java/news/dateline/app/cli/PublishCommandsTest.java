package news.dateline.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import news.dateline.app.TopicContent;
import news.dateline.app.config.ConfigReader;
import news.dateline.app.config.DatelineConfig;
import news.dateline.app.data.DataFolder;
import news.dateline.app.machine.Backbone;
import news.dateline.app.machine.Stages;
import news.dateline.schemas.Topic;
import news.dateline.schemas.model.Body;
import news.dateline.schemas.model.DecisionKind;
import news.dateline.schemas.model.Embargo;
import news.dateline.schemas.model.EnrichedStory;
import news.dateline.schemas.model.Enrichment;
import news.dateline.schemas.model.EventKind;
import news.dateline.schemas.model.Extent;
import news.dateline.schemas.model.LocalizedText;
import news.dateline.schemas.model.PubStatus;
import news.dateline.schemas.model.StoryDecision;
import news.dateline.schemas.model.StoryEvent;
import news.dateline.schemas.model.StoryOrder;
import news.dateline.schemas.model.WireStory;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What an editor orders, on a real broker with publish running. Each test has stories of its own.
@SuppressWarnings("NullAway.Init") // JUnit calls start before anything else.
class PublishCommandsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    static DataFolder folder;
    static Backbone backbone;
    static Stages stages;

    @BeforeAll
    static void start() throws Exception {
        folder = DataFolder.ephemeral();
        DatelineConfig config = new ConfigReader(Map.of()).defaults();
        backbone = Backbone.start(config, folder, 0);
        stages = new Stages(backbone, folder, Optional.empty());
        stages.publish();
        stages.awaitRunning();
    }

    @AfterAll
    static void stop() throws Exception {
        stages.close();
        backbone.close();
        folder.delete();
    }

    @Test
    void anEditorLetsAVersionGoThatCameAfterAKill() throws Exception {
        push(story("quay", 1).setPubStatus(PubStatus.CANCELED));
        push(story("quay", 2));
        decisions(one -> one.getStoryId().equals("quay"));

        Ran ran = run("release", "quay", "--by", "Ada", "--reason", "The wire has called");

        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.out()).contains("Version 2 of quay may go, says Ada");
        assertThat(events("quay", 1)).last().satisfies(event -> {
            assertThat(event.getKind()).isEqualTo(EventKind.PUBLISHED);
            assertThat(event.getVersion()).isEqualTo(2);
        });
        assertThat(TopicContent.now(backbone.cluster(), backbone.topics().storiesOrders()))
                .filteredOn(order -> order.getStoryId().equals("quay"))
                .extracting(StoryOrder::getBy, StoryOrder::getReason)
                .containsExactly(tuple("Ada", "The wire has called"));
    }

    @Test
    void anEditorLetsALeadGoThatWasMadeAfterAHoldAboveAllLeads() throws Exception {
        Instant made = Instant.now().minusSeconds(60);
        push(story("lock", 1).setVersionCreated(made));
        push(story("lock", 1_000)
                .setTraceId("0123456789abcdef0123456789abcdef")
                .setVersionCreated(made.plusSeconds(10))
                .setInferred(List.of("version", "pubStatus"))
                .setExtent(Extent.MANAGEMENT)
                .setPubStatus(PubStatus.WITHHELD));
        push(story("lock", 3).setVersionCreated(made.plusSeconds(20)));
        decisions(one -> one.getStoryId().equals("lock") && one.getKind() == DecisionKind.NEEDS_PERSON);

        Ran ran = run("release", "lock", "--by", "Ada");

        assertThat(ran.out()).as(ran.err()).contains("Version 3 of lock may go, says Ada");
        assertThat(events("lock", 3))
                .extracting(StoryEvent::getKind, StoryEvent::getVersion)
                .containsExactly(
                        tuple(EventKind.PUBLISHED, 1L),
                        tuple(EventKind.WITHDRAWN, 1_000L),
                        tuple(EventKind.PUBLISHED, 3L));
    }

    @Test
    void aStoryThatWaitsForNobodyCannotBeReleased() {
        Ran ran = run("release", "nobody", "--by", "Ada");

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err()).contains("No version of nobody waits after a kill");
    }

    @Test
    void theEmbargoesAreListedTheNextToGoFirst() throws Exception {
        Instant soon = Instant.now().plus(1, ChronoUnit.HOURS).truncatedTo(ChronoUnit.SECONDS);
        push(held("pier", null));
        push(held("mole", soon));
        push(held("jetty", soon));
        push(story("jetty", 2));
        events("jetty", 1);
        decisions(one -> one.getStoryId().equals("mole"));
        decisions(one -> one.getStoryId().equals("pier"));

        Ran ran = run("embargoes");

        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.out().lines())
                .containsSubsequence(soon + "  mole  version 1  meridian", "no end yet  pier  version 1  meridian");
        assertThat(ran.out()).doesNotContain("jetty");
        assertThat(run("embargoes", "--json").out()).contains("\"storyId\":\"mole\"");
    }

    private static WireStory.Builder held(String id, @Nullable Instant until) {
        return story(id, 1).setEmbargo(new Embargo(until, "", false));
    }

    private static WireStory.Builder story(String id, long version) {
        return WireStory.newBuilder()
                .setId(id)
                .setTraceId("0123456789abcdef0123456789abcde" + version)
                .setWire("meridian")
                .setProvider("meridian")
                .setFormat("newsml-g2")
                .setReceivedAt(Instant.now())
                .setGuid("urn:" + id)
                .setVersion(version)
                .setContentHash(id + version)
                .setHeadlines(List.of(new LocalizedText("The " + id + " opens again", null, "en")))
                .setBody(new Body("", List.of()));
    }

    private static void push(WireStory.Builder story) throws Exception {
        Topic<EnrichedStory> topic = backbone.topics().storiesEnriched();
        EnrichedStory enriched =
                new EnrichedStory(story.build(), Enrichment.newBuilder().build());
        try (Producer<String, EnrichedStory> producer =
                backbone.cluster().writer(topic.value().serializer())) {
            producer.send(new ProducerRecord<>(topic.name(), story.getId(), enriched))
                    .get();
        }
    }

    /// The events of a story on the channel of all stories, as soon as there are so many.
    private static List<StoryEvent> events(String id, int many) {
        return TopicContent.until(
                        backbone.cluster(),
                        backbone.topics().channel("all"),
                        PATIENCE,
                        all -> of(id, all).size() >= many)
                .stream()
                .filter(event -> event.getStoryId().equals(id))
                .toList();
    }

    private static List<StoryEvent> of(String id, List<StoryEvent> all) {
        return all.stream().filter(event -> event.getStoryId().equals(id)).toList();
    }

    private static void decisions(Predicate<StoryDecision> wanted) {
        assertThat(TopicContent.until(
                        backbone.cluster(),
                        backbone.topics().storiesDecisions(),
                        PATIENCE,
                        all -> all.stream().anyMatch(wanted)))
                .anyMatch(wanted);
    }

    private static Ran run(String... more) {
        List<String> words = new ArrayList<>(List.of(more));
        words.addAll(List.of("--data", folder.root().toString()));
        return Ran.of(words);
    }
}
