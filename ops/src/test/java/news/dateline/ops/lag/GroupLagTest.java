package news.dateline.ops.lag;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.Set;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.KafkaShareConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Groups of which Dateline knows nothing, on Kafka's own server. Every test has a channel of its own.
@Timeout(60)
class GroupLagTest {
    private static final Duration HOUR = Duration.ofHours(1);

    @TempDir
    static Path folder;

    static TestBroker broker;
    static Admin admin;
    static LagMonitor monitor;

    private String channel;
    private TestStage site;

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
    void channelOfItsOwn(TestInfo test) throws Exception {
        channel = test.getTestMethod().orElseThrow().getName();
        site = new TestStage(broker, admin, "channel." + channel);
        TestStage.create(admin, site.topic(), 1);
    }

    @Test
    void groupsThatStandAtDifferentPlacesAreEachAsLateAsTheirOwnFirstRecord() throws Exception {
        try (KafkaProducer<byte[], byte[]> publish = site.transactional()) {
            for (int age = 600; age >= 100; age -= 100) {
                publish.beginTransaction();
                site.send(publish, Duration.ofSeconds(age));
                publish.commitTransaction();
            }
        }
        // Records stand at 0, 2, 4 … and their markers between them.
        for (int offset = 0; offset <= 12; offset++) {
            commit("site-" + offset, offset);
        }

        Map<String, Double> seconds = new HashMap<>();
        measure()
                .groups()
                .forEach(group -> seconds.put(group.group(), group.lag().total().seconds()));

        assertThat(seconds)
                .containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                        Map.entry("site-0", 600.0),
                        Map.entry("site-1", 500.0),
                        Map.entry("site-2", 500.0),
                        Map.entry("site-3", 400.0),
                        Map.entry("site-4", 400.0),
                        Map.entry("site-5", 300.0),
                        Map.entry("site-6", 300.0),
                        Map.entry("site-7", 200.0),
                        Map.entry("site-8", 200.0),
                        Map.entry("site-9", 100.0),
                        Map.entry("site-10", 100.0),
                        Map.entry("site-11", 0.0),
                        Map.entry("site-12", 0.0)));
    }

    @Test
    void aGroupFarBehindAnotherIsFoundWithoutReadingAllBetween() throws Exception {
        List<Future<RecordMetadata>> sent = new ArrayList<>();
        try (KafkaProducer<byte[], byte[]> publish = site.plain()) {
            for (int age = 5_000; age > 0; age--) {
                sent.add(publish.send(TestStage.record(site.topic(), 0, Duration.ofSeconds(age))));
            }
        }
        assertThat(sent).allMatch(Future::isDone);
        commit("far", 0);
        commit("near", 4_990);

        assertThat(measure().groups())
                .extracting(group -> group.lag().total())
                .containsExactly(new Lag(5_000, Duration.ofSeconds(5_000), 0), new Lag(10, Duration.ofSeconds(10), 0));
    }

    @Test
    void aReaderIsNamedWithItsMembersBeforeItHasCommittedAnything() throws Exception {
        try (KafkaProducer<byte[], byte[]> publish = site.plain();
                KafkaConsumer<byte[], byte[]> reader = site.member()) {
            site.send(publish, Duration.ofSeconds(7));
            reader.subscribe(List.of(site.topic()));
            assertThat(reader.poll(Duration.ofSeconds(20))).hasSize(1);

            assertThat(measure().groups()).singleElement().satisfies(group -> {
                assertThat(group.group()).isEqualTo(site.group().group());
                assertThat(group.kind()).isEqualTo("Classic");
                assertThat(group.groupState()).isEqualTo("Stable");
                assertThat(group.members()).isEqualTo(1);
                assertThat(group.lag().state()).isEqualTo(StageState.UNKNOWN);
                assertThat(group.lag().total()).isEqualTo(new Lag(1, Duration.ofSeconds(7), 0));
            });
        }
    }

    @Test
    void aGroupOfTheNewProtocolIsToldLikeAnyOther() throws Exception {
        Map<String, Object> settings = new HashMap<>(broker.connection());
        settings.putAll(Map.of("group.id", "modern", "group.protocol", "consumer", "enable.auto.commit", false));
        settings.put("auto.offset.reset", "earliest");
        try (KafkaProducer<byte[], byte[]> publish = site.plain();
                KafkaConsumer<byte[], byte[]> reader =
                        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            site.send(publish, Duration.ofSeconds(7));
            site.send(publish, Duration.ofSeconds(3));
            reader.subscribe(List.of(site.topic()));
            assertThat(reader.poll(Duration.ofSeconds(20))).isNotEmpty();
            reader.commitSync(Map.of(new TopicPartition(site.topic(), 0), new OffsetAndMetadata(1)));

            assertThat(measure().groups()).singleElement().satisfies(group -> {
                assertThat(group.kind()).isEqualTo("Consumer");
                assertThat(group.members()).isEqualTo(1);
                assertThat(group.lag().total()).isEqualTo(new Lag(1, Duration.ofSeconds(3), 0));
            });
        }
    }

    @Test
    void shareGroupsAndGroupsOfOtherTopicsAreLeftOut() throws Exception {
        Map<String, Object> settings = new HashMap<>(broker.connection());
        settings.put("group.id", "sharing");
        TestStage.create(admin, "another-house", 1);
        commitTo("elsewhere", new TopicPartition("another-house", 0), 0);
        try (KafkaShareConsumer<byte[], byte[]> sharing =
                new KafkaShareConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            sharing.subscribe(List.of(site.topic()));
            sharing.poll(Duration.ofSeconds(1));

            assertThat(measure().groups()).isEmpty();
        }
    }

    @Test
    void stagesAreMeasuredInTheSameGoAndWatchedOnce() throws Exception {
        try (KafkaProducer<byte[], byte[]> publish = site.plain()) {
            site.send(publish, Duration.ofSeconds(5));
        }
        site.commit(0);
        commit("a-site", 0);
        StageGroup stage = new StageGroup("a stage", site.group().group(), List.of(site.topic()));

        ClusterLag measured = monitor.measure(List.of(stage), topics());

        assertThat(measured.stages()).isEqualTo(monitor.measure(List.of(stage)));
        assertThat(measured.watched()).extracting(lag -> lag.stage().stage()).containsExactly("a stage", "a-site");
    }

    @Test
    void aChannelIsAsFreshAsItsNewestEventThatAReaderSees() throws Exception {
        try (KafkaProducer<byte[], byte[]> publish = site.transactional()) {
            published(publish, HOUR.multipliedBy(3), true);
            published(publish, HOUR.multipliedBy(2), true);
            for (int given = 0; given < 30; given++) {
                published(publish, Duration.ofMinutes(1), false);
            }
            ChannelFreshness aborted = freshness();
            published(publish, HOUR, true);

            assertThat(aborted.seconds()).hasValue(7_200);
            assertThat(freshness().seconds()).hasValue(3_600);
        }
    }

    @Test
    void aTransactionThatHoldsAChannelBackIsToldThoughNobodyReadsIt() throws Exception {
        try (KafkaProducer<byte[], byte[]> publish = site.transactional()) {
            published(publish, HOUR, true);
            assertThat(measure().held()).isEmpty();
            publish.beginTransaction();
            site.send(publish, Duration.ZERO);

            assertThat(measure().held()).singleElement().satisfies(held -> {
                assertThat(held.at()).isEqualTo(new TopicPartition(site.topic(), 0));
                assertThat(held.open())
                        .get()
                        .extracting(OpenTransaction::producer)
                        .isEqualTo(site.topic() + "-wire");
                assertThat(held.lag()).as("no records of anybody wait").isEqualTo(new Lag(0, Duration.ZERO, 1));
            });
            publish.abortTransaction();
        }
    }

    @Test
    void aChannelWithoutEventsHasNoFreshness() {
        assertThat(freshness()).isEqualTo(new ChannelFreshness("", Optional.empty(), TestStage.NOW));
    }

    @Test
    void aClockBehindThePublishersMakesNoChannelNewerThanNow() {
        Instant ahead = TestStage.NOW.plusSeconds(5);

        assertThat(new ChannelFreshness("all", Optional.of(ahead), TestStage.NOW).seconds())
                .hasValue(0);
    }

    private void published(KafkaProducer<byte[], byte[]> publish, Duration ago, boolean committed) throws Exception {
        publish.beginTransaction();
        long time = TestStage.NOW.minus(ago).toEpochMilli();
        publish.send(new ProducerRecord<>(site.topic(), 0, time, new byte[0], new byte[100]))
                .get();
        if (committed) {
            publish.commitTransaction();
        } else {
            publish.abortTransaction();
        }
    }

    private ChannelFreshness freshness() {
        return measure().channels().getFirst();
    }

    private ClusterLag measure() {
        return monitor.measure(List.of(), topics());
    }

    // As the prefix is the whole name, no other test's channel is looked at.
    private ClusterTopics topics() {
        return new ClusterTopics(Set.of(), "channel." + channel);
    }

    private void commit(String group, long offset) throws Exception {
        commitTo(group, new TopicPartition(site.topic(), 0), offset);
    }

    private static void commitTo(String group, TopicPartition at, long offset) throws Exception {
        admin.alterConsumerGroupOffsets(group, Map.of(at, new OffsetAndMetadata(offset)))
                .all()
                .get();
    }
}
