package news.dateline.app.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import kafka.server.KafkaConfig;
import news.dateline.app.config.ConfigReader;
import news.dateline.app.config.DatelineConfig;
import news.dateline.app.stage.StreamsStage;
import news.dateline.schemas.Keeping;
import news.dateline.schemas.Topics;
import news.dateline.schemas.registry.SchemaCatalog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The brokers of deploy/kubernetes and who may do what there.
class KubernetesKafkaTest {
    @Test
    void kafkaTakesEverySettingAndKeepsThreeCopies() {
        JsonNode settings =
                Manifests.of("Kafka").getFirst().path("spec").path("kafka").path("config");
        Set<String> known = KafkaConfig.configDef().names();

        assertThat(settings.properties()).extracting(Map.Entry::getKey).isSubsetOf(known);
        assertThat(settings.path("default.replication.factor").asInt()).isEqualTo(3);
        assertThat(settings.path("min.insync.replicas").asInt()).isEqualTo(2);
        assertThat(settings.path("message.max.bytes").asInt()).isEqualTo(Keeping.MAX_RECORD_BYTES);
        assertThat(Stream.concat(Manifests.of("KafkaNodePool").stream(), Manifests.of("KafkaUser").stream()))
                .allSatisfy(resource -> assertThat(resource.path("metadata")
                                .path("labels")
                                .path("strimzi.io/cluster")
                                .asText())
                        .isEqualTo(Manifests.CLUSTER));
    }

    @Test
    void aStageMayDoWhatItDoes(@TempDir Path folder) throws IOException {
        Files.writeString(
                folder.resolve("cluster.yaml"),
                Manifests.configMap("dateline-config")
                        .path("cluster.yaml")
                        .asText()
                        .replaceAll("file:/run.*", "sha256:" + "0".repeat(64)));
        DatelineConfig config = new ConfigReader(Map.of()).file(folder.resolve("cluster.yaml"));
        Topics topics = new Topics(config.kafka().topicPrefix(), new SchemaCatalog());
        List<String> names = Stream.concat(
                        topics.fixed().stream(), config.channels().stream().map(topics::channel))
                .map(topic -> topic.name())
                .toList();

        assertThat(Manifests.of("KafkaUser").stream()
                        .filter(user -> Manifests.name(user).startsWith("dateline-")))
                .isNotEmpty()
                .allSatisfy(user -> {
                    assertThat(names).allMatch(name -> may(user, "topic", name, "All"));
                    assertThat(may(
                                    user,
                                    "transactionalId",
                                    topics.referenceSchemas().name(),
                                    "All"))
                            .isTrue();
                    assertThat(Stream.of("enrich", "publish", "duplicates"))
                            .map(stage -> StreamsStage.group(config.kafka(), stage))
                            .allMatch(group -> may(user, "group", group, "All")
                                    && may(user, "topic", group + "-changelog", "All")
                                    && may(user, "transactionalId", group + "-1", "All"));
                });
    }

    @Test
    void aSiteReadsChannelsAndNothingElse() {
        JsonNode site = Manifests.of("KafkaUser").stream()
                .filter(user -> Manifests.name(user).equals("site"))
                .findFirst()
                .orElseThrow();
        Topics topics = new Topics("dateline.", new SchemaCatalog());

        assertThat(may(site, "topic", topics.channel("europe").name(), "Read")).isTrue();
        assertThat(may(site, "topic", topics.referenceSchemas().name(), "Read")).isTrue();
        assertThat(topics.fixed())
                .filteredOn(
                        topic -> !topic.name().equals(topics.referenceSchemas().name()))
                .noneMatch(topic -> may(site, "topic", topic.name(), "Read"));
        assertThat(may(site, "topic", topics.channel("europe").name(), "Write")).isFalse();
    }

    private static boolean may(JsonNode user, String type, String name, String operation) {
        return Manifests.stream(user.path("spec").path("authorization").path("acls"))
                .filter(rule -> rule.path("resource").path("type").asText().equals(type))
                .filter(rule -> Tree.texts(rule.path("operations")).contains(operation))
                .map(rule -> rule.path("resource"))
                .anyMatch(resource -> resource.path("patternType").asText().equals("prefix")
                        ? name.startsWith(resource.path("name").asText())
                        : name.equals(resource.path("name").asText()));
    }
}
