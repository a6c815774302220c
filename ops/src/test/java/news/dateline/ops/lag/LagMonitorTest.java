package news.dateline.ops.lag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Future;
import news.dateline.schemas.StoryHeaders;
import news.dateline.schemas.model.Priority;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// On Kafka's own server. Every test has a topic and a group of its own.
@Timeout(60)
class LagMonitorTest {
    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

    @TempDir
    static Path folder;

    static TestBroker broker;
    static Admin admin;
    static LagMonitor monitor;

    private String topic = "";
    private String group = "";

    @BeforeAll
    static void start() throws Exception {
        broker = new TestBroker(folder);
        admin = Admin.create(broker.connection());
        monitor = LagMonitor.connect(broker.connection(), Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @AfterAll
    static void stop() {
        monitor.close();
        admin.close();
        broker.close();
    }

    @BeforeEach
    void topicOfItsOwn(TestInfo test) throws Exception {
        topic = test.getTestMethod().orElseThrow().getName();
        group = topic + "-group";
        create(topic, 1);
    }

    @Test
    void caughtUpBeforeTheMarkerThatEndsATransactionIsNoLag() throws Exception {
        try (KafkaProducer<byte[], byte[]> wire = transactional()) {
            wire.beginTransaction();
            send(wire, Duration.ofSeconds(30));
            wire.commitTransaction();
        }
        commit(1);

        StageLag lag = measure();

        assertThat(lag.total()).as("offset 1 is the marker").isEqualTo(Lag.NONE);
        assertThat(lag.state()).isEqualTo(StageState.OK);
    }

    @Test
    void abortedRecordsBehindTheCommittedOnesAreNoLag() throws Exception {
        try (KafkaProducer<byte[], byte[]> wire = transactional()) {
            wire.beginTransaction();
            send(wire, Duration.ofSeconds(30));
            wire.commitTransaction();
            for (int attempt = 0; attempt < 3; attempt++) {
                wire.beginTransaction();
                send(wire, Duration.ofSeconds(20));
                wire.abortTransaction();
            }
        }
        commit(1);

        assertThat(measure().total()).isEqualTo(Lag.NONE);
    }

    @Test
    void aRecordBehindAbortedOnesCountsFromWhereItStands() throws Exception {
        try (KafkaProducer<byte[], byte[]> wire = transactional()) {
            wire.beginTransaction();
            send(wire, Duration.ofSeconds(30));
            wire.abortTransaction();
            wire.beginTransaction();
            send(wire, Duration.ofSeconds(10));
            wire.commitTransaction();
        }
        commit(0);

        Lag lag = measure().total();

        assertThat(lag.behind()).isEqualTo(Duration.ofSeconds(10));
        assertThat(lag.records()).as("the record at 2 and the marker at 3").isEqualTo(2);
    }

    @Test
    void anOpenTransactionIsUncommittedAndNoLag() throws Exception {
        try (KafkaProducer<byte[], byte[]> wire = transactional()) {
            wire.beginTransaction();
            send(wire, Duration.ofSeconds(30));
            send(wire, Duration.ofSeconds(20));
            commit(0);

            StageLag lag = measure();

            assertThat(lag.total()).isEqualTo(new Lag(0, Duration.ZERO, 2));
            assertThat(lag.partitions().getFirst().open())
                    .get()
                    .extracting(OpenTransaction::producer)
                    .isEqualTo(topic + "-wire");
            wire.abortTransaction();
        }
    }

    @Test
    void anOldOpenTransactionBlocksAndIsNamed() throws Exception {
        try (KafkaProducer<byte[], byte[]> wire = transactional();
                LagMonitor later = LagMonitor.connect(
                        broker.connection(), Clock.offset(Clock.systemUTC(), Duration.ofSeconds(35)))) {
            wire.beginTransaction();
            send(wire, Duration.ZERO);
            commit(0);

            StageLag lag = later.measure(List.of(stage())).getFirst();

            assertThat(lag.state()).isEqualTo(StageState.BLOCKED);
            assertThat(LagTable.text(List.of(lag), false))
                    .contains(topic + "-0 is held back by " + topic + "-wire, open since ");
            wire.abortTransaction();
        }
    }

    @Test
    void secondsComeFromWhenTheFirstWaitingRecordWasReceived() throws Exception {
        try (KafkaProducer<byte[], byte[]> wire = plain()) {
            send(wire, Duration.ofSeconds(90));
            send(wire, Duration.ofMillis(42_500));
            send(wire, Duration.ofSeconds(1));
        }
        commit(1);

        assertThat(measure().total()).isEqualTo(new Lag(2, Duration.ofMillis(42_500), 0));
    }

    @Test
    void aGroupWithRecordsAndWithoutMembersIsStopped() throws Exception {
        try (KafkaProducer<byte[], byte[]> wire = plain()) {
            send(wire, Duration.ofSeconds(1));
        }
        commit(0);

        assertThat(measure().state()).isEqualTo(StageState.STOPPED);
    }

    @Test
    void aGroupWithAMemberIsNotStopped() throws Exception {
        try (KafkaProducer<byte[], byte[]> wire = plain()) {
            send(wire, Duration.ofSeconds(61));
            send(wire, Duration.ofSeconds(61));
        }
        try (KafkaConsumer<byte[], byte[]> member = member()) {
            member.subscribe(List.of(topic));
            ConsumerRecords<byte[], byte[]> records = member.poll(Duration.ofSeconds(20));
            member.commitSync(Map.of(new TopicPartition(topic, 0), new OffsetAndMetadata(1)));

            assertThat(records).hasSize(2);
            assertThat(measure().state()).isEqualTo(StageState.SLOW);
        }
    }

    @Test
    void aGroupThatIsNotThereIsUnknownAndCountsAll() throws Exception {
        try (KafkaProducer<byte[], byte[]> wire = plain()) {
            send(wire, Duration.ofSeconds(2));
            send(wire, Duration.ofSeconds(1));
        }

        StageLag lag = measure();

        assertThat(lag.state()).isEqualTo(StageState.UNKNOWN);
        assertThat(lag.total()).isEqualTo(new Lag(2, Duration.ofSeconds(2), 0));
    }

    @Test
    void topicsThatAreNotThereAreUnknown() {
        StageLag lag = monitor.measure(List.of(new StageGroup("enrich", "nobody", List.of("not-there"))))
                .getFirst();

        assertThat(lag.state()).isEqualTo(StageState.UNKNOWN);
        assertThat(lag.partitions()).isEmpty();
    }

    @Test
    void aLongPartitionDoesNotStandInTheWayOfOthers() throws Exception {
        String wide = topic + "-wide";
        create(wide, 6);
        List<Future<RecordMetadata>> sent = new ArrayList<>();
        try (KafkaProducer<byte[], byte[]> wire = plain()) {
            for (int record = 0; record < 5_000; record++) {
                sent.add(wire.send(record(wide, 0, Duration.ofSeconds(9))));
            }
            for (int partition = 1; partition < 6; partition++) {
                sent.add(wire.send(record(wide, partition, Duration.ofSeconds(partition))));
            }
        }

        StageLag lag = monitor.measure(List.of(new StageGroup("enrich", group, List.of(wide))))
                .getFirst();

        assertThat(sent).allMatch(Future::isDone);
        assertThat(lag.partitions())
                .extracting(partition -> partition.lag().seconds())
                .containsExactly(9.0, 1.0, 2.0, 3.0, 4.0, 5.0);
        assertThat(lag.total().records()).isEqualTo(5_005);
    }

    @Test
    void isNeverNegativeWhileAStageWorksAndEndsAtNone() throws Exception {
        List<Lag> lags = new ArrayList<>();
        try (KafkaProducer<byte[], byte[]> wire = transactional();
                KafkaConsumer<byte[], byte[]> stage = member()) {
            stage.subscribe(List.of(topic));
            for (int round = 0; round < 40; round++) {
                wire.beginTransaction();
                send(wire, Duration.ofSeconds(1));
                send(wire, Duration.ofSeconds(1));
                lags.add(measure().total());
                if (round % 4 == 3) {
                    wire.abortTransaction();
                } else {
                    wire.commitTransaction();
                }
                stage.poll(Duration.ofMillis(100));
                stage.commitSync();
            }
            while (!stage.poll(Duration.ofMillis(300)).isEmpty()) {
                stage.commitSync();
            }
            stage.commitSync();

            assertThat(measure().total()).isEqualTo(Lag.NONE);
        }
        assertThat(lags).allSatisfy(lag -> {
            assertThat(lag.records()).isNotNegative();
            assertThat(lag.uncommitted()).isNotNegative();
            assertThat(lag.seconds()).isIn(0.0, 1.0);
        });
    }

    @Test
    void aBrokerThatIsAwayIsSaid() {
        Map<String, Object> nowhere = Map.of("bootstrap.servers", "127.0.0.1:" + TestBroker.freePort());

        try (LagMonitor cut = LagMonitor.connect(nowhere, Clock.systemUTC(), Duration.ofSeconds(1))) {
            assertThatThrownBy(() -> cut.measure(List.of(stage())))
                    .isInstanceOf(BrokerAwayException.class)
                    .hasMessage("The broker did not say which groups there are within 1000 ms");
        }
    }

    private static void create(String topic, int partitions) throws Exception {
        admin.createTopics(List.of(new NewTopic(topic, partitions, (short) 1)))
                .all()
                .get();
        Map<TopicPartition, OffsetSpec> ends = new HashMap<>();
        for (int partition = 0; partition < partitions; partition++) {
            ends.put(new TopicPartition(topic, partition), OffsetSpec.latest());
        }
        // A leader that does not know yet that it is one refuses a producer's first batch and takes the following ones:
        // the first is then out of order for ever. A leader that tells its end knows.
        admin.listOffsets(ends).all().get();
    }

    private StageGroup stage() {
        return new StageGroup("enrich", group, List.of(topic));
    }

    private StageLag measure() {
        return monitor.measure(List.of(stage())).getFirst();
    }

    private void commit(long offset) throws Exception {
        admin.alterConsumerGroupOffsets(group, Map.of(new TopicPartition(topic, 0), new OffsetAndMetadata(offset)))
                .all()
                .get();
    }

    private void send(KafkaProducer<byte[], byte[]> producer, Duration age) throws Exception {
        producer.send(record(topic, 0, age)).get();
    }

    private static ProducerRecord<byte[], byte[]> record(String topic, int partition, Duration age) {
        ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(topic, partition, new byte[0], new byte[100]);
        new StoryHeaders(StoryHeaders.newTraceId(), NOW.minus(age), "wire", Priority.ROUTINE)
                .toBytes()
                .forEach(record.headers()::add);
        return record;
    }

    private KafkaProducer<byte[], byte[]> plain() {
        return producer(Optional.empty());
    }

    private KafkaProducer<byte[], byte[]> transactional() {
        KafkaProducer<byte[], byte[]> producer = producer(Optional.of(topic + "-wire"));
        producer.initTransactions();
        return producer;
    }

    private static KafkaProducer<byte[], byte[]> producer(Optional<String> transactionalId) {
        Map<String, Object> settings = new HashMap<>(broker.connection());
        transactionalId.ifPresent(id -> settings.put("transactional.id", id));
        return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }

    private KafkaConsumer<byte[], byte[]> member() {
        Map<String, Object> settings = new HashMap<>(broker.connection());
        settings.putAll(Map.of("group.id", group, "auto.offset.reset", "earliest", "enable.auto.commit", false));
        settings.put("isolation.level", "read_committed");
        return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }
}
