package news.dateline.app;

import java.util.Map;
import org.junit.jupiter.api.condition.EnabledIf;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.kafka.KafkaContainer;

/// On a broker in a container, where Docker answers.
@EnabledIf(
        value = "dockerAnswers",
        disabledReason = "No Docker answers here: the end-to-end tests run on the embedded broker only")
class ContainerEndToEndTest extends EndToEnd {
    private final KafkaContainer kafka = new KafkaContainer("apache/kafka:4.3.1")
            // As the topics are declared.
            .withEnv("KAFKA_MESSAGE_MAX_BYTES", "16777216");

    static boolean dockerAnswers() {
        return DockerClientFactory.instance().isDockerAvailable();
    }

    @Override
    Map<String, String> startBroker() {
        kafka.start();
        return Map.of("DATELINE_KAFKA_BOOTSTRAP", kafka.getBootstrapServers());
    }

    @Override
    void stopBroker() {
        kafka.stop();
    }
}
