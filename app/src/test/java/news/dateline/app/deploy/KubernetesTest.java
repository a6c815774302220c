package news.dateline.app.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import news.dateline.app.cli.DatelineCommand;
import news.dateline.app.config.ConfigException;
import news.dateline.app.config.ConfigReader;
import news.dateline.app.config.DatelineConfig;
import news.dateline.app.machine.Stages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The manifests for Kubernetes: what one of them names another has, or Dateline does.
class KubernetesTest {
    @TempDir
    private static Path secrets;

    static List<JsonNode> deployments() {
        return Manifests.of("Deployment");
    }

    @Test
    void everyFileOfTheFolderIsNamed() {
        Set<String> files = new TreeSet<>(List.of(Manifests.FOLDER.toFile().list()));
        files.remove("kustomization.yaml");

        assertThat(Stream.concat(
                        Tree.texts(Manifests.KUSTOMIZATION.path("resources")).stream(),
                        Manifests.stream(Manifests.KUSTOMIZATION.path("configMapGenerator"))
                                .flatMap(map -> Stream.of("files", "envs")
                                        .flatMap(kind -> Tree.texts(map.path(kind)).stream()))))
                .containsExactlyInAnyOrderElementsOf(files);
    }

    @Test
    void thereIsADeploymentForEachStageAndABudgetAndAUserForEachDeployment() {
        List<String> stages = deployments().stream().map(Manifests::name).toList();

        assertThat(stages)
                .containsExactlyElementsOf(
                        Service.stages().stream().map(Service::name).toList());
        assertThat(Manifests.of("PodDisruptionBudget"))
                .extracting(Manifests::name)
                .containsExactlyElementsOf(stages);
        assertThat(Manifests.of("KafkaUser"))
                .extracting(Manifests::name)
                .containsAll(stages.stream().map(stage -> "dateline-" + stage).toList());
    }

    @ParameterizedTest
    @MethodSource("deployments")
    void aDeploymentRunsTheCommandOfItsStageOnTheFilesThatItMounts(JsonNode deployment) {
        JsonNode container = Manifests.container(deployment);
        List<String> arguments = Tree.texts(container.path("args"));
        String config = arguments.get(arguments.indexOf("--config") + 1);

        assertThat(arguments).startsWith("run", Manifests.name(deployment));
        assertThatCode(() -> DatelineCommand.line().parseArgs(arguments.toArray(String[]::new)))
                .doesNotThrowAnyException();
        String folder = Manifests.mounts(container).get("config");
        assertThat(Manifests.configMap("dateline-config").keySet())
                .extracting(file -> folder + "/" + file)
                .containsExactly(config);
    }

    @ParameterizedTest
    @MethodSource("deployments")
    void theConfigurationCanBeUsedWithWhatIsMounted(JsonNode deployment) throws Exception {
        Tree.run("bash", "deploy/make-secrets", secrets.toString());
        JsonNode container = Manifests.container(deployment);
        Map<String, String> mounts = Manifests.mounts(container);
        String yaml = Manifests.configMap("dateline-config").getOrDefault("cluster.yaml", "");
        Map<String, String> environment = Manifests.environment(container);

        assertThat(yaml).contains("file:" + mounts.get("hashes") + "/");
        assertThat(environment)
                .containsEntry("DATELINE_KAFKA_BOOTSTRAP", Manifests.CLUSTER + "-kafka-bootstrap:9093")
                .containsEntry("DATELINE_KAFKA_TLS_AUTHORITIES", mounts.get("cluster") + "/ca.crt")
                .containsEntry("DATELINE_KAFKA_TLS_CERTIFICATE", mounts.get("user") + "/user.crt")
                .containsEntry("DATELINE_KAFKA_TLS_KEY", mounts.get("user") + "/user.key");
        environment.keySet().removeIf(variable -> variable.startsWith("DATELINE_KAFKA_TLS_"));
        DatelineConfig config = config(yaml.replace(mounts.get("hashes"), secrets.toString()), environment);
        assertThat(config.kafka().replication()).isEqualTo(3);
        assertThat(config.kafka().minInSyncReplicas()).isEqualTo(2);
        assertThat(config.wires()).allSatisfy(wire -> assertThat(wire.keys()).isNotEmpty());
    }

