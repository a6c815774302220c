package news.dateline.ops.lag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.AlterConfigOp.OpType;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// On Kafka's own server. Every test has a topic and a group of its own. Longer than a class should be: a second class
/// would start a second broker.
@Timeout(60)
class LagMonitorTest {
    @TempDir
    static Path folder;

    static TestBroker broker;
    static Admin admin;
    static LagMonitor monitor;

    private TestStage enrich;

    @BeforeAll
    static void start() throws Exception {
        broker = new TestBroker(folder);
        admin = Admin.create(broker.connection());
        monitor = LagMonitor.connect(broker.connection(), Clock.fixed(TestStage.NOW, ZoneOffset.UTC));
    }

    @AfterAll
    static void stop() {
        monitor.close();
        admin.close();
        broker.close();
    }

    @BeforeEach
    void topicOfItsOwn(TestInfo test) throws Exception {
        enrich = new TestStage(broker, admin, test.getTestMethod().orElseThrow().getName());
        TestStage.create(admin, enrich.topic(), 1);
    }

    @Test
    void caughtUpBeforeTheMarkerThatEndsATransactionIsNoLag() throws Exception {
        try (KafkaProducer<byte[], byte[]> wire = enrich.transactional()) {
            wire.beginTransaction();
            enrich.send(wire, Duration.ofSeconds(30));
            wire.commitTransaction();
        }
        enrich.commit(1);

        StageLag lag = measure();

        assertThat(lag.total()).as("offset 1 is the marker").isEqualTo(Lag.NONE);
        assertThat(lag.state()).isEqualTo(StageState.OK);
    }

    @Test
    void theFirstWaitingRecordHasSoMuchOfTheRetentionLeft() throws Exception {
        sendOne(Duration.ofHours(42));
        enrich.commit(0);

        assertThat(measure().partitions().getFirst().headroom())
                .as("seven days are kept")
                .hasValueCloseTo(0.75, within(1e-9));
    }

    @Test
    void whereTimeDeletesNothingThereIsNoRetentionToBeLeft() throws Exception {
        AlterConfigOp compacted = new AlterConfigOp(
                new ConfigEntry(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT), OpType.SET);
        ConfigResource topic = new ConfigResource(ConfigResource.Type.TOPIC, enrich.topic());
        admin.incrementalAlterConfigs(Map.of(topic, List.of(compacted))).all().get();
        sendOne(Duration.ofHours(42));
        enrich.commit(0);

        assertThat(measure().partitions().getFirst().headroom()).isEmpty();
    }

    private void sendOne(Duration ago) throws Exception {
        try (KafkaProducer<byte[], byte[]> wire = enrich.transactional()) {
            wire.beginTransaction();
            enrich.send(wire, ago);
            wire.commitTransaction();
        }
    }

    @Test
    void abortedRecordsBehindTheCommittedOnesAreNoLag() throws Exception {
        try (KafkaProducer<byte[], byte[]> wire = enrich.transactional()) {
            wire.beginTransaction();
            enrich.send(wire, Duration.ofSeconds(30));
            wire.commitTransaction();
            for (int attempt = 0; attempt < 3; attempt++) {
                wire.beginTransaction();
                enrich.send(wire, Duration.ofSeconds(20));
                wire.abortTransaction();
            }
        }
        enrich.commit(1);

        assertThat(measure().total()).isEqualTo(Lag.NONE);
    }

    @Test
    void aRecordBehindAbortedOnesCountsFromWhereItStands() throws Exception {
        try (KafkaProducer<byte[], byte[]> wire = enrich.transactional()) {
            wire.beginTransaction();
            enrich.send(wire, Duration.ofSeconds(30));
            wire.abortTransaction();
            wire.beginTransaction();
            enrich.send(wire, Duration.ofSeconds(10));
            wire.commitTransaction();
        }
        enrich.commit(0);

        Lag lag = measure().total();

        assertThat(lag.behind()).isEqualTo(Duration.ofSeconds(10));
        assertThat(lag.records()).as("the record at 2 and the marker at 3").isEqualTo(2);
    }

    @Test
    void anOpenTransactionIsUncommittedAndNoLag() throws Exception {
        try (KafkaProducer<byte[], byte[]> wire = enrich.transactional()) {
            wire.beginTransaction();
            enrich.send(wire, Duration.ofSeconds(30));
            enrich.send(wire, Duration.ofSeconds(20));
            enrich.commit(0);

            StageLag lag = measure();

            assertThat(lag.total()).isEqualTo(new Lag(0, Duration.ZERO, 2));
            assertThat(lag.partitions().getFirst().open())
                    .get()
                    .extracting(OpenTransaction::producer)
                    .isEqualTo(enrich.topic() + "-wire");
            wire.abortTransaction();
        }
    }

