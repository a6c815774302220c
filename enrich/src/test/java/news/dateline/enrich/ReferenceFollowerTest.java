package news.dateline.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import news.dateline.enrich.reference.Entities;
import news.dateline.enrich.reference.LiveReference;
import news.dateline.schemas.Topic;
import news.dateline.schemas.Topics;
import news.dateline.schemas.model.Entity;
import news.dateline.schemas.model.EntityType;
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

class ReferenceFollowerTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final SchemaCatalog registry = new SchemaCatalog();
    private final Topic<Entity> topic = new Topics("", registry).referenceEntities();
    private final TopicPartition partition = new TopicPartition(topic.name(), 0);
    private final MockConsumer<String, byte[]> consumer = new MockConsumer<>("earliest");
    private final LiveReference live =
            new LiveReference(List.of(Entities.person("person:ada-lindqvist", "Ada Lindqvist")));

    @SuppressWarnings("NullAway.Init") // begin sets it.
    private ReferenceFollower follower;

    private long next;

    @BeforeEach
    void topicExists() {
        Node node = new Node(0, "localhost", 1);
        Node[] replicas = {node};
        consumer.updatePartitions(topic.name(), List.of(new PartitionInfo(topic.name(), 0, node, replicas, replicas)));
        consumer.updateBeginningOffsets(Map.of(partition, 0L));
    }

    @AfterEach
    void stop() {
        follower.close();
    }

    @Test
    void isReadyWhenTheTopicWasReadToItsEndAndNotBefore() throws InterruptedException {
        begin(2);
        add("org:kelda", company("org:kelda", "Kelda Marine"));
        boolean early = follower.awaitReady(Duration.ofMillis(700));
        add("person:ada-lindqvist", null);

        assertThat(early).isFalse();
        assertThat(follower.awaitReady(PATIENCE)).isTrue();
        assertThat(live.get().byId("org:kelda")).isPresent();
        assertThat(live.get().byId("person:ada-lindqvist")).isEmpty();
    }

    @Test
    void anEmptyTopicIsReadAtOnce() throws InterruptedException {
        begin(0);

        assertThat(follower.awaitReady(PATIENCE)).isTrue();
        assertThat(live.get().size()).isEqualTo(1);
    }

    @Test
    void takesOverWhatComesLater() throws InterruptedException {
        begin(0);
        follower.awaitReady(PATIENCE);
        add("org:kelda", company("org:kelda", "Kelda Marine"));

        assertThat(within(() -> live.get().byId("org:kelda").isPresent())).isTrue();
    }

    @Test
    void passesOverWhatCannotBeUsedAndCountsIt() throws InterruptedException {
        begin(5);
        addBytes("person:bytes", "no record".getBytes(StandardCharsets.UTF_8));
        add("place:mars", Entities.city("place:mars", "Mars", 200));
        add("person:key", Entities.person("person:another", "Jo Vik"));
        addBytes(null, new byte[0]);
        add("org:kelda", company("org:kelda", "Kelda Marine"));

        assertThat(follower.awaitReady(PATIENCE)).isTrue();
        assertThat(follower.skipped()).isEqualTo(4);
        assertThat(live.get().size()).isEqualTo(2);
    }

    @Test
    void triesAgainWhenTheBrokerWasAway() throws InterruptedException {
        consumer.setPollException(new KafkaException("away"));
        begin(0);

        assertThat(follower.awaitReady(PATIENCE)).isTrue();
    }

    private void begin(long end) {
        consumer.updateEndOffsets(Map.of(partition, end));
        follower = ReferenceFollower.start(topic, consumer, live);
    }

    private void add(String id, @Nullable Entity entity) throws InterruptedException {
        registry.registerAll(Map.of(topic.name() + "-value", Entity.getClassSchema()));
        addBytes(id, topic.value().serializer().serialize(topic.name(), entity));
    }

    @SuppressWarnings("NullAway") // A record may have no key and no value.
    private void addBytes(@Nullable String id, byte @Nullable [] value) throws InterruptedException {
        assertThat(within(() -> !consumer.assignment().isEmpty())).isTrue();
        consumer.addRecord(new ConsumerRecord<>(topic.name(), 0, next++, id, value));
    }

    private static Entity company(String id, String name) {
        return Entities.builder(id, EntityType.ORGANISATION, "company", name).build();
    }

    private static boolean within(BooleanSupplier condition) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean() && System.nanoTime() < deadline) {
            Thread.sleep(Duration.ofMillis(20));
        }
        return condition.getAsBoolean();
    }
}
