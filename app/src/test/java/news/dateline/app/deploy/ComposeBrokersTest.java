package news.dateline.app.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kafka.server.KafkaConfig;
import news.dateline.schemas.Keeping;
import org.apache.kafka.metadata.authorizer.StandardAuthorizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The brokers of docker-compose.yml, read as Kafka reads them.
class ComposeBrokersTest {
    private static final String OF_A_LISTENER = "listener\\.name\\.[a-z]+\\.((scram-sha-512|plain)\\.)?";

    static List<Service> brokers() {
        return Service.brokers();
    }

    @Test
    void thereAreThreeAndTheyVoteForEachOther() {
        String voters = brokers().stream()
                .map(broker -> broker.kafkaSettings().getProperty("node.id") + "@" + broker.name() + ":9093")
                .collect(Collectors.joining(","));

        assertThat(brokers()).hasSize(3).allSatisfy(broker -> {
            assertThat(broker.kafkaSettings()).containsEntry("controller.quorum.voters", voters);
            assertThat(broker.kafkaSettings().getProperty("listeners")).contains("CONTROLLER://:9093");
        });
    }

    // Kafka's own tool is all that asks it: a Java, which costs a second of processor time.
    @ParameterizedTest
    @MethodSource("brokers")
    void itIsAskedOftenOnlyUntilItIsUp(Service broker) {
        JsonNode health = broker.node().path("healthcheck");

        assertThat(health.path("interval").asText()).isEqualTo("60s");
        assertThat(health.path("start_interval").asText()).isEqualTo("10s");
        // Compose takes the one only beside the other.
        assertThat(health.path("start_period").asText()).isEqualTo("200s");
    }

    @ParameterizedTest
    @MethodSource("brokers")
    void kafkaTakesEverySetting(Service broker) {
        Properties settings = broker.kafkaSettings();

        KafkaConfig config = new KafkaConfig(inSecrets(settings));

        assertThat(settings.stringPropertyNames())
                .allSatisfy(name -> assertThat(names()).contains(name.replaceFirst(OF_A_LISTENER, "")));
        assertThat(config.getInt("default.replication.factor")).isEqualTo(3);
        assertThat(config.getInt("min.insync.replicas")).isEqualTo(2);
        assertThat(config.getInt("message.max.bytes")).isEqualTo(Keeping.MAX_RECORD_BYTES);
    }

