package news.dateline.app.subscribe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import news.dateline.app.Eventually;
import news.dateline.app.KillableProcess;
import news.dateline.app.cluster.TopicKeeper;
import news.dateline.app.config.ConfigReader;
import news.dateline.app.config.DatelineConfig;
import news.dateline.app.data.DataFolder;
import news.dateline.app.machine.Backbone;
import news.dateline.client.ChannelClient;
import news.dateline.client.Delivery;
import news.dateline.client.NoSuchChannelException;
import news.dateline.client.Position;
import news.dateline.client.StandingStories;
import news.dateline.client.Start;
import news.dateline.schemas.Topic;
import news.dateline.schemas.model.EventKind;
import news.dateline.schemas.model.ReadyStory;
import news.dateline.schemas.model.StoryEvent;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;

/// The client on a real broker. Each test has a channel of its own, with what publish might have written.
@SuppressWarnings("NullAway.Init") // JUnit calls start before anything else.
class ChannelReadingTest {
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int STORIES = 60;

    static DataFolder folder;
    static DatelineConfig config;
    static Backbone backbone;

    @TempDir
    private Path temporary;

    private String id;
    private final List<Delivery> handled = new ArrayList<>();

    @BeforeAll
    static void start() {
        folder = DataFolder.ephemeral();
        config = new ConfigReader(Map.of()).defaults();
        backbone = Backbone.start(config, folder, 0);
    }

    @AfterAll
    static void stop() {
        backbone.close();
        folder.delete();
    }

    @BeforeEach
    void makeChannel(TestInfo test) {
        id = "c" + Integer.toHexString(test.getDisplayName().hashCode());
        makeChannel(id);
    }

    @Test
    void theStateIsThereWhenTheChannelHasBeenReadToItsEnd() {
        publish(published("quay", 1), published("pier", 1), updated("quay", 2), withdrawn("pier", 2));
        StandingStories state = new StandingStories();

        try (ChannelClient client = open(new Start.Oldest())) {
            assertThat(client.catchUp(PATIENCE, state::take)).isTrue();
        }

        assertThat(state.standing(id))
                .singleElement()
                .satisfies(one -> assertThat(one.story().getHeadline()).isEqualTo("quay, 2"));
    }

    @Test
    void severalChannelsAreReadAsOne() {
        makeChannel(id + "-too");
        publish(published("quay", 1));
        publish(id + "-too", published("pier", 1));

        try (ChannelClient client =
                ChannelClient.open(kafka(), backbone.topics(), new Start.Oldest(), Set.of(id, id + "-too"))) {
            client.catchUp(PATIENCE, handled::add);
        }

        assertThat(handled)
                .extracting(one -> one.position().channel() + " " + one.storyId())
                .containsExactlyInAnyOrder(id + " quay", id + "-too pier");
    }

    @Test
    void whatTheCallerFailsOnComesAgainAndNothingThatHeHandled() {
        publish(published("quay", 1), updated("quay", 2), updated("quay", 3), published("pier", 1));
        try (ChannelClient client = open(new Start.OfGroup("fails-once"))) {
            assertThatThrownBy(() -> until(client, 4, delivery -> {
                        if (((Delivery.Event) delivery).revision() == 2) {
                            throw new IllegalStateException("database away");
                        }
                        handled.add(delivery);
                    }))
                    .hasMessage("database away");

            until(client, 4 - handled.size(), handled::add);
            client.follow(POLL, handled::add);
        }

        assertThat(handled).hasSize(4);
        assertThat(revisionsOf("quay")).containsExactly(1L, 2L, 3L);
    }

    @Test
    void aGroupGoesOnWhereItsLastMemberStopped() {
        publish(published("quay", 1), updated("quay", 2));
        try (ChannelClient client = open(new Start.OfGroup("comes-back"))) {
            until(client, 2, handled::add);
        }
        handled.clear();
        publish(updated("quay", 3));

        try (ChannelClient client = open(new Start.OfGroup("comes-back"))) {
            until(client, 1, handled::add);
            client.follow(POLL, handled::add);
        }

        assertThat(revisionsOf("quay")).containsExactly(3L);
    }

    @Test
    void aGroupThatHasHandledAllShowsNoLag() throws Exception {
        publish(published("quay", 1), published("pier", 1));
        try (ChannelClient client = open(new Start.OfGroup("no-lag"));
                Admin admin = backbone.cluster().admin()) {
            until(client, 2, handled::add);
            client.follow(POLL, handled::add);

            Map<TopicPartition, OffsetAndMetadata> offsets = admin.listConsumerGroupOffsets("no-lag")
                    .partitionsToOffsetAndMetadata()
                    .get();
            offsets.forEach(
                    (partition, offset) -> assertThat(end(admin, partition)).isEqualTo(offset.offset()));
            assertThat(offsets).isNotEmpty();
        }
    }