    // A variable that nobody reads changes nothing, whatever its value; a file that is not there is a fault.
    @ParameterizedTest
    @MethodSource("deployments")
    void everyVariableIsOneOfTheConfiguration(JsonNode deployment) {
        assertThat(Manifests.environment(Manifests.container(deployment)).keySet())
                .hasSizeGreaterThan(3)
                .allSatisfy(
                        variable -> assertThat(said(Map.of(variable, "1"))).isNotEqualTo(said(Map.of(variable, "2"))));
    }

    @ParameterizedTest
    @MethodSource("deployments")
    void everySecretIsMadeByStrimziOrSaidInTheDocumentation(JsonNode deployment) {
        Stream<String> named = Manifests.stream(Manifests.pod(deployment).path("volumes"))
                .map(volume -> volume.path("secret").path("secretName").asText())
                .filter(secret -> !secret.isEmpty());

        assertThat(named)
                .containsExactlyInAnyOrder(
                        "dateline-hashes",
                        Manifests.CLUSTER + "-cluster-ca-cert",
                        "dateline-" + Manifests.name(deployment));
        assertThat(Tree.text("docs/deploying.md")).contains("kubectl create secret generic dateline-hashes");
        assertThat(Tree.text("docs/deploying.md")).contains("--from-file=meridian.hash=");
    }

    @ParameterizedTest
    @MethodSource("deployments")
    void aStageIsBoundedAndWatchedAndMayNotBeRoot(JsonNode deployment) {
        JsonNode container = Manifests.container(deployment);

        JsonNode resources = container.path("resources");
        String memory = Manifests.name(deployment).equals("enrich") ? "768Mi" : "512Mi";
        assertThat(resources.path("limits").path("memory").asText()).isEqualTo(memory);
        assertThat(resources.path("requests").path("memory").asText()).isEqualTo(memory);
        assertThat(Service.named(Manifests.name(deployment))
                        .node()
                        .path("mem_limit")
                        .asText())
                .as("docker-compose.yml")
                .isEqualTo(memory.replace("Mi", "m"));
        assertThat(Stream.of("startupProbe", "readinessProbe", "livenessProbe"))
                .allSatisfy(probe -> assertThat(container.has(probe)).as(probe).isTrue());
        assertThat(container
                        .path("livenessProbe")
                        .path("exec")
                        .path("command")
                        .path(2)
                        .asText())
                .contains("/var/lib/dateline/alive");
        assertThat(Manifests.pod(deployment)
                        .path("securityContext")
                        .path("runAsNonRoot")
                        .asBoolean())
                .isTrue();
        assertThat(Tree.text("Dockerfile"))
                .contains("USER "
                        + Manifests.pod(deployment)
                                .path("securityContext")
                                .path("runAsUser")
                                .asText() + "\n");
    }

    // A stage that is killed while it reads its state back begins from the start again, and never works. The
    // minute is for Java and what is asked of the brokers before.
    @ParameterizedTest
    @MethodSource("deployments")
    void nobodyKillsAStageBeforeItGivesUpByItself(JsonNode deployment) {
        JsonNode probe = Manifests.container(deployment).path("startupProbe");
        Duration waits = Duration.ofSeconds((long) probe.path("periodSeconds").asInt()
                * probe.path("failureThreshold").asInt());

        assertThat(waits).isGreaterThanOrEqualTo(Stages.START.plusMinutes(1));
        assertThat(Tree.text("Dockerfile")).contains("--start-period=" + waits.toSeconds() + "s ");
        assertThat(probe.path("initialDelaySeconds").asInt()).isGreaterThanOrEqualTo(10);
    }

    // The service sends requests to a pod for a moment after it is told to go, and ingest stops listening
    // first. What it waits for that counts for the time that it has until it is killed; stages take 30 s at
    // most.
    @ParameterizedTest
    @MethodSource("deployments")
    void aStageThatIsAskedByOthersListensUntilNobodyIsSentToIt(JsonNode deployment) {
        List<String> before = Tree.texts(Manifests.container(deployment)
                .path("lifecycle")
                .path("preStop")
                .path("exec")
                .path("command"));
        boolean isAsked = Manifests.of("Service").stream()
                .anyMatch(service -> Manifests.name(service).equals(Manifests.name(deployment)));

        assertThat(before).isEqualTo(isAsked ? List.of("sleep", "5") : List.of());
        int waits = isAsked ? 5 : 0;
        assertThat(Manifests.pod(deployment)
                        .path("terminationGracePeriodSeconds")
                        .asInt())
                .isGreaterThan(30 + waits);
    }

