package news.dateline.app;

import java.util.Map;
import org.junit.jupiter.api.condition.EnabledIf;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.kafka.KafkaContainer;

/// On a broker in a container, where Docker answers.
@EnabledIf(value = "dockerAnswers", disabledReason = ContainerEndToEndTest.NO_DOCKER)
class ContainerEndToEndTest extends EndToEnd {
    static final String NO_DOCKER = "No Docker answers here: the end-to-end tests run on the embedded broker only.";

    private final KafkaContainer kafka = new KafkaContainer("apache/kafka:4.3.1")
            // As the topics are declared.
            .withEnv("KAFKA_MESSAGE_MAX_BYTES", "16777216");

    static boolean dockerAnswers() {
        boolean answers = DockerClientFactory.instance().isDockerAvailable();
        if (!answers) {
            System.out.println(NO_DOCKER);
        }
        return answers;
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
