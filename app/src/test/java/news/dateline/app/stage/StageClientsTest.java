package news.dateline.app.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import news.dateline.app.Eventually;
import news.dateline.app.broker.EmbeddedBroker;
import news.dateline.app.cluster.Cluster;
import news.dateline.app.data.DataFolder;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TransactionState;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
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

    private static boolean isGivenUp(Admin admin) {
        try {
            return admin.describeTransactions(List.of(NAME))
                            .description(NAME)
                            .get()
                            .state()
                    == TransactionState.COMPLETE_ABORT;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private Cluster cluster() {
        return new Cluster(broker.bootstrap());
    }
}
