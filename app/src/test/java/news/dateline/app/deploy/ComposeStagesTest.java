package news.dateline.app.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import news.dateline.app.access.ClusterRole;
import news.dateline.app.cli.DatelineCommand;
import news.dateline.app.config.ConfigException;
import news.dateline.app.config.ConfigReader;
import news.dateline.app.config.DatelineConfig;
import news.dateline.app.config.KafkaSecurity;
import news.dateline.app.config.KafkaSecurity.Login;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/// The stages of docker-compose.yml, with secrets as `deploy/make-secrets` makes them.
class ComposeStagesTest {
    private static final String MOUNTED = "/run/secrets/";

    @TempDir
    private static Path folder;

    private static Path config = Tree.ROOT;

    @BeforeAll
    static void makeSecrets() throws Exception {
        config = Files.writeString(folder.resolve("cluster.yaml"), MadeSecrets.in(Tree.text("config/cluster.yaml")));
    }

    static List<Service> stages() {
        return Service.stages();
    }

    /// The stages, what makes all ready for them, and a site.
    static Stream<Service> comers() {
        return Stream.concat(
                stages().stream(), Stream.of("rights", "prepare", "site").map(Service::named));
    }

    @Test
    void thereIsAContainerForEachStageAndTwoForThoseThatShareTheirWork() {
        assertThat(stages()).extracting(Service::name).containsExactly("ingest", "enrich", "publish", "ops");
        assertThat(stages())
                .filteredOn(stage -> List.of("enrich", "publish").contains(stage.name()))
                .allSatisfy(stage -> {
                    assertThat(stage.node().path("deploy").path("replicas").asInt())
                            .isEqualTo(2);
                    assertThat(stage.volumes()).contains("/var/lib/dateline");
                });
    }

    @ParameterizedTest
    @MethodSource("stages")
    void aContainerRunsTheCommandOfItsStage(Service stage) {
        assertThat(stage.command()).startsWith("run", stage.name());
    }

    @ParameterizedTest
    @MethodSource("stages")
    void aContainersConfigurationCanBeUsed(Service stage) {
        DatelineConfig read = new ConfigReader(inSecrets(stage)).file(config);

        assertThat(read.kafka().replication()).isEqualTo(3);
        assertThat(read.kafka().minInSyncReplicas()).isEqualTo(2);
        assertThat(read.wires())
                .hasSize(2)
                .allSatisfy(wire -> assertThat(wire.keys()).hasSize(1));
        assertThat(read.channels()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("stages")
    void theRegistryIsWhereTheStageLooksForIt(Service stage) {
        URI registry = URI.create(stage.environment().get("DATELINE_KAFKA_SCHEMA_REGISTRY"));

        assertThat(Service.named(registry.getHost()).ports())
                .allSatisfy(port -> assertThat(port).endsWith(":" + registry.getPort()));
        assertThat(registry.getPath()).isEqualTo("/apis/ccompat/v7");
    }

    @ParameterizedTest
    @MethodSource("comers")
    void eachComesUnderItsOwnNameWithItsOwnPassword(Service comer) {
        KafkaSecurity security =
                new ConfigReader(inSecrets(comer)).file(config).kafka().security();
        String user = switch (comer.name()) {
            case "rights" -> "root";
            case "prepare" -> ClusterRole.ADMIN.user();
            case "site" -> "site";
            default ->
                ClusterRole.valueOf(comer.name().toUpperCase(Locale.ROOT)).user();
        };

        assertThat(security.login()).contains(new Login(user, MadeSecrets.text(user + ".password")));
        assertThat(security.tls().orElseThrow().authorities().text()).isEqualTo(MadeSecrets.text("kafka.ca"));
        assertThat(comer.secrets()).contains("kafka.ca", user + ".password");
        if (!comer.name().equals("rights")) {
            assertThat(comer.secrets().stream().filter(secret -> secret.endsWith(".password")))
                    .containsExactly(user + ".password");
        }
    }

    @Test
    void whoGivesRightsKnowsThePasswordsOfAllWhoCome() {
        Service rights = Service.named("rights");
        List<String> users = new ArrayList<>(List.of("root", "registry", "site"));
        Stream.of(ClusterRole.values()).map(ClusterRole::user).forEach(users::add);

        assertThat(rights.secrets().stream().filter(secret -> secret.endsWith(".password")))
                .containsExactlyInAnyOrderElementsOf(
                        users.stream().map(user -> user + ".password").toList());
        assertThat(rights.command())
                .startsWith("acls", "--apply")
                .containsSequence("--passwords", "/run/secrets")
                .containsSequence("--registry", "registry")
                .containsSequence("--site", "site=all,europe");
    }

    @ParameterizedTest
    @MethodSource("comers")
    void everyCommandIsOneThatDatelineTakes(Service comer) {
        CommandLine line = DatelineCommand.line();

        assertThatCode(() -> line.parseArgs(comer.command().toArray(String[]::new)))
                .doesNotThrowAnyException();
    }

    // A variable that nobody reads makes no difference, whatever its value.
    @ParameterizedTest
    @MethodSource("comers")
    void everyVariableOfAContainerIsOneOfTheConfiguration(Service comer) {
        assertThat(comer.environment().keySet())
                .isNotEmpty()
                .allSatisfy(variable ->
                        assertThat(readWith(comer, variable, "1")).isNotEqualTo(readWith(comer, variable, "2")));
    }

    @ParameterizedTest
    @MethodSource("stages")
    void aContainerHasTheFilesThatItsCommandAndItsConfigurationName(Service stage) {
        String mounted = stage.command().get(stage.command().indexOf("--config") + 1);

        assertThat(stage.volumes()).contains("./config/cluster.yaml:" + mounted + ":ro");
        Tree.text("config/cluster.yaml")
                .lines()
                .filter(line -> line.contains(MOUNTED))
                .map(line -> line.replaceAll(".*" + MOUNTED, ""))
                .forEach(secret -> assertThat(stage.secrets()).contains(secret));
    }

    @Test
    void theSecretsAreMadeOnceAndKept() throws Exception {
        assertThat(Service.COMPOSE.path("secrets").properties()).isNotEmpty().allSatisfy(secret -> {
            String file = secret.getValue().path("file").asText();
            assertThat(file).isEqualTo("deploy/secrets/" + secret.getKey());
            assertThat(MadeSecrets.folder().resolve(secret.getKey())).isRegularFile();
        });
        Map<String, String> before = content();

        Tree.run("bash", "deploy/make-secrets", MadeSecrets.folder().toString());

        assertThat(content()).isEqualTo(before);
        assertThat(Tree.text(".gitignore")).contains("deploy/secrets/");
    }

    private static Map<String, String> content() {
        Map<String, String> content = new TreeMap<>();
        Service.COMPOSE
                .path("secrets")
                .properties()
                .forEach(secret -> content.put(secret.getKey(), MadeSecrets.text(secret.getKey())));
        return content;
    }

    private static Map<String, String> inSecrets(Service comer) {
        Map<String, String> environment = comer.environment();
        environment.replaceAll((variable, value) -> MadeSecrets.in(value));
        return environment;
    }

    private static String readWith(Service comer, String variable, String value) {
        Map<String, String> environment = inSecrets(comer);
        environment.put(variable, value);
        try {
            DatelineConfig read = new ConfigReader(environment).file(config);
            return read + String.valueOf(read.kafka().security().clientSettings());
        } catch (ConfigException e) {
            return String.valueOf(e.getMessage());
        }
    }
}