    @ParameterizedTest
    @MethodSource("deployments")
    void everyVolumeIsMountedAndEveryMountIsAVolume(JsonNode deployment) {
        List<String> volumes = Manifests.stream(Manifests.pod(deployment).path("volumes"))
                .map(volume -> volume.path("name").asText())
                .toList();

        assertThat(Manifests.mounts(Manifests.container(deployment)).keySet())
                .containsExactlyInAnyOrderElementsOf(volumes);
        // What is mounted by a path of its own never changes: a stage would not see that its certificate is
        // renewed.
        assertThat(Manifests.container(deployment).findValues("subPath")).isEmpty();
    }

    @Test
    void theImageIsOursAndNamesNoRegistry() {
        assertThat(deployments())
                .extracting(deployment ->
                        Manifests.container(deployment).path("image").asText())
                .containsOnly("dateline");
        assertThat(Manifests.KUSTOMIZATION.path("images").path(0).path("name").asText())
                .isEqualTo("dateline");
    }

    // /readyz says 503 as long as the broker does not answer: the service would have nobody exactly when it is
    // needed.
    @Test
    void opsIsReachedWhileTheBrokersAreAway() {
        JsonNode ops = deployments().stream()
                .filter(deployment -> Manifests.name(deployment).equals("ops"))
                .findFirst()
                .orElseThrow();

        assertThat(ops.path("spec").path("replicas").asInt()).isEqualTo(1);
        assertThat(Manifests.container(ops)
                        .path("readinessProbe")
                        .path("httpGet")
                        .path("path")
                        .asText())
                .isEqualTo("/livez");
    }

    @Test
    void prometheusFindsThePodsThatHaveMetricsUnderTheNamesOfItsRules() {
        JsonNode asked = Tree.yaml(Tree.ROOT.resolve("deploy/prometheus/kubernetes.yml"))
                .getFirst()
                .path("scrape_configs");
        Map<String, String> ports =
                Map.of("dateline", "DATELINE_OPS_PORT", "dateline-ingest", "DATELINE_OPS_STAGE_PORT");

        assertThat(asked).hasSize(2).allSatisfy(job -> {
            String[] kept =
                    job.path("relabel_configs").path(0).path("regex").asText().split(";");
            JsonNode container = deployments().stream()
                    .filter(deployment -> label(deployment).equals(kept[0]))
                    .map(Manifests::container)
                    .findFirst()
                    .orElseThrow();
            assertThat(Manifests.stream(container.path("ports"))
                            .filter(port -> port.path("name").asText().equals(kept[1]))
                            .map(port -> port.path("containerPort").asText()))
                    .containsExactly(Manifests.environment(container)
                            .get(ports.get(job.path("job_name").asText())));
        });
    }

    // Stages read their configuration at their start, so a change must change the pods: only a map that is made
    // has a name of what is in it.
    @Test
    void everyConfigurationIsInAMapWhoseNameChangesWithIt() {
        assertThat(Manifests.of("ConfigMap")).isEmpty();
        assertThat(Manifests.KUSTOMIZATION.toString()).doesNotContain("disableNameSuffixHash");
        assertThat(Stream.concat(deployments().stream(), Manifests.of("Job").stream()))
                .hasSize(5)
                .allSatisfy(started -> assertThat(maps(started))
                        .containsExactlyInAnyOrder("dateline-config", "dateline-environment")
                        .allSatisfy(map -> assertThat(Manifests.configMap(map)).isNotEmpty()));
    }

    @Test
    void anotherConfigurationStartsEveryStageAnew(@TempDir Path folder) throws Exception {
        assumeTrue(
                Tree.run("kubectl", "version", "--client").exitCode() == 0,
                "kubectl is not installed here, so it did not build deploy/kubernetes");
        for (String file : Manifests.FOLDER.toFile().list()) {
            Files.copy(Manifests.FOLDER.resolve(file), folder.resolve(file));
        }
        List<JsonNode> before = built(folder);

        Files.writeString(folder.resolve("cluster.yaml"), "# Another.\n", StandardOpenOption.APPEND);

        List<JsonNode> after = built(folder);
        assertThat(before).hasSize(5);
        assertThat(after).hasSize(5).doesNotContainAnyElementsOf(before);
    }

