package news.dateline.app.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kafka.server.KafkaConfig;
import news.dateline.schemas.Keeping;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The brokers of docker-compose.yml, read as Kafka reads them.
class ComposeBrokersTest {
    static List<Service> brokers() {
        return Service.brokers();
    }

    @Test
    void thereAreThreeAndTheyVoteForEachOther() {
        String voters = brokers().stream()
                .map(broker -> broker.environment().get("KAFKA_NODE_ID") + "@" + broker.name() + ":9093")
                .collect(Collectors.joining(","));

        assertThat(brokers()).hasSize(3).allSatisfy(broker -> {
            assertThat(broker.environment()).containsEntry("KAFKA_CONTROLLER_QUORUM_VOTERS", voters);
            assertThat(broker.kafkaSettings().getProperty("listeners")).contains("CONTROLLER://:9093");
        });
    }

    @ParameterizedTest
    @MethodSource("brokers")
    void kafkaTakesEverySetting(Service broker) {
        Properties settings = broker.kafkaSettings();

        KafkaConfig config = new KafkaConfig(settings);

        assertThat(settings.stringPropertyNames())
                .allSatisfy(name -> assertThat(names()).contains(name));
        assertThat(config.getInt("default.replication.factor")).isEqualTo(3);
        assertThat(config.getInt("min.insync.replicas")).isEqualTo(2);
        assertThat(config.getInt("message.max.bytes")).isEqualTo(Keeping.MAX_RECORD_BYTES);
    }

    @ParameterizedTest
    @MethodSource("brokers")
    void everyTopicOfKafkasOwnHasThreeCopiesToo(Service broker) {
        KafkaConfig config = new KafkaConfig(broker.kafkaSettings());

        assertThat(Stream.of(
                        "offsets.topic.replication.factor",
                        "transaction.state.log.replication.factor",
                        "share.coordinator.state.topic.replication.factor"))
                .allSatisfy(name -> assertThat(config.getShort(name)).as(name).isEqualTo((short) 3));
        assertThat(Stream.of("transaction.state.log.min.isr", "share.coordinator.state.topic.min.isr"))
                .allSatisfy(
                        name -> assertThat(config.values().get(name)).as(name).hasToString("2"));
    }

    @ParameterizedTest
    @MethodSource("brokers")
    void stagesAndProgramsOnThisMachineReachIt(Service broker) {
        String[] port = broker.ports().getFirst().split(":");

        assertThat(broker.kafkaSettings().getProperty("listeners")).contains("HOST://:" + port[2]);
        assertThat(broker.kafkaSettings().getProperty("advertised.listeners"))
                .isEqualTo("STAGES://" + broker.name() + ":19092,HOST://127.0.0.1:" + port[1]);
    }

    @Test
    void theRegistryAndTheStagesKnowAllOfThem() {
        String all = brokers().stream().map(broker -> broker.name() + ":19092").collect(Collectors.joining(","));

        assertThat(Service.named("registry").environment()).containsEntry("APICURIO_KAFKASQL_BOOTSTRAP_SERVERS", all);
        assertThat(Service.stages())
                .allSatisfy(stage -> assertThat(stage.environment()).containsEntry("DATELINE_KAFKA_BOOTSTRAP", all));
    }

    private static Set<String> names() {
        return KafkaConfig.configDef().names();
    }
}
