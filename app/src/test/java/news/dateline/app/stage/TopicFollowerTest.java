package news.dateline.app.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import news.dateline.app.Eventually;
import news.dateline.schemas.KeyedTable;
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
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TopicFollowerTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final SchemaCatalog registry = new SchemaCatalog();
    private final Topic<Channel> topic = new Topics("", registry).referenceChannels();
    private final TopicPartition partition = new TopicPartition(topic.name(), 0);
    private final MockConsumer<String, byte[]> consumer = new MockConsumer<>("earliest");
    private final Queries queries = new Queries();

    @SuppressWarnings("NullAway.Init") // begin sets it.
    private TopicFollower<Channel> follower;

    private long next;

    /// Keeps the queries; it takes none that is empty, and cannot be reached so many times.
    private static final class Queries implements KeyedTable<Channel> {
        private final Map<String, String> known = new ConcurrentHashMap<>();
        private final AtomicInteger away = new AtomicInteger();
        private volatile boolean settled;

        @Override
        public Optional<String> put(String key, Channel value) {
            if (away.getAndDecrement() > 0) {
                throw new IllegalStateException("away");
            }
            if (value.getQuery().isEmpty()) {
                return Optional.of("it asks for nothing");
            }
            known.put(key, value.getQuery());
            return Optional.empty();
        }

        @Override
        public void remove(String key) {
            known.remove(key);
        }

        @Override
        public void reset(String key) {
            known.put(key, "unknown");
        }

        @Override
        public void settle(boolean caughtUp) {
            settled = caughtUp;
        }
    }

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
    }

    @Test
    void isReadyWhenTheTopicWasReadToItsEndAndNotBefore() throws InterruptedException {
        begin(3);
        add("ferries", "ferry");
        add("bridges", "bridge");
        boolean early = follower.awaitReady(Duration.ofMillis(700));
        boolean settledEarly = queries.settled;
        add("bridges", null);

        assertThat(early).isFalse();
        assertThat(settledEarly).isFalse();
        assertThat(follower.awaitReady(PATIENCE)).isTrue();
        assertThat(queries.settled).isTrue();
        assertThat(queries.known).containsExactly(Map.entry("ferries", "ferry"));
    }

    @Test
    void anEmptyTopicIsReadAtOnce() throws InterruptedException {
        begin(0);

        assertThat(follower.awaitReady(PATIENCE)).isTrue();
    }

    @Test
    void takesOverWhatComesLater() throws InterruptedException {
        begin(0);
        assertThat(follower.awaitReady(PATIENCE)).isTrue();
        add("ferries", "ferry");

        assertThat(Eventually.within(PATIENCE, () -> queries.known.containsKey("ferries")))
                .isTrue();
    }

    @Test
    void passesOverWhatCannotBeUsedAndCountsIt() throws InterruptedException {
        begin(4);
        addBytes("ferries", "no record".getBytes(StandardCharsets.UTF_8));
        add("land", "");
        addBytes(null, new byte[0]);
        add("bridges", "bridge");

        assertThat(follower.awaitReady(PATIENCE)).isTrue();
        assertThat(follower.skipped()).isEqualTo(3);
        assertThat(queries.known).containsOnly(Map.entry("ferries", "unknown"), Map.entry("bridges", "bridge"));
    }

    @Test
    void triesAgainWhenTheBrokerWasAway() throws InterruptedException {
        consumer.setPollException(new KafkaException("away"));
        begin(0);

        assertThat(follower.awaitReady(PATIENCE)).isTrue();
    }

    @Test
    void whoMayNotReadAtTheStartHearsOfIt() {
        consumer.setPollException(new TopicAuthorizationException(Set.of(topic.name())));
        begin(0);

        assertThatThrownBy(() -> follower.awaitReady(PATIENCE)).isInstanceOf(TopicAuthorizationException.class);
    }

    @Test
    void whatWasKnownCountsOnWhileTheTopicMayNotBeReadAndLaterItIsReadAgain() throws InterruptedException {
        begin(1);
        add("ferries", "ferry");
        assertThat(follower.awaitReady(PATIENCE)).isTrue();

        consumer.setPollException(new TopicAuthorizationException(Set.of(topic.name())));
        assertThat(Eventually.within(PATIENCE, () -> !follower.mayRead())).isTrue();
        assertThat(queries.known).containsKey("ferries");
        add("bridges", "bridge");

        assertThat(Eventually.within(PATIENCE, follower::mayRead)).isTrue();
        assertThat(Eventually.within(PATIENCE, () -> queries.known.containsKey("bridges")))
                .isTrue();
    }

    @Test
    void readsARecordAgainThatCouldNotBeTakenOver() throws InterruptedException {
        queries.away.set(1);
        begin(1);
        add("ferries", "ferry");

        // MockConsumer gives a record once; that it is asked for again shows in the position.
        assertThat(Eventually.within(PATIENCE, () -> queries.away.get() <= 0)).isTrue();
        assertThat(Eventually.within(PATIENCE, () -> consumer.position(partition) == 0))
                .isTrue();
        assertThat(follower.skipped()).isZero();
    }

    private void begin(long end) {
        consumer.updateEndOffsets(Map.of(partition, end));
        follower = TopicFollower.start(topic, consumer, queries);
    }

    private void add(String id, @Nullable String query) throws InterruptedException {
        Channel channel =
                query == null ? null : new Channel(id, id, query, EmbargoPolicy.HOLD, List.of(), null, List.of());
        addBytes(id, topic.value().serializer().serialize(topic.name(), channel));
    }

    @SuppressWarnings("NullAway") // A record may have no key and no value.
    private void addBytes(@Nullable String id, byte @Nullable [] value) throws InterruptedException {
        assertThat(Eventually.within(PATIENCE, () -> !consumer.assignment().isEmpty()))
                .isTrue();
        consumer.addRecord(new ConsumerRecord<>(topic.name(), 0, next++, id, value));
    }
}