    @Test
    void aSiteThatIsKilledAtItsWorkHandlesEveryStoryAtLeastOnce() throws InterruptedException {
        publish(IntStream.range(0, STORIES)
                .mapToObj(n -> published("story-" + n, 1))
                .toArray(StoryEvent[]::new));
        Set<String> said = new LinkedHashSet<>();

        KillableProcess site = new KillableProcess(
                ReadingProcess.class,
                temporary.resolve("site.log"),
                backbone.cluster().bootstrap(),
                "killed",
                id);
        try {
            for (int run = 0; run < 3; run++) {
                // More than it commits at once, less than all.
                boolean works = Eventually.within(PATIENCE, () -> stories(site).size() >= 7);
                assertThat(works).as(site::output).isTrue();
                said.addAll(stories(site));
                site.killAndRestart();
            }
            boolean all = Eventually.within(PATIENCE, () -> {
                said.addAll(stories(site));
                return said.size() == STORIES;
            });
            assertThat(all).as(site::output).isTrue();
            assertThat(stories(site))
                    .as("what the last run did not begin anew with")
                    .hasSizeLessThan(STORIES);
        } finally {
            site.kill();
        }
    }

    @Test
    void whatIsNotCommittedIsNotToldAndWhatIsGivenUpNeverIs() {
        try (Producer<String, byte[]> givenUp = transactional("given-up");
                Producer<String, byte[]> open = transactional("open");
                ChannelClient client = open(new Start.Oldest())) {
            send(givenUp, published("quay", 1));
            givenUp.abortTransaction();
            send(open, published("pier", 1));
            publish(published("mole", 1));
            client.follow(POLL, handled::add);
            client.follow(POLL, handled::add);
            assertThat(handled).extracting(Delivery::storyId).doesNotContain("quay", "pier");

            open.commitTransaction();
            until(client, 2 - handled.size(), handled::add);
            client.follow(POLL, handled::add);
        }

        assertThat(handled).extracting(Delivery::storyId).containsExactlyInAnyOrder("pier", "mole");
    }

    @Test
    void anOpenTransactionDoesNotKeepASiteFromItsState() {
        publish(published("quay", 1));
        try (Producer<String, byte[]> open = transactional("hangs")) {
            send(open, updated("quay", 2));

            try (ChannelClient client = open(new Start.Oldest())) {
                assertThat(client.catchUp(PATIENCE, handled::add)).isTrue();
            }
            open.abortTransaction();
        }

        assertThat(revisionsOf("quay")).containsExactly(1L);
    }

    @Test
    void aBadRecordIsToldWithItsPlaceAndItsBytesAndTheNextIsToldToo() {
        byte[] bad = "no event".getBytes(StandardCharsets.UTF_8);
        Topic<StoryEvent> topic = backbone.topics().channel(id);
        try (Producer<String, byte[]> producer = transactional("bad")) {
            producer.beginTransaction();
            put(producer, new ProducerRecord<>(topic.name(), 2, "quay", bad));
            put(producer, new ProducerRecord<>(topic.name(), 2, "quay", bytes(topic, published("quay", 1))));
            put(producer, new ProducerRecord<>(topic.name(), 2, "quay", null));
            producer.commitTransaction();
        }

        try (ChannelClient client = open(new Start.Oldest())) {
            client.catchUp(PATIENCE, handled::add);
        }

        assertThat(handled).hasSize(3);
        assertThat(handled.getFirst()).isInstanceOfSatisfying(Delivery.Unreadable.class, one -> {
            assertThat(one.position()).isEqualTo(new Position(id, 2, 0));
            assertThat(one.bytes()).isEqualTo(ByteBuffer.wrap(bad));
        });
        assertThat(handled.get(1)).isInstanceOf(Delivery.Published.class);
        assertThat(handled.getLast()).isEqualTo(new Delivery.Removed(new Position(id, 2, 2), "quay"));
    }

    @Test
    void whoKeepsAccountHimselfGoesOnAfterWhatHeHas() {
        publish(published("quay", 1), published("pier", 1), published("mole", 1));
        try (ChannelClient client = open(new Start.Oldest())) {
            client.catchUp(PATIENCE, handled::add);
        }
        List<Position> taken = handled.stream().map(Delivery::position).toList();
        handled.clear();
        publish(updated("pier", 2));

        try (ChannelClient client = open(new Start.After(taken))) {
            client.catchUp(PATIENCE, handled::add);
        }

        assertThat(handled).extracting(Delivery::storyId).containsExactly("pier");
    }

    @Test
    void whoWantsTheNewsGetsWhatComesFromNowOn() {
        publish(published("quay", 1));

        try (ChannelClient client = open(new Start.Next())) {
            publish(updated("quay", 2));
            until(client, 1, handled::add);
        }

        assertThat(revisionsOf("quay")).containsExactly(2L);
    }

