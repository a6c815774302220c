package news.dateline.app;

import java.util.Map;
import news.dateline.app.config.ConfigReader;
import news.dateline.app.config.DatelineConfig;
import news.dateline.app.data.DataFolder;
import news.dateline.app.machine.SingleMachine;
import org.junit.jupiter.api.Assumptions;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.kafka.KafkaContainer;

/// What the end-to-end tests run on: the embedded broker everywhere, a container where Docker answers.
enum BrokerUnderTest {
    EMBEDDED {
        @Override
        Started start() {
            DataFolder folder = DataFolder.ephemeral();
            return new Started(machine(Map.of(), folder), folder, () -> {});
        }
    },
    CONTAINER {
        @Override
        Started start() {
            Assumptions.assumeTrue(
                    DockerClientFactory.instance().isDockerAvailable(),
                    "No Docker answers here: the end-to-end tests run on the embedded broker only");
            KafkaContainer kafka = new KafkaContainer("apache/kafka:4.3.1");
            kafka.start();
            DataFolder folder = DataFolder.ephemeral();
            return new Started(
                    machine(Map.of("DATELINE_KAFKA_BOOTSTRAP", kafka.getBootstrapServers()), folder),
                    folder,
                    kafka::stop);
        }
    };

    abstract Started start();

    private static SingleMachine machine(Map<String, String> environment, DataFolder folder) {
        DatelineConfig config = new ConfigReader(environment).defaults();
        return SingleMachine.start(config, folder, 0);
    }

    /// Everything, running.
    record Started(SingleMachine machine, DataFolder folder, Runnable stopBroker) implements AutoCloseable {
        @Override
        public void close() {
            machine.close();
            stopBroker.run();
            folder.delete();
        }
    }
}