    @Test
    void anOldOpenTransactionBlocksAndIsNamed() throws Exception {
        try (KafkaProducer<byte[], byte[]> wire = enrich.transactional();
                LagMonitor later = LagMonitor.connect(
                        broker.connection(), Clock.offset(Clock.systemUTC(), Duration.ofSeconds(35)))) {
            wire.beginTransaction();
            enrich.send(wire, Duration.ZERO);
            enrich.commit(0);

            StageLag lag = later.measure(List.of(enrich.group())).getFirst();

            assertThat(lag.state()).isEqualTo(StageState.BLOCKED);
            assertThat(LagTable.text(List.of(lag), false))
                    .contains(enrich.topic() + "-0 is held back by " + enrich.topic() + "-wire, open since ");
            wire.abortTransaction();
        }
    }

    @Test
    void secondsComeFromWhenTheFirstWaitingRecordWasReceived() throws Exception {
        try (KafkaProducer<byte[], byte[]> wire = enrich.plain()) {
            enrich.send(wire, Duration.ofSeconds(90));
            enrich.send(wire, Duration.ofMillis(42_500));
            enrich.send(wire, Duration.ofSeconds(1));
        }
        enrich.commit(1);

        assertThat(measure().total()).isEqualTo(new Lag(2, Duration.ofMillis(42_500), 0));
    }

    @Test
    void aGroupWithRecordsAndWithoutMembersIsStopped() throws Exception {
        try (KafkaProducer<byte[], byte[]> wire = enrich.plain()) {
            enrich.send(wire, Duration.ofSeconds(1));
        }
        enrich.commit(0);

        assertThat(measure().state()).isEqualTo(StageState.STOPPED);
    }

    @Test
    void aGroupWithAMemberIsNotStopped() throws Exception {
        try (KafkaProducer<byte[], byte[]> wire = enrich.plain()) {
            enrich.send(wire, Duration.ofSeconds(61));
            enrich.send(wire, Duration.ofSeconds(61));
        }
        try (KafkaConsumer<byte[], byte[]> member = enrich.member()) {
            member.subscribe(List.of(enrich.topic()));
            ConsumerRecords<byte[], byte[]> records = member.poll(Duration.ofSeconds(20));
            member.commitSync(Map.of(new TopicPartition(enrich.topic(), 0), new OffsetAndMetadata(1)));

            assertThat(records).hasSize(2);
            assertThat(measure().state()).isEqualTo(StageState.SLOW);
        }
    }

    @Test
    void aGroupThatIsNotThereIsUnknownAndCountsAll() throws Exception {
        try (KafkaProducer<byte[], byte[]> wire = enrich.plain()) {
            enrich.send(wire, Duration.ofSeconds(2));
            enrich.send(wire, Duration.ofSeconds(1));
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
        String wide = enrich.topic() + "-wide";
        TestStage.create(admin, wide, 6);
        List<Future<RecordMetadata>> sent = new ArrayList<>();
        try (KafkaProducer<byte[], byte[]> wire = enrich.plain()) {
            for (int record = 0; record < 5_000; record++) {
                sent.add(wire.send(TestStage.record(wide, 0, Duration.ofSeconds(9))));
            }
            for (int partition = 1; partition < 6; partition++) {
                sent.add(wire.send(TestStage.record(wide, partition, Duration.ofSeconds(partition))));
            }
        }

        StageLag lag = monitor.measure(List.of(new StageGroup("enrich", "nobody", List.of(wide))))
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
        try (KafkaProducer<byte[], byte[]> wire = enrich.transactional();
                KafkaConsumer<byte[], byte[]> stage = enrich.member()) {
            stage.subscribe(List.of(enrich.topic()));
            for (int round = 0; round < 40; round++) {
                wire.beginTransaction();
                enrich.send(wire, Duration.ofSeconds(1));
                enrich.send(wire, Duration.ofSeconds(1));
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
            assertThatThrownBy(() -> cut.measure(List.of(enrich.group())))
                    .isInstanceOf(BrokerAwayException.class)
                    .hasMessage("The broker did not say which groups there are within 1000 ms");
        }
    }

    private StageLag measure() {
        return monitor.measure(List.of(enrich.group())).getFirst();
    }
}
