package news.dateline.app.transactions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import news.dateline.app.Eventually;
import news.dateline.app.access.Said;
import news.dateline.app.broker.EmbeddedBroker;
import news.dateline.app.cli.Ran;
import news.dateline.app.cluster.Cluster;
import news.dateline.app.data.DataFolder;
import news.dateline.ops.lag.ClusterLag;
import news.dateline.ops.lag.ClusterTopics;
import news.dateline.ops.lag.LagMonitor;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TransactionState;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// On two real brokers: one has the coordinator, the other the partitions, and was away while the transactions ended.
/// To whoever ended them Kafka said that all went well.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HangingTransactionsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final TopicPartition COMMITTED = new TopicPartition("harbour.committed", 0);
    private static final TopicPartition ABORTED = new TopicPartition("harbour.aborted", 0);
    private static final TopicPartition WENT_ON = new TopicPartition("harbour.went-on", 0);
    private static final TopicPartition WATCHED = new TopicPartition("harbour.watched", 0);
    private static final TopicPartition TOLD = new TopicPartition("harbour.told", 0);
    private static final TopicPartition LATE = new TopicPartition("harbour.late", 0);
    private static final TopicPartition MEANWHILE = new TopicPartition("harbour.meanwhile", 0);
    private static final TopicPartition UNDER_WAY = new TopicPartition("harbour.under-way", 0);
    private static final List<TopicPartition> ENDED = List.of(COMMITTED, ABORTED, WENT_ON, WATCHED, TOLD, LATE);

    private final DataFolder firstFolder = DataFolder.ephemeral();
    private final DataFolder secondFolder = DataFolder.ephemeral();
    private final Map<String, Producer<String, String>> producers = new TreeMap<>();

    @SuppressWarnings("NullAway.Init") // endWhileAway sets it.
    private EmbeddedBroker first;

    @SuppressWarnings("NullAway.Init") // endWhileAway sets it.
    private SecondBroker second;

    @SuppressWarnings("NullAway.Init") // endWhileAway sets it.
    private Admin admin;

    @BeforeAll
    void endWhileAway() throws Exception {
        first = EmbeddedBroker.start(firstFolder, 0);
        admin = cluster().admin();
        // The coordinators' topic is made while there is one broker, and is there.
        producer(UNDER_WAY);
        second = new SecondBroker(firstFolder, secondFolder);
        assertThat(Eventually.within(
                        PATIENCE, () -> admin.describeCluster().nodes().get().size() == 2))
                .isTrue();
        make(UNDER_WAY);
        make(MEANWHILE);
        for (TopicPartition partition : ENDED) {
            make(partition);
            say(producer(partition), partition, "The ferry sails.");
        }
        second.stop();
        for (TopicPartition partition : ENDED) {
            assertThat(Eventually.within(PATIENCE, () -> !hasLeader(partition))).isTrue();
            if (partition.equals(ABORTED)) {
                producer(partition).abortTransaction();
            } else {
                producer(partition).commitTransaction();
            }
            assertThat(Eventually.within(PATIENCE, () -> isOver(partition))).isTrue();
        }
        second.start();
        for (TopicPartition partition : ENDED) {
            assertThat(Eventually.within(PATIENCE, () -> hasLeader(partition))).isTrue();
        }
    }

    @AfterAll
    void end() {
        producers.values().forEach(producer -> producer.close(Duration.ZERO));
        admin.close(Duration.ZERO);
        second.close();
        first.close();
        firstFolder.delete();
        secondFolder.delete();
    }

    @Test
    void aCommittedTransactionThatAPartitionMissedIsCommittedThereToo() throws Exception {
        assertThat(committed(COMMITTED)).isEmpty();
        HangingTransaction found = hanging(COMMITTED).orElseThrow();
        assertThat(found.transactionalId()).isEqualTo(COMMITTED.topic());
        assertThat(found.start()).isZero();
        assertThat(found.committed()).isTrue();

        assertThat(transactions(COMMITTED).end(found)).isTrue();

        assertThat(committed(COMMITTED)).containsExactly("The ferry sails.");
        assertThat(hanging(COMMITTED)).isEmpty();
        // Two who look after it do no harm.
        transactions(COMMITTED).end(found);
        say(producer(COMMITTED), COMMITTED, "The ferry is back.");
        producer(COMMITTED).commitTransaction();
        assertThat(Eventually.within(PATIENCE, () -> committed(COMMITTED).size() == 2))
                .isTrue();
    }

    @Test
    void anAbortedTransactionThatAPartitionMissedIsAbortedThereToo() throws Exception {
        HangingTransaction found = hanging(ABORTED).orElseThrow();
        assertThat(found.committed()).isFalse();

        assertThat(transactions(ABORTED).end(found)).isTrue();

        say(producer(ABORTED), ABORTED, "The ferry is back.");
        producer(ABORTED).commitTransaction();
        assertThat(Eventually.within(PATIENCE, () -> !committed(ABORTED).isEmpty()))
                .isTrue();
        assertThat(committed(ABORTED)).containsExactly("The ferry is back.");
    }

    @Test
    void aPartitionThatItsWriterHasGoneOnWithIsLeftToTheWriter() throws Exception {
        HangingTransaction found = hanging(WENT_ON).orElseThrow();
        say(producer(WENT_ON), WENT_ON, "The ferry is back.");

        assertThat(hanging(WENT_ON)).isEmpty();
        assertThat(transactions(WENT_ON).end(found)).isFalse();
        assertThat(committed(WENT_ON)).isEmpty();
    }

    @Test
    void aTransactionThatIsUnderWayIsLeftAlone() throws Exception {
        say(producer(UNDER_WAY), UNDER_WAY, "The ferry sails.");
        assertThat(new PartitionTransactions(admin, "").of(List.of(UNDER_WAY))).hasSize(1);

        assertThat(hanging(UNDER_WAY)).isEmpty();

        producer(UNDER_WAY).abortTransaction();
    }

    @Test
    void theLagMonitorCountsFromWhatHangsAndNotFromWhatItsWriterDoesNow() throws Exception {
        Instant meanwhile = Instant.now();
        say(producer(LATE), MEANWHILE, "The ferry is back.");
        try (LagMonitor monitor = LagMonitor.connect(cluster().clientSettings(), Clock.systemUTC())) {
            ClusterLag lag = monitor.measure(List.of(), new ClusterTopics(Set.of(LATE.topic()), MEANWHILE.topic()));

            assertThat(lag.held())
                    .extracting(
                            held -> held.at().topic(),
                            held -> held.open().orElseThrow().producer())
                    .containsExactly(tuple(LATE.topic(), LATE.topic()), tuple(MEANWHILE.topic(), LATE.topic()));
            assertThat(lag.held())
                    .extracting(held -> held.open().orElseThrow().since().isBefore(meanwhile))
                    .containsExactly(true, false);
        }
        producer(LATE).abortTransaction();
    }

    @Test
    void theWatchEndsThemByItself() throws Exception {
        try (TransactionWatch watch = new TransactionWatch(cluster(), WATCHED.topic())) {
            watch.start();

            assertThat(Eventually.within(PATIENCE, () -> !committed(WATCHED).isEmpty()))
                    .isTrue();
        }
    }

    @Test
    void theCommandTellsThemAndEndsThem(@TempDir Path folder) throws Exception {
        List<String> words = words(folder, TOLD);
        // What was written to a moment ago is not told yet.
        assertThat(Eventually.within(PATIENCE, () -> Ran.of(words).code() == 1)).isTrue();
        assertThat(Ran.of(words).out()).contains("  harbour.told-0 from offset 0  harbour.told  committed");

        Ran ended = Ran.of(Stream.concat(words.stream(), Stream.of("--end")).toList());

        assertThat(ended.code()).isZero();
        assertThat(ended.out()).contains("committed  ended");
        assertThat(committed(TOLD)).containsExactly("The ferry sails.");
        assertThat(Ran.of(words)).isEqualTo(new Ran(0, "No transaction hangs.\n", ""));
    }

    @Test
    void aPartitionWithoutALeaderIsNamedAndNotTakenForOneOnWhichNothingHangs(@TempDir Path folder) throws Exception {
        second.stop();
        try (TransactionWatch watch = new TransactionWatch(cluster(), MEANWHILE.topic());
                Said said = new Said()) {
            assertThat(Eventually.within(PATIENCE, () -> !hasLeader(MEANWHILE))).isTrue();

            Ran ran = Ran.of(words(folder, MEANWHILE));
            watch.look();
            watch.look();

            assertThat(ran.code()).isEqualTo(3);
            assertThat(ran.err()).contains("Could not be asked", MEANWHILE.toString());
            assertThat(ran.out()).isEmpty();
            assertThat(said.toString())
                    .contains(MEANWHILE.toString())
                    .containsOnlyOnce("some do not say what they hold open");
        } finally {
            second.start();
            for (TopicPartition partition : ENDED) {
                assertThat(Eventually.within(PATIENCE, () -> hasLeader(partition)))
                        .isTrue();
            }
            assertThat(Eventually.within(PATIENCE, () -> hasLeader(MEANWHILE))).isTrue();
            assertThat(Eventually.within(PATIENCE, () -> hasLeader(UNDER_WAY))).isTrue();
        }
        assertThat(Ran.of(words(folder, MEANWHILE)).code()).isZero();
    }

    private Optional<HangingTransaction> hanging(TopicPartition partition) {
        List<HangingTransaction> found =
                transactions(partition).find(Duration.ZERO).hanging();
        assertThat(found).extracting(HangingTransaction::partition).isSubsetOf(partition);
        return found.stream().findFirst();
    }

    private List<String> words(Path folder, TopicPartition partition) throws IOException {
        Path config = Files.writeString(
                folder.resolve("dateline.yaml"),
                "kafka: {bootstrap: \"" + first.bootstrap() + "\", topicPrefix: " + partition.topic() + "}\n");
        return List.of("transactions", "--config", config.toString());
    }

    private HangingTransactions transactions(TopicPartition partition) {
        return new HangingTransactions(cluster(), admin, partition.topic());
    }

    private static void say(Producer<String, String> producer, TopicPartition partition, String words)
            throws Exception {
        producer.beginTransaction();
        producer.send(new ProducerRecord<>(partition.topic(), partition.partition(), null, words))
                .get();
    }

    private void make(TopicPartition partition) throws Exception {
        Map<Integer, List<Integer>> where = Map.of(partition.partition(), List.of(SecondBroker.NODE_ID));
        admin.createTopics(List.of(new NewTopic(partition.topic(), where)))
                .all()
                .get();
    }

    private boolean hasLeader(TopicPartition partition) throws Exception {
        return admin.describeTopics(List.of(partition.topic())).allTopicNames().get().values().stream()
                .flatMap(topic -> topic.partitions().stream())
                .allMatch(one -> one.leader() != null);
    }

    private boolean isOver(TopicPartition partition) throws Exception {
        String writer = partition.topic();
        TransactionState state = admin.describeTransactions(List.of(writer))
                .description(writer)
                .get()
                .state();
        return state == TransactionState.COMPLETE_COMMIT || state == TransactionState.COMPLETE_ABORT;
    }

    private List<String> committed(TopicPartition partition) {
        try (Consumer<String, String> reader = cluster().reader(new StringDeserializer())) {
            reader.assign(List.of(partition));
            return reader.poll(Duration.ofSeconds(1)).records(partition).stream()
                    .map(ConsumerRecord::value)
                    .toList();
        }
    }

    // One for each partition, called as its topic is.
    private Producer<String, String> producer(TopicPartition partition) {
        return producers.computeIfAbsent(partition.topic(), name -> {
            Map<String, Object> settings = new HashMap<>(cluster().clientSettings());
            settings.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, name);
            Producer<String, String> made =
                    new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer());
            made.initTransactions();
            return made;
        });
    }

    private Cluster cluster() {
        return new Cluster(first.bootstrap());
    }
}
