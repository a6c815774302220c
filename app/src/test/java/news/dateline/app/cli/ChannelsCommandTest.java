package news.dateline.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import news.dateline.app.Eventually;
import news.dateline.app.TopicContent;
import news.dateline.app.config.ConfigReader;
import news.dateline.app.data.DataFolder;
import news.dateline.app.machine.Backbone;
import news.dateline.app.machine.Stages;
import news.dateline.schemas.Topic;
import news.dateline.schemas.model.Body;
import news.dateline.schemas.model.Channel;
import news.dateline.schemas.model.EnrichedStory;
import news.dateline.schemas.model.Enrichment;
import news.dateline.schemas.model.EventKind;
import news.dateline.schemas.model.LocalizedText;
import news.dateline.schemas.model.PubStatus;
import news.dateline.schemas.model.StoryEvent;
import news.dateline.schemas.model.StoryOrder;
import news.dateline.schemas.model.WireStory;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Channels that are put, filled and removed while publish runs on a real broker. Each test has words of its own.
@SuppressWarnings("NullAway.Init") // JUnit calls start before anything else.
class ChannelsCommandTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String HARBOUR = "The harbour is open";

    @TempDir
    static Path place;

    static DataFolder folder;
    static Backbone backbone;
    static Stages stages;

    @BeforeAll
    static void start() throws Exception {
        folder = DataFolder.ephemeral();
        backbone = Backbone.start(new ConfigReader(Map.of()).defaults(), folder, 0);
        assertThat(run("put", "before", "--query", "early").code()).isZero();
        stages = new Stages(backbone, folder, Optional.empty());
        stages.publish();
        stages.awaitRunning();
    }

    @AfterAll
    static void stop() {
        stages.close();
        backbone.close();
        folder.delete();
    }

    @Test
    void aChannelThatWasPutBeforeTheStartCarriesTheFirstStory() throws Exception {
        push(story("early:1", 1, "An early start"));

        assertThat(published("early:1", 1).getChannels()).containsExactly("all", "before");
    }

    @Test
    void aChannelCarriesStoriesFromWhenItIsPutUntilItIsRemovedAndThenIsSilent() throws Exception {
        Ran put = run("put", "harbours", "--query", "harbour", "--title", "Harbours");
        assertThat(put.code()).as(put.err()).isZero();

        int known = untilChannels("harbour:put:", HARBOUR, List.of("all", "harbours"));
        List<StoryEvent> carried = channel("harbours");
        assertThat(carried).extracting(StoryEvent::getKind).containsOnly(EventKind.PUBLISHED);
        assertThat(carried).extracting(StoryEvent::getStoryId).contains("harbour:put:" + known);

        Ran removed = run("remove", "harbours");
        assertThat(removed.code()).isZero();
        assertThat(removed.out()).contains("Never delete its topic channel.harbours");
        untilChannels("harbour:removed:", HARBOUR, List.of("all"));
        assertThat(channel("harbours")).extracting(StoryEvent::getKind).containsOnly(EventKind.PUBLISHED);
        assertThat(run("list").out()).doesNotContain("harbours");
    }

    // What docs/alerts.md tells to do.
    @Test
    void publishGoesOnWhenTheTopicOfARemovedChannelThatSomebodyDeletedIsMadeAgain() throws Exception {
        assertThat(run("put", "piers", "--query", "pier").code()).isZero();
        int known = untilChannels("pier:", "The pier is open", List.of("all", "piers"));
        assertThat(run("remove", "piers").code()).isZero();
        try (Admin admin = backbone.cluster().admin()) {
            admin.deleteTopics(List.of("channel.piers")).all().get();
            assertThat(Eventually.within(
                            PATIENCE, () -> !admin.listTopics().names().get().contains("channel.piers")))
                    .isTrue();
        }
        push(WireStory.newBuilder(story("pier:" + known, 2, "The pier is closed"))
                .setPubStatus(PubStatus.CANCELED)
                .build());

        // Long enough for what would not wait.
        Thread.sleep(Duration.ofSeconds(3));
        assertThat(TopicContent.now(backbone.cluster(), backbone.topics().storiesPublished()))
                .noneMatch(event -> is(event, "pier:" + known, 2));

        assertThat(run("put", "piers", "--query", "wire:nobody").code()).isZero();
        assertThat(run("remove", "piers").code()).isZero();

        assertThat(published("pier:" + known, 2).getKind()).isEqualTo(EventKind.WITHDRAWN);
        assertThat(channel("piers")).extracting(StoryEvent::getKind).containsExactly(EventKind.WITHDRAWN);
    }

    @Test
    void aBackfillBringsWhatStandsOnceAndNothingThatWasKilled() throws Exception {
        push(story("glacier:1", 1, "The glacier melts"));
        push(story("glacier:2", 1, "The glacier grows"));
        push(WireStory.newBuilder(story("glacier:2", 2, "The glacier grows"))
                .setPubStatus(PubStatus.CANCELED)
                .build());
        push(story("glacier:3", 1, "The river rises"));
        published("glacier:1", 1);
        published("glacier:2", 2);
        published("glacier:3", 1);
        assertThat(run("put", "glaciers", "--query", "glacier").code()).isZero();

        Ran backfill = run("backfill", "glaciers");
        assertThat(backfill.code()).as(backfill.err()).isZero();
        published("glacier:1", 2);
        assertThat(run("backfill", "glaciers", "--reason", "again").code()).isZero();
        // What follows in the same partition is done after the orders.
        push(story("glacier:1", 2, "The glacier melts on"));
        published("glacier:1", 3);

        assertThat(channel("glaciers"))
                .extracting(StoryEvent::getStoryId, StoryEvent::getKind)
                .containsExactly(tuple("glacier:1", EventKind.PUBLISHED), tuple("glacier:1", EventKind.UPDATED));
        assertThat(TopicContent.now(backbone.cluster(), backbone.topics().storiesOrders()))
                .filteredOn(order -> order.getChannel().equals(Optional.of("glaciers")))
                .extracting(StoryOrder::getStoryId)
                .contains("glacier:1", "glacier:3")
                .doesNotContain("glacier:2");
    }

    @Test
    void aBadQueryIsRefusedWithItsPositionAndChangesNothing() {
        Ran refused = run("put", "broken", "--query", "country:(GR");

        assertThat(refused.code()).isEqualTo(DatelineCommand.USAGE);
        assertThat(refused.err()).contains("'country:(GR' is not a query: line 1, column 12: it ends before its ')'");
        assertThat(TopicContent.now(backbone.cluster(), backbone.topics().referenceChannels()))
                .filteredOn(Objects::nonNull)
                .extracting(Channel::getId)
                .doesNotContain("broken");
    }

    @Test
    void aChannelOfTheConfigurationCannotBeChangedHere() {
        Ran put = run("put", "europe", "--query", "*:*");
        Ran removed = run("remove", "europe");

        assertThat(put.code()).isEqualTo(DatelineCommand.USAGE);
        assertThat(put.err()).contains("Channel 'europe' stands in the configuration and can be changed only there");
        assertThat(removed.code()).isEqualTo(DatelineCommand.USAGE);
    }

    @Test
    void refusesWhatIsNoChannel() {
        assertThat(run("put", "No Id", "--query", "*:*").err()).contains("'No Id' is no channel id");
        assertThat(run("remove", "unheard").err()).contains("There is no channel 'unheard'; there are: all, ");
        assertThat(run("backfill", "unheard").err()).contains("There is no channel 'unheard'");
    }

    @Test
    void listsAllChannelsAndWhereTheyStand() {
        assertThat(run("put", "listed", "--query", "list", "--title", "Lists", "--embargo", "deliver_marked")
                        .code())
                .isZero();

        assertThat(run("list").out())
                .contains("all  configuration  HOLD  *:*")
                .contains("listed  put  DELIVER_MARKED  list  Lists");
    }

    @Test
    void aChannelSaysWhereItIsRead() {
        assertThat(run("put", "aegean", "--query", "ferry", "--title", "Aegean", "--territory", "GR,CY")
                        .code())
                .isZero();

        assertThat(run("list").out()).contains("aegean  put  HOLD  ferry  Aegean  GR,CY");
        assertThat(run("put", "aegean", "--query", "ferry", "--territory", "Greece")
                        .err())
                .contains("'Greece' is no country");
    }

    @Test
    void aChannelSaysWhatTermsOfWiresCallItsReaders() {
        assertThat(run("put", "ionian", "--query", "ferry", "--party", "urn:p:sites", "--party", "urn:p:press")
                        .code())
                .isZero();

        assertThat(run("list").out()).contains("ionian  put  HOLD  ferry    urn:p:sites,urn:p:press");
    }

    @Test
    void aChannelSaysHowLongItKeepsItsStories() throws Exception {
        assertThat(run("put", "gulf", "--query", "ferry", "--retention-days", "30")
                        .code())
                .isZero();

        assertThat(run("list").out()).contains("gulf  put  HOLD  ferry    30 d");
        assertThat(retention("gulf")).isEqualTo("2592000000");
        assertThat(run("put", "gulf", "--query", "ferry", "--retention-days", "3")
                        .err())
                .contains("A channel keeps its stories for 7 to 36500 days, not 3");
    }

    private static String retention(String id) throws Exception {
        ConfigResource topic = new ConfigResource(ConfigResource.Type.TOPIC, "channel." + id);
        try (Admin admin = backbone.cluster().admin()) {
            Config there = Objects.requireNonNull(
                    admin.describeConfigs(List.of(topic)).all().get().get(topic));
            return there.get("retention.ms").value();
        }
    }

    @Test
    void testsFilesAgainstAllChannelsOrAQuery() throws Exception {
        Path file = Files.writeString(
                place.resolve("story.txt"),
                "An early ferry\n\nThe ferry left at dawn for the islands, and more than forty passengers were on board."
                        + "\n\nThe company said that the second one would follow in the afternoon.\n");

        Ran all = run("test", file.toString());
        Ran tried = run("test", file.toString(), "--query", "ferry AND NOT bridge");
        Ran bad = run("test", file.toString(), "--query", "land:GR");

        assertThat(all.out())
                .as(all.err())
                .contains("\"matches\":[\"all\",\"before\"")
                .contains("\"europe\"");
        assertThat(tried.out()).contains("\"matches\":[\"query\"],\"others\":[]");
        assertThat(bad.code()).isEqualTo(DatelineCommand.USAGE);
        assertThat(bad.err()).contains("there is no field 'land'");
    }

    /// Pushes one story after another until one goes to these channels and no others.
    private static int untilChannels(String prefix, String headline, List<String> channels) throws Exception {
        Instant begin = Instant.now();
        int round = 0;
        do {
            round++;
            push(story(prefix + round, 1, headline));
            if (published(prefix + round, 1).getChannels().equals(channels)) {
                return round;
            }
        } while (Duration.between(begin, Instant.now()).compareTo(PATIENCE) < 0);
        throw new AssertionError("No story went to " + channels);
    }

    private static StoryEvent published(String id, long revision) {
        return TopicContent.until(
                        backbone.cluster(),
                        backbone.topics().storiesPublished(),
                        PATIENCE,
                        all -> all.stream().anyMatch(event -> is(event, id, revision)))
                .stream()
                .filter(event -> is(event, id, revision))
                .findFirst()
                .orElseThrow(() -> new AssertionError("Revision " + revision + " of " + id + " was not told"));
    }

    private static boolean is(StoryEvent event, String id, long revision) {
        return event.getStoryId().equals(id) && event.getRevision() == revision;
    }

    private static List<StoryEvent> channel(String id) {
        return TopicContent.now(backbone.cluster(), backbone.topics().channel(id));
    }

    private static void push(WireStory story) throws Exception {
        Topic<EnrichedStory> topic = backbone.topics().storiesEnriched();
        try (Producer<String, EnrichedStory> producer =
                backbone.cluster().writer(topic.value().serializer())) {
            producer.send(new ProducerRecord<>(
                            topic.name(),
                            story.getId(),
                            new EnrichedStory(story, Enrichment.newBuilder().build())))
                    .get();
        }
    }

    private static WireStory story(String id, long version, String headline) {
        return WireStory.newBuilder()
                .setId(id)
                .setTraceId("0af7651916cd43dd8448eb211c80319c")
                .setWire("acme")
                .setProvider("acme")
                .setFormat("page")
                .setReceivedAt(Instant.parse("2026-11-23T06:00:00Z"))
                .setGuid(id)
                .setVersion(version)
                .setContentHash("hash of " + version)
                .setHeadlines(
                        List.of(LocalizedText.newBuilder().setText(headline).build()))
                .setBody(Body.newBuilder()
                        .setHtml("<p>More follows.</p>")
                        .setParagraphs(List.of("More follows."))
                        .build())
                .build();
    }

    private static Ran run(String... more) {
        List<String> words = new ArrayList<>(List.of("channels"));
        words.addAll(List.of(more));
        words.addAll(List.of("--data", folder.root().toString()));
        return Ran.of(words);
    }
}