    @ParameterizedTest
    @MethodSource("brokers")
    void everyTopicOfKafkasOwnHasThreeCopiesToo(Service broker) {
        KafkaConfig config = new KafkaConfig(inSecrets(broker.kafkaSettings()));

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
    void theStagesKnowAllOfThem() {
        assertThat(Service.stages())
                .allSatisfy(stage ->
                        assertThat(stage.environment()).containsEntry("DATELINE_KAFKA_BOOTSTRAP", addresses()));
    }

    @ParameterizedTest
    @MethodSource("brokers")
    void everybodyLogsInAndNobodyButRootMayDoWhatNoRuleAllows(Service broker) {
        KafkaConfig config = new KafkaConfig(inSecrets(broker.kafkaSettings()));

        assertThat(config.getString("listener.security.protocol.map").split(","))
                .hasSize(3)
                .allSatisfy(listener -> assertThat(listener).endsWith(":SASL_SSL"));
        assertThat(config.getString("authorizer.class.name")).isEqualTo(StandardAuthorizer.class.getName());
        assertThat(config.originals())
                .containsEntry("allow.everyone.if.no.acl.found", "false")
                .containsEntry("super.users", "User:root");
    }

    @ParameterizedTest
    @MethodSource("brokers")
    void aBrokerHasTheFilesThatItsSettingsNameAndNoPasswordInThem(Service broker) {
        String settings = broker.kafkaSettings().toString();
        String mounted = Tree.text("deploy/compose/root.properties") + Tree.text("deploy/compose/broker");

        assertThat(broker.secrets())
                .allSatisfy(secret -> assertThat(settings + mounted).contains(secret));
        assertThat(Pattern.compile("/run/secrets[/:]([a-z.]+)")
                        .matcher(settings + mounted)
                        .results())
                .isNotEmpty()
                .allSatisfy(found -> assertThat(broker.secrets()).contains(found.group(1)));
        assertThat(settings).doesNotContain(MadeSecrets.text("root.password"));
        assertThat(broker.volumes()).contains("./deploy/compose:/etc/dateline:ro");
    }

    // Of root's password the page says that it stands in the file and in the storage.
    @ParameterizedTest
    @MethodSource("brokers")
    void brokersAndControllersTakeRootsPasswordFromItsFile(Service broker) {
        Properties settings = broker.kafkaSettings();
        String kept = "${secrets:/run/secrets:root.password}";

        assertThat(settings.getProperty("listener.name.stages.scram-sha-512.sasl.jaas.config"))
                .contains("password=\"" + kept + "\"");
        assertThat(settings.getProperty("listener.name.controller.plain.sasl.jaas.config"))
                .contains("password=\"" + kept + "\"", "user_root=\"" + kept + "\"");
        assertThat(Tree.text("docs/deploying.md"))
                .contains(
                        "--entity-name root", "deploy/secrets/root.password", "docker compose restart kafka-1 kafka-2");
    }

    // The tool takes the password as an argument, which everybody on the machine can read meanwhile.
    @ParameterizedTest
    @MethodSource("brokers")
    void rootsPasswordIsAnArgumentOnlyWhereTheStorageIsMade(Service broker, @TempDir Path folder) throws IOException {
        Path mounted = Files.createDirectory(folder.resolve("mounted"));
        Path storage = Files.createDirectory(folder.resolve("storage"));
        for (String file : List.of("broker", "kafka.properties")) {
            String text = Tree.text("deploy/compose/" + file);
            Files.writeString(mounted.resolve(file), text.replace("/var/lib/kafka/data", storage.toString()));
        }

        BrokerStart first = BrokerStart.of(broker, mounted);
        assertThat(first.format())
                .startsWith("format")
                .endsWith("SCRAM-SHA-512=[name=root,password=" + MadeSecrets.text("root.password") + "]");

        Files.writeString(storage.resolve("meta.properties"), "version=1\n");
        BrokerStart second = BrokerStart.of(broker, mounted);
        assertThat(second.format()).isEmpty();
        assertThat(second.settings()).isEqualTo(first.settings());
        assertThat(second.settings()).containsEntry("log.dirs", storage.toString());
    }

    @Test
    void theRegistryComesAsRightsLetItAndKeepsToItsOwnNames() {
        Service registry = Service.named("registry");
        String settings = Tree.text("deploy/compose/registry.properties");

        assertThat(registry.environment())
                .containsEntry(
                        "SMALLRYE_CONFIG_LOCATIONS",
                        "/etc/dateline/registry.properties,/run/secrets/registry.properties");
        assertThat(registry.secrets()).containsExactly("kafka.ca", "registry.properties");
        assertThat(settings).contains("bootstrap.servers=" + addresses() + "\n");
        assertThat(Pattern.compile("(?m)^.*(?:topic|prefix)=(.*)$")
                        .matcher(settings)
                        .results())
                .hasSize(4)
                .allSatisfy(found -> assertThat(found.group(1)).startsWith("registry-"));
        assertThat(MadeSecrets.text("registry.properties"))
                .contains("username=\"registry\" password=\"" + MadeSecrets.text("registry.password") + "\";");
    }

    private static String addresses() {
        return brokers().stream().map(broker -> broker.name() + ":19092").collect(Collectors.joining(","));
    }

    private static Properties inSecrets(Properties settings) {
        settings.replaceAll((name, value) -> MadeSecrets.in(value.toString()));
        return settings;
    }

    private static Set<String> names() {
        Set<String> names = new HashSet<>(KafkaConfig.configDef().names());
        // Kafka's authorizer and its way to read what is kept elsewhere have settings of their own.
        names.addAll(List.of(
                "allow.everyone.if.no.acl.found", "super.users", "config.providers", "config.providers.secrets.class"));
        return names;
    }
}
