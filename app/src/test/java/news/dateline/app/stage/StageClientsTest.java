package news.dateline.app.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import news.dateline.app.Eventually;
import news.dateline.app.broker.EmbeddedBroker;
import news.dateline.app.cluster.Cluster;
import news.dateline.app.config.DatelineConfig.KafkaConfig;
import news.dateline.app.config.DatelineConfig.StreamsConfig;
import news.dateline.app.config.KafkaSecurity;
import news.dateline.app.data.DataFolder;
import news.dateline.schemas.Topics;
import news.dateline.schemas.registry.SchemaCatalog;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TransactionState;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// On a real broker: only that knows what it says.
class StageClientsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String TOPIC = "ferries";
    private static final String NAME = "ferry-desk";

    private final DataFolder data = DataFolder.ephemeral();

    @SuppressWarnings("NullAway.Init") // begin sets it.
    private EmbeddedBroker broker;

    @BeforeEach
    void begin() throws Exception {
        broker = EmbeddedBroker.start(data, 0);
        try (Admin admin = cluster().admin()) {
            admin.createTopics(List.of(new NewTopic(TOPIC, Optional.of(1), Optional.empty())))
                    .all()
                    .get();
        }
    }

    @AfterEach
    void end() {
        broker.close();
        data.delete();
    }

    @Test
    void aTransactionWhoseTimeIsUpEndsAsOneThatAnotherHasTakenOver() throws Exception {
        Map<String, Object> settings = new HashMap<>(cluster().clientSettings());
        settings.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, NAME);
        settings.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, 1_000);
        try (Producer<byte[], byte[]> producer = new StageClients().getProducer(settings);
                Admin admin = cluster().admin()) {
            producer.initTransactions();
            producer.beginTransaction();
            producer.send(new ProducerRecord<>(TOPIC, "The ferry sails.".getBytes(StandardCharsets.UTF_8)))
                    .get();

            assertThat(Eventually.within(PATIENCE, () -> isGivenUp(admin))).isTrue();

            assertThatThrownBy(producer::commitTransaction).isInstanceOf(InvalidProducerEpochException.class);
        }
    }

    @Test
    void aCommitWaitsForBrokersThatAreAwayForLongerThanAnyCallMayTake() throws Exception {
        Map<String, Object> settings = new HashMap<>(cluster().clientSettings());
        settings.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, NAME);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 500);
        try (Producer<byte[], byte[]> producer = new StageClients().getProducer(settings)) {
            assertThat(Eventually.within(PATIENCE, () -> isReady(producer))).isTrue();
            producer.beginTransaction();
            producer.send(new ProducerRecord<>(TOPIC, "The ferry waits.".getBytes(StandardCharsets.UTF_8)))
                    .get();
            broker.close();

            CompletableFuture<Void> commit = CompletableFuture.runAsync(producer::commitTransaction);
            assertThatThrownBy(() -> commit.get(2, TimeUnit.SECONDS))
                    .isInstanceOf(java.util.concurrent.TimeoutException.class);
            broker = EmbeddedBroker.start(data, 0);

            assertThat(commit).succeedsWithin(PATIENCE);
            try (Admin admin = cluster().admin()) {
                assertThat(Eventually.within(PATIENCE, () -> state(admin) == TransactionState.COMPLETE_COMMIT))
                        .isTrue();
            }
        }
    }

    @Test
    void onlyAStageWithAnExpressLaneHasAConsumerThatPutsWhatHurriesFirst() {
        StreamsConfig config = new StreamsConfig(Duration.ofMillis(20), 1);
        Properties express = StreamsStage.expressSettings(NAME, TOPIC, surroundings(), config);
        Properties usual = StreamsStage.settings(NAME, surroundings(), config);

        try (Consumer<byte[], byte[]> consumer = new StageClients().getConsumer(ofMainConsumer(express))) {
            assertThat(consumer).isInstanceOf(ExpressConsumer.class);
        }
        try (Consumer<byte[], byte[]> consumer = new StageClients().getConsumer(ofMainConsumer(usual))) {
            assertThat(consumer).isNotInstanceOf(ExpressConsumer.class);
        }
    }

    private static Map<String, Object> ofMainConsumer(Properties settings) {
        Map<String, Object> consumer =
                new org.apache.kafka.streams.StreamsConfig(settings).getMainConsumerConfigs(NAME, NAME, 0);
        // It works within Kafka Streams only.
        consumer.remove(ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG);
        return consumer;
    }

    private StreamsStage.Surroundings surroundings() {
        return new StreamsStage.Surroundings(
                cluster(),
                new KafkaConfig("", "", 1, 1, 1, "", KafkaSecurity.NONE),
                new Topics("", new SchemaCatalog()),
                data.streams(),
                Optional.empty());
    }

    private static boolean isReady(Producer<byte[], byte[]> producer) {
        try {
            producer.partitionsFor(TOPIC);
            producer.initTransactions();
            return true;
        } catch (TimeoutException e) {
            return false;
        }
    }

    private static boolean isGivenUp(Admin admin) {
        return state(admin) == TransactionState.COMPLETE_ABORT;
    }

    private static TransactionState state(Admin admin) {
        try {
            return admin.describeTransactions(List.of(NAME))
                    .description(NAME)
                    .get()
                    .state();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private Cluster cluster() {
        return new Cluster(broker.bootstrap());
    }
}
