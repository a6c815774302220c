package news.dateline.ops.lag;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import news.dateline.schemas.StoryHeaders;
import news.dateline.schemas.model.Priority;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/// A topic with a partition for each delay, after something has happened to it.
final class Injected implements AutoCloseable {
    /// What the first waiting record of each partition was late by at the start.
    static final List<Duration> DELAYS = List.of(
            Duration.ofMillis(100),
            Duration.ofMillis(300),
            Duration.ofSeconds(1),
            Duration.ofSeconds(3),
            Duration.ofSeconds(10),
            Duration.ofSeconds(30),
            Duration.ofMinutes(1),
            Duration.ofMinutes(2),
            Duration.ofMinutes(5),
            Duration.ofMinutes(10));

    private static final Duration OLDER = Duration.ofSeconds(45);

    private final Admin admin;
    private final Injection injection;
    private final String topic;
    private final Instant began = Instant.now();
    private final KafkaProducer<byte[], byte[]> plain;
    private final KafkaProducer<byte[], byte[]> transactional;
    private final List<Boolean> waits = new ArrayList<>();

    private Injected(TestBroker broker, Admin admin, Injection injection) {
        this.admin = admin;
        this.injection = injection;
        this.topic = injection.name().toLowerCase(Locale.ROOT);
        this.plain = producer(broker, Optional.empty());
        this.transactional = producer(broker, Optional.of(topic));
        transactional.initTransactions();
    }

    static Injected into(TestBroker broker, Admin admin, Injection injection) throws Exception {
        Injected injected = new Injected(broker, admin, injection);
        TestStage.create(admin, injected.topic, DELAYS.size());
        for (Duration delay : DELAYS) {
            injected.happen(delay);
        }
        return injected;
    }

    Injection injection() {
        return injection;
    }

    StageGroup group() {
        return new StageGroup(topic, topic + "-group", List.of(topic));
    }

    /// How late the group is in a partition at `now`.
    Duration truth(int partition, Instant now) {
        return waits.get(partition) ? Duration.between(began.minus(DELAYS.get(partition)), now) : Duration.ZERO;
    }

    // Each partition has some records before that the group has read.
    private void happen(Duration delay) throws Exception {
        TopicPartition at = new TopicPartition(topic, DELAYS.indexOf(delay));
        Duration older = delay.plus(OLDER);
        waits.add(
                switch (injection) {
                    case STOPPED_GROUP -> {
                        send(plain, at, older, delay);
                        yield committed(at, 1);
                    }
                    case IDLE_TOPIC -> {
                        send(plain, at, older, delay);
                        yield !committed(at, 2);
                    }
                    case IDLE_TRANSACTIONAL_TOPIC -> {
                        inTransaction(at, true, older, delay);
                        yield !committed(at, 2);
                    }
                    case COMMITTED_TRANSACTIONS -> {
                        inTransaction(at, true, older);
                        inTransaction(at, true, delay);
                        yield committed(at, 1);
                    }
                    case ABORTED_TRANSACTION -> {
                        inTransaction(at, true, older);
                        inTransaction(at, false, delay, delay);
                        yield !committed(at, 2);
                    }
                    case ABORTED_BEFORE_WAITING -> {
                        inTransaction(at, false, older, older);
                        inTransaction(at, true, delay);
                        yield committed(at, 0);
                    }
                    case OPEN_TRANSACTION -> {
                        send(plain, at, older);
                        open(at, delay);
                        yield !committed(at, 1);
                    }
                    case OPEN_BEHIND_WAITING -> {
                        send(plain, at, delay);
                        open(at, Duration.ZERO);
                        yield committed(at, 0);
                    }
                    case RETENTION_LOSS -> {
                        send(plain, at, older, older, delay);
                        boolean done = committed(at, 0);
                        admin.deleteRecords(Map.of(at, RecordsToDelete.beforeOffset(2)))
                                .all()
                                .get();
                        yield done;
                    }
                    case REWOUND_GROUP -> {
                        send(plain, at, older, delay, Duration.ZERO);
                        committed(at, 3);
                        yield committed(at, 1);
                    }
                    case NEW_GROUP -> {
                        send(plain, at, delay, Duration.ZERO);
                        yield true;
                    }
                });
    }

    private void send(KafkaProducer<byte[], byte[]> producer, TopicPartition at, Duration... ages) throws Exception {
        for (Duration age : ages) {
            ProducerRecord<byte[], byte[]> record =
                    new ProducerRecord<>(at.topic(), at.partition(), new byte[0], new byte[100]);
            new StoryHeaders(StoryHeaders.newTraceId(), began.minus(age), "wire", Priority.ROUTINE)
                    .toBytes()
                    .forEach(record.headers()::add);
            producer.send(record).get();
        }
    }

    private void inTransaction(TopicPartition at, boolean commits, Duration... ages) throws Exception {
        transactional.beginTransaction();
        send(transactional, at, ages);
        if (commits) {
            transactional.commitTransaction();
        } else {
            transactional.abortTransaction();
        }
    }

    // One for all partitions, which stays open.
    private void open(TopicPartition at, Duration age) throws Exception {
        if (at.partition() == 0) {
            transactional.beginTransaction();
        }
        send(transactional, at, age);
    }

    private boolean committed(TopicPartition at, long offset) throws Exception {
        admin.alterConsumerGroupOffsets(group().group(), Map.of(at, new OffsetAndMetadata(offset)))
                .all()
                .get();
        return true;
    }

    @Override
    public void close() {
        plain.close(Duration.ZERO);
        transactional.close(Duration.ZERO);
    }

    private static KafkaProducer<byte[], byte[]> producer(TestBroker broker, Optional<String> transactionalId) {
        Map<String, Object> settings = new HashMap<>(broker.connection());
        transactionalId.ifPresent(id -> settings.put("transactional.id", id));
        return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }
}
