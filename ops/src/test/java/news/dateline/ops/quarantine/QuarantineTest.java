package news.dateline.ops.quarantine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import news.dateline.ops.lag.BrokerAwayException;
import news.dateline.ops.lag.TestBroker;
import news.dateline.ops.lag.TestStage;
import news.dateline.schemas.Topics;
import news.dateline.schemas.model.OpsAudit;
import news.dateline.schemas.model.Quarantined;
import news.dateline.schemas.registry.SchemaCatalog;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;

/// On a real broker; each test has topics of its own.
@SuppressWarnings("NullAway.Init") // JUnit calls start before anything else.
class QuarantineTest {
    private static final String BY = "night desk";

    static TestBroker broker;
    static Admin admin;

    private Topics topics;
    private Quarantine quarantine;
    private int source;
    private final List<ReplayOutcome> told = new ArrayList<>();

    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
        broker = new TestBroker(folder);
        admin = Admin.create(broker.connection());
    }

    @AfterAll
    static void stop() {
        admin.close();
        broker.close();
    }

    @BeforeEach
    void makeTopics(TestInfo test) throws Exception {
        topics = new Topics(test.getTestMethod().orElseThrow().getName() + ".", new SchemaCatalog());
        for (String topic : List.of(stories(), audit(), refused())) {
            TestStage.create(admin, topic, 2);
        }
        quarantine =
                new Quarantine(topics, broker.connection(), Refusals.lines(stories()), Set.of(stories(), "not-there"));
    }

    @Test
    void whatIsReplayedIsOnItsTopicAndWaitsNoMore() throws Exception {
        write(ofStage(), ofStage());

        assertThat(replay(false).groups())
                .containsExactly(new ReplaySummary.Group(ReplayOutcome.SENT_BACK, "enrich", "STEP_FAILED", 2));
        assertThat(replay(false).groups()).isEmpty();

        assertThat(values(stories())).containsExactly("a record", "a record");
        assertThat(waiting()).isEmpty();
        assertThat(audits())
                .hasSize(2)
                .allSatisfy(audit -> assertThat(audit.getBy()).isEqualTo(BY));
    }

    @Test
    void aDryRunChangesNothing() throws Exception {
        write(ofStage());

        assertThat(replay(true).records()).isEqualTo(1);

        assertThat(values(stories())).isEmpty();
        assertThat(waiting()).hasSize(1);
    }

    @Test
    void whatComesBackEachTimeStaysAfterThreeTimes() throws Exception {
        write(ofStage(), Refusals.input("nobody can read it").setTraceId("0").build());

        replay(false);
        replay(false);
        replay(false);
        told.clear();
        replay(false);

        assertThat(told).containsExactly(ReplayOutcome.TOO_OFTEN);
        assertThat(values(refused())).hasSize(2 + 3);
        assertThat(waiting())
                .singleElement()
                .satisfies(waits -> assertThat(waits.record().getAttempts()).isEqualTo(4));
    }

    @Test
    void onlyWhatIsAskedForGoes() throws Exception {
        write(ofStage(), Refusals.input("story 1").build());

        quarantine.replay(
                new ReplayOrder(
                        new QuarantineQuery(
                                Optional.of("ingest"), Optional.empty(), Optional.empty(), Refusals.NOW, Set.of()),
                        BY,
                        1_000,
                        false),
                replayed -> {});

        assertThat(values(stories())).containsExactly("story 1");
        assertThat(waiting()).extracting(waits -> waits.record().getStage()).containsExactly("enrich");
    }

    @Test
    void aRecordThatIsNoRecordOfQuarantineIsTold() throws Exception {
        send(new ProducerRecord<>(refused(), 0, new byte[0], new byte[] {1, 2, 3}));
        send(new ProducerRecord<>(refused(), 0, new byte[0], null));
        write(ofStage());

        assertThat(replay(false).isWell()).isFalse();

        assertThat(told)
                .containsExactlyInAnyOrder(ReplayOutcome.UNREADABLE, ReplayOutcome.UNREADABLE, ReplayOutcome.SENT_BACK);
    }

    @Test
    void theLaterOfTwoReplaysTakesOver() throws Exception {
        write(ofStage(), ofStage(), ofStage());
        ReplayOrder slow = new ReplayOrder(QuarantineQuery.ALL, "the first", 4, false);

        assertThatThrownBy(() -> quarantine.replay(slow, first -> {
                    if (told.isEmpty()) {
                        replay(false);
                    }
                }))
                .isInstanceOf(ReplayTakenOverException.class);

        assertThat(values(stories())).hasSize(3);
        assertThat(audits()).extracting(OpsAudit::getBy).containsExactlyInAnyOrder("the first", BY, BY);
    }

    @Test
    void whatAKilledReplayLeftOpenIsGivenUpAndDoneAgain() throws Exception {
        write(ofStage());
        try (KafkaProducer<byte[], byte[]> killed = transactional(audit() + "-replayer")) {
            killed.beginTransaction();
            killed.send(new ProducerRecord<>(stories(), 0, new byte[0], "left open".getBytes(StandardCharsets.UTF_8)))
                    .get();

            replay(false);

            assertThat(values(stories())).containsExactly("a record");
        }
    }

    @Test
    void whatIsNotThereIsSaid() {
        CommittedTopics reader = new CommittedTopics(broker.connection());

        assertThatThrownBy(() -> reader.read("nowhere", IsolationLevel.READ_COMMITTED, record -> {}))
                .isInstanceOf(BrokerAwayException.class)
                .hasMessage("There is no topic nowhere");
    }

    private Quarantined ofStage() {
        return Refusals.ofStage(stories() + "-1-" + source++).build();
    }

    private ReplaySummary replay(boolean dryRun) {
        return quarantine.replay(
                new ReplayOrder(QuarantineQuery.ALL, BY, 1_000, dryRun), replayed -> told.add(replayed.outcome()));
    }

    private List<Waiting> waiting() {
        List<Waiting> waiting = new ArrayList<>();
        quarantine.waiting(QuarantineQuery.ALL, waits -> waiting.add(waits.withoutBytes()));
        return waiting;
    }

    private void write(Quarantined... records) throws Exception {
        for (Quarantined record : records) {
            ProducerRecord<byte[], byte[]> sent = new ProducerRecord<>(
                    refused(),
                    null,
                    record.getTraceId().getBytes(StandardCharsets.UTF_8),
                    topics.wireQuarantine().value().serializer().serialize(refused(), record),
                    Refusals.headers());
            send(sent);
        }
    }

    private static void send(ProducerRecord<byte[], byte[]> record) throws ExecutionException, InterruptedException {
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(broker.connection(), new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.send(record).get();
        }
    }

    private static KafkaProducer<byte[], byte[]> transactional(String id) {
        Map<String, Object> settings = new HashMap<>(broker.connection());
        settings.put("transactional.id", id);
        KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
        producer.initTransactions();
        return producer;
    }

    private List<String> values(String topic) {
        List<String> values = new ArrayList<>();
        read(topic).forEach(record -> values.add(new String(record.value(), StandardCharsets.UTF_8)));
        return values;
    }

    private List<OpsAudit> audits() {
        return read(audit()).stream()
                .map(record -> topics.opsAudit().value().deserializer().deserialize(audit(), record.value()))
                .toList();
    }

    private static List<ConsumerRecord<byte[], byte[]>> read(String topic) {
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        new CommittedTopics(broker.connection()).read(topic, IsolationLevel.READ_UNCOMMITTED, records::add);
        return records;
    }

    private String stories() {
        return topics.wireStories().name();
    }

    private String audit() {
        return topics.opsAudit().name();
    }

    private String refused() {
        return topics.wireQuarantine().name();
    }
}