    // A new version is applied part by part, each by its label, and the maps that they name before them.
    @Test
    void thePageAppliesANewVersionByLabelsThatAreThere() throws Exception {
        String page = Tree.text("docs/deploying.md");
        assumeTrue(
                Tree.run("kubectl", "version", "--client").exitCode() == 0,
                "kubectl is not installed here, so it did not build deploy/kubernetes");
        Tree.Ran ran = Tree.run("kubectl", "kustomize", "deploy/kubernetes");
        List<JsonNode> built =
                Tree.yaml(Files.writeString(Files.createTempFile(secrets, "built", ".yaml"), ran.said()));
        Function<JsonNode, String> label = one -> one.path("metadata")
                .path("labels")
                .path("app.kubernetes.io/name")
                .asText();

        assertThat(page).contains("app.kubernetes.io/name in (configuration, prepare)");
        assertThat(page).contains("for stage in publish enrich ingest ops; do\n  kubectl");
        assertThat(built)
                .filteredOn(one -> List.of("configuration", "prepare").contains(label.apply(one)))
                .extracting(one -> one.path("kind").asText())
                .containsExactlyInAnyOrder("ConfigMap", "ConfigMap", "Job");
        assertThat(built)
                .filteredOn(one -> List.of("publish", "enrich", "ingest", "ops").contains(label.apply(one)))
                .extracting(one -> one.path("kind").asText())
                .containsOnly("Deployment")
                .hasSize(4);
    }

    @Test
    void everySelectorFindsADeployment() {
        Function<JsonNode, JsonNode> selector =
                resource -> resource.path("spec").path("selector");
        Stream<JsonNode> selectors = Stream.concat(
                Manifests.of("Service").stream().map(selector),
                Manifests.of("PodDisruptionBudget").stream().map(selector).map(found -> found.path("matchLabels")));

        assertThat(selectors)
                .isNotEmpty()
                .allSatisfy(labels -> assertThat(deployments())
                        .anySatisfy(deployment -> assertThat(labels)
                                .isEqualTo(
                                        deployment.path("spec").path("selector").path("matchLabels"))));
    }

    @Test
    void kustomizeFindsNoFault() throws InterruptedException {
        assumeTrue(
                Tree.run("kubectl", "version", "--client").exitCode() == 0,
                "kubectl is not installed here, so it did not build deploy/kubernetes");

        Tree.Ran ran = Tree.run("kubectl", "kustomize", "deploy/kubernetes");

        assertThat(ran.exitCode()).as(ran.said()).isZero();
        assertThat(ran.said()).contains("image: dateline:");
    }

    /// What is started, as Kustomize puts it together.
    private static List<JsonNode> built(Path folder) throws Exception {
        Tree.Ran ran = Tree.run("kubectl", "kustomize", folder.toString());
        assertThat(ran.exitCode()).as(ran.said()).isZero();
        return Tree.yaml(Files.writeString(Files.createTempFile(secrets, "built", ".yaml"), ran.said())).stream()
                .filter(one ->
                        List.of("Deployment", "Job").contains(one.path("kind").asText()))
                .toList();
    }

    private static String label(JsonNode deployment) {
        return deployment
                .path("spec")
                .path("template")
                .path("metadata")
                .path("labels")
                .path("app.kubernetes.io/name")
                .asText();
    }

    private static List<String> maps(JsonNode started) {
        return Stream.concat(
                        Manifests.pod(started).findValues("configMap").stream(),
                        Manifests.pod(started).findValues("configMapRef").stream())
                .map(map -> map.path("name").asText())
                .toList();
    }

    private static DatelineConfig config(String yaml, Map<String, String> environment) {
        try {
            Path file = Files.writeString(Files.createTempFile(secrets, "cluster", ".yaml"), yaml);
            return new ConfigReader(environment).file(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String said(Map<String, String> environment) {
        try {
            return new ConfigReader(environment).defaults().toString();
        } catch (ConfigException e) {
            return String.valueOf(e.getMessage());
        }
    }
}