    @Test
    void closingFromAnotherThreadEndsAWait() throws Exception {
        ChannelClient client = open(new Start.OfGroup("waits"));
        CompletableFuture<Integer> waiting = CompletableFuture.supplyAsync(() -> client.follow(PATIENCE, handled::add));
        assertThat(waiting.isDone()).isFalse();

        client.close();

        assertThat(waiting.get(10, TimeUnit.SECONDS)).isZero();
    }

    @Test
    void aChannelThatIsNotThereIsNamed() {
        assertThatThrownBy(() ->
                        ChannelClient.open(kafka(), backbone.topics(), new Start.OfGroup("lost"), List.of("nowhere")))
                .isInstanceOf(NoSuchChannelException.class)
                .hasMessage("There is no topic channel.nowhere");
    }

    private ChannelClient open(Start start) {
        return ChannelClient.open(kafka(), backbone.topics(), start, List.of(id));
    }

    private static Map<String, Object> kafka() {
        return backbone.cluster().clientSettings();
    }

    private static void until(ChannelClient client, int wanted, java.util.function.Consumer<Delivery> each) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        int there = 0;
        while (there < wanted) {
            assertThat(System.nanoTime())
                    .as("%d of %d came in time", there, wanted)
                    .isLessThan(deadline);
            there += client.follow(POLL, each);
        }
    }

    private List<Long> revisionsOf(String storyId) {
        return handled.stream()
                .filter(one -> one.storyId().equals(storyId))
                .map(one -> ((Delivery.Event) one).revision())
                .toList();
    }

    private static List<String> stories(KillableProcess site) {
        // The last line may be half written.
        String output = site.output();
        return output.substring(0, output.lastIndexOf('\n') + 1)
                .lines()
                .filter(line -> line.startsWith("story-"))
                .toList();
    }

    private static void makeChannel(String id) {
        try (Admin admin = backbone.cluster().admin()) {
            new TopicKeeper(admin, config.kafka())
                    .ensure(List.of(backbone.topics().channel(id)));
        }
    }

    private static long end(Admin admin, TopicPartition partition) {
        try {
            return admin.listOffsets(Map.of(partition, OffsetSpec.latest()))
                    .partitionResult(partition)
                    .get()
                    .offset();
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }

    private void publish(StoryEvent... events) {
        publish(id, events);
    }

    private static void publish(String channel, StoryEvent... events) {
        Topic<StoryEvent> topic = backbone.topics().channel(channel);
        try (Producer<String, byte[]> producer = transactional("publish-" + channel)) {
            producer.beginTransaction();
            for (StoryEvent event : events) {
                put(producer, new ProducerRecord<>(topic.name(), event.getStoryId(), bytes(topic, event)));
            }
            producer.commitTransaction();
        }
    }

    // Begins a transaction.
    private void send(Producer<String, byte[]> producer, StoryEvent event) {
        Topic<StoryEvent> topic = backbone.topics().channel(id);
        producer.beginTransaction();
        put(producer, new ProducerRecord<>(topic.name(), event.getStoryId(), bytes(topic, event)));
    }

    // Returns when the broker has the record.
    private static void put(Producer<String, byte[]> producer, ProducerRecord<String, byte[]> record) {
        try {
            producer.send(record).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }

    private static Producer<String, byte[]> transactional(String name) {
        Map<String, Object> settings = new HashMap<>(kafka());
        settings.put("transactional.id", name);
        Producer<String, byte[]> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
        producer.initTransactions();
        return producer;
    }

    private static byte[] bytes(Topic<StoryEvent> topic, StoryEvent event) {
        return topic.value().serializer().serialize(topic.name(), event);
    }

    private static StoryEvent published(String storyId, long revision) {
        return event(EventKind.PUBLISHED, storyId, revision).build();
    }

    private static StoryEvent updated(String storyId, long revision) {
        return event(EventKind.UPDATED, storyId, revision).build();
    }

    private static StoryEvent withdrawn(String storyId, long revision) {
        return event(EventKind.WITHDRAWN, storyId, revision)
                .setStory(null)
                .setReason("KILLED")
                .build();
    }

    private static StoryEvent.Builder event(EventKind kind, String storyId, long revision) {
        return StoryEvent.newBuilder()
                .setEventId(storyId + ":" + revision)
                .setKind(kind)
                .setStoryId(storyId)
                .setRevision(revision)
                .setGuid("urn:newsml:meridian.example:" + storyId)
                .setVersion(revision)
                .setWire("meridian")
                .setProvider("Meridian")
                .setTraceId("0af7651916cd43dd8448eb211c80319c")
                .setReceivedAt(Instant.EPOCH)
                .setDecidedAt(Instant.EPOCH)
                .setStory(ReadyStory.newBuilder()
                        .setHeadline(storyId + ", " + revision)
                        .build());
    }
}
