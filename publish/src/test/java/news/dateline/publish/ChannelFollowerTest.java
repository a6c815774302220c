package news.dateline.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import news.dateline.publish.route.LiveChannels;
import news.dateline.schemas.Topic;
import news.dateline.schemas.Topics;
import news.dateline.schemas.model.Channel;
import news.dateline.schemas.model.EmbargoPolicy;
import news.dateline.schemas.registry.SchemaCatalog;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ChannelFollowerTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final SchemaCatalog registry = new SchemaCatalog();
    private final Topic<Channel> topic = new Topics("", registry).referenceChannels();
    private final TopicPartition partition = new TopicPartition(topic.name(), 0);
    private final MockConsumer<String, byte[]> consumer = new MockConsumer<>("earliest");
    private final LiveChannels channels = new LiveChannels(List.of(channel("all", "*:*")));

    @SuppressWarnings("NullAway.Init") // begin sets it.
    private ChannelFollower follower;

    private long next;

    @BeforeEach
    void topicExists() {
        Node node = new Node(0, "localhost", 1);
        Node[] replicas = {node};
        consumer.updatePartitions(topic.name(), List.of(new PartitionInfo(topic.name(), 0, node, replicas, replicas)));
        consumer.updateBeginningOffsets(Map.of(partition, 0L));
        registry.registerAll(Map.of(topic.name() + "-value", Channel.getClassSchema()));
    }

    @AfterEach
    void stop() {
        follower.close();
        channels.close();
    }

    @Test
    void isReadyWhenTheTopicWasReadToItsEndAndNotBefore() throws InterruptedException {
        begin(3);
        add("ferries", channel("ferries", "ferry"));
        add("bridges", channel("bridges", "bridge"));
        boolean early = follower.awaitReady(Duration.ofMillis(700));
        add("bridges", null);

        assertThat(early).isFalse();
        assertThat(follower.awaitReady(PATIENCE)).isTrue();
        assertThat(channels.has("ferries")).isTrue();
        assertThat(channels.has("bridges")).isFalse();
    }

    @Test
    void takesOverWhatComesLater() throws InterruptedException {
        begin(0);
        assertThat(follower.awaitReady(PATIENCE)).isTrue();
        add("ferries", channel("ferries", "ferry"));

        assertThat(within(() -> channels.has("ferries"))).isTrue();
    }

    @Test
    void passesOverWhatCannotBeUsedAndCountsIt() throws InterruptedException {
        begin(6);
        add("ferries", channel("ferries", "ferry"));
        addBytes("ferries", "no record".getBytes(StandardCharsets.UTF_8));
        add("land", channel("land", "land:GR"));
        add("all", channel("all", "bridge"));
        addBytes(null, new byte[0]);
        add("bridges", channel("bridges", "bridge"));

        assertThat(follower.awaitReady(PATIENCE)).isTrue();
        assertThat(follower.skipped()).isEqualTo(4);
        assertThat(channels.has("ferries")).isFalse();
        assertThat(channels.has("bridges")).isTrue();
        assertThat(channels.routesFor(Stories.usable(1)).channels()).containsOnlyKeys("all");
    }

    @Test
    void triesAgainWhenTheBrokerWasAway() throws InterruptedException {
        consumer.setPollException(new KafkaException("away"));
        begin(0);

        assertThat(follower.awaitReady(PATIENCE)).isTrue();
    }

    private void begin(long end) {
        consumer.updateEndOffsets(Map.of(partition, end));
        follower = ChannelFollower.start(topic, consumer, channels);
    }

    private void add(String id, @Nullable Channel channel) throws InterruptedException {
        addBytes(id, topic.value().serializer().serialize(topic.name(), channel));
    }

    @SuppressWarnings("NullAway") // A record may have no key and no value.
    private void addBytes(@Nullable String id, byte @Nullable [] value) throws InterruptedException {
        assertThat(within(() -> !consumer.assignment().isEmpty())).isTrue();
        consumer.addRecord(new ConsumerRecord<>(topic.name(), 0, next++, id, value));
    }

    private static Channel channel(String id, String query) {
        return new Channel(id, id, query, EmbargoPolicy.HOLD);
    }

    private static boolean within(BooleanSupplier condition) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean() && System.nanoTime() < deadline) {
            Thread.sleep(Duration.ofMillis(20));
        }
        return condition.getAsBoolean();
    }
}
