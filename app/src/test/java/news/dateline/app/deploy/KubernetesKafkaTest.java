package news.dateline.app.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kafka.server.KafkaConfig;
import news.dateline.app.Dateline;
import news.dateline.app.ShortLivedJava;
import news.dateline.app.access.ClusterRole;
import news.dateline.app.cli.DatelineCommand;
import news.dateline.app.cli.Ran;
import news.dateline.schemas.Keeping;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The brokers of deploy/kubernetes and who may do what there.
class KubernetesKafkaTest {
    private static final Path USERS = Manifests.FOLDER.resolve("users.yaml");
    private static final String HEAD = """
            # A certificate and rights for each stage, for whoever makes topics and gives orders, and for a site that reads two
            # channels. Made by: dateline acls --as strimzi --site site=all,europe, with the prefix of cluster.yaml.
            """;

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

    // What is promised of the loss of a broker holds for the loss of a node only where a node has one of them.
    @Test
    void noTwoBrokersAndNoTwoControllersAreOnOneNode() {
        JsonNode spread = Manifests.of("Kafka")
                .getFirst()
                .path("spec")
                .path("kafka")
                .path("template")
                .path("pod")
                .path("topologySpreadConstraints");

        assertThat(spread).hasSize(1);
        assertThat(spread.path(0).path("topologyKey").asText()).isEqualTo("kubernetes.io/hostname");
        assertThat(spread.path(0).path("whenUnsatisfiable").asText()).isEqualTo("DoNotSchedule");
        assertThat(spread.path(0).path("maxSkew").asInt()).isEqualTo(1);
        assertThat(spread.path(0)
                        .path("labelSelector")
                        .path("matchLabels")
                        .path("strimzi.io/cluster")
                        .asText())
                .isEqualTo(Manifests.CLUSTER);
        assertThat(Tree.texts(spread.path(0).path("matchLabelKeys"))).containsExactly("strimzi.io/pool-name");
        assertThat(Manifests.of("KafkaNodePool")).hasSize(2).allSatisfy(pool -> {
            // With as many nodes as there are pods to be apart none may be the second anywhere.
            assertThat(spread.path(0).path("minDomains").asInt())
                    .isEqualTo(pool.path("spec").path("replicas").asInt());
            // It would take the place of the whole template of Kafka, the security context too.
            assertThat(pool.path("spec").has("template")).isFalse();
        });
    }

    @Test
    void strimzisPodsMayDoNoMoreThanTheNamespaceAllows() {
        assertThat(Manifests.of("Namespace")
                        .getFirst()
                        .path("metadata")
                        .path("labels")
                        .path("pod-security.kubernetes.io/enforce")
                        .asText())
                .isEqualTo("restricted");
        JsonNode spec = Manifests.of("Kafka").getFirst().path("spec");

        assertThat(Stream.of(
                        spec.path("kafka").path("template").path("kafkaContainer"),
                        spec.path("entityOperator").path("template").path("userOperatorContainer")))
                .allSatisfy(container -> {
                    JsonNode context = container.path("securityContext");
                    assertThat(context.path("runAsNonRoot").asBoolean()).isTrue();
                    assertThat(context.path("allowPrivilegeEscalation").asBoolean(true))
                            .isFalse();
                    assertThat(Tree.texts(context.path("capabilities").path("drop")))
                            .containsExactly("ALL");
                    assertThat(context.path("seccompProfile").path("type").asText())
                            .isEqualTo("RuntimeDefault");
                });
        // No other operator, which would need the same.
        assertThat(spec.path("entityOperator").properties())
                .extracting(Map.Entry::getKey)
                .containsExactlyInAnyOrder("userOperator", "template");
    }

    @Test
    void usersMayDoWhatTheCodeSaysAndNoMore(@TempDir Path folder) throws IOException {
        Path config = Files.writeString(
                folder.resolve("cluster.yaml"),
                Manifests.configMap("dateline-config")
                        .getOrDefault("cluster.yaml", "")
                        .replaceAll("file:/run.*", "sha256:" + "0".repeat(64)));
        Ran ran =
                Ran.of(List.of("acls", "--as", "strimzi", "--site", "site=all,europe", "--config", config.toString()));
        String users = HEAD + ran.out();
        if ("write".equals(System.getProperty("dateline.docs"))) {
            Files.writeString(USERS, users);
        }

        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(USERS)
                .as("users.yaml is made from the code: run this test with -Ddateline.docs=write")
                .hasContent(users);
        assertThat(Manifests.of("KafkaUser"))
                .extracting(Manifests::name)
                .containsExactly(
                        Stream.concat(Stream.of(ClusterRole.values()).map(ClusterRole::user), Stream.of("site"))
                                .toArray(String[]::new));
    }

    // The hashes of the configuration are not where users are made, and of it only the prefix counts.
    @Test
    void theCommandOfThePageMakesTheSameUsersWithoutAConfiguration() throws Exception {
        Matcher command = Pattern.compile("(?m)^(DATELINE_\\w+)=(\\S+) \\./dateline (acls .*) >users.yaml$")
                .matcher(Tree.text("docs/deploying.md"));
        assertThat(command.find()).isTrue();
        ProcessBuilder builder = new ProcessBuilder(
                ShortLivedJava.command(Dateline.class, List.of(command.group(3).split(" "))));
        builder.environment().put(command.group(1), command.group(2));

        Process process = builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
        String users = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).isZero();
        assertThat(USERS).hasContent(HEAD + users);
    }

    @Test
    void whoMakesTopicsComesAsAdminAndRunsACommandThatThereIs() {
        JsonNode job = Manifests.of("Job").getFirst();
        List<String> arguments = Tree.texts(Manifests.container(job).path("args"));

        assertThatCode(() -> DatelineCommand.line().parseArgs(arguments.toArray(String[]::new)))
                .doesNotThrowAnyException();
        assertThat(arguments).startsWith("prepare");
        assertThat(Manifests.stream(Manifests.pod(job).path("volumes"))
                        .map(volume -> volume.path("secret").path("secretName").asText())
                        .filter(secret -> !secret.isEmpty()))
                .containsExactlyInAnyOrder(
                        "dateline-hashes", Manifests.CLUSTER + "-cluster-ca-cert", ClusterRole.ADMIN.user());
        assertThat(Manifests.mounts(Manifests.container(job)))
                .isEqualTo(Manifests.mounts(
                        Manifests.container(Manifests.of("Deployment").getFirst())));
        assertThat(Manifests.environment(Manifests.container(job)))
                .containsEntry("DATELINE_KAFKA_TLS_CERTIFICATE", "/run/kafka/user/user.crt");
    }

    @Test
    void thereIsAPasswordForEachWhereCertificatesAreNotUsed(@TempDir Path folder) throws InterruptedException {
        Tree.run("bash", "deploy/make-secrets", folder.toString());

        assertThat(ClusterRole.values())
                .allSatisfy(role ->
                        assertThat(folder.resolve(role.user() + ".password")).isNotEmptyFile());
    }
}
