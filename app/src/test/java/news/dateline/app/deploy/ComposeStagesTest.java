package news.dateline.app.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import news.dateline.app.cli.DatelineCommand;
import news.dateline.app.config.ConfigException;
import news.dateline.app.config.ConfigReader;
import news.dateline.app.config.DatelineConfig;
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
    private static Path secrets;

    private static Path config = Tree.ROOT;

    @BeforeAll
    static void makeSecrets() throws Exception {
        Tree.Ran ran = Tree.run("bash", "deploy/make-secrets", secrets.toString());
        assertThat(ran.exitCode()).as(ran.said()).isZero();
        String text = Tree.text("config/cluster.yaml").replace(MOUNTED, secrets + "/");
        config = Files.writeString(Files.createTempDirectory(secrets, "config").resolve("cluster.yaml"), text);
    }

    static List<Service> stages() {
        return Service.stages();
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
        CommandLine line = DatelineCommand.line();

        assertThat(stage.command()).startsWith("run", stage.name());
        assertThatCode(() -> line.parseArgs(stage.command().toArray(String[]::new)))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @MethodSource("stages")
    void aContainersConfigurationCanBeUsed(Service stage) {
        DatelineConfig read = new ConfigReader(stage.environment()).file(config);

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

    // A variable that nobody reads makes no difference, whatever its value.
    @ParameterizedTest
    @MethodSource("stages")
    void everyVariableOfAContainerIsOneOfTheConfiguration(Service stage) {
        assertThat(stage.environment().keySet())
                .isNotEmpty()
                .allSatisfy(variable -> assertThat(readWith(variable, "1")).isNotEqualTo(readWith(variable, "2")));
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
            assertThat(secrets.resolve(secret.getKey())).isRegularFile();
        });
        String before = content();

        Tree.run("bash", "deploy/make-secrets", secrets.toString());

        assertThat(content()).isEqualTo(before);
        assertThat(Tree.text(".gitignore")).contains("deploy/secrets/");
    }

    private static String content() throws IOException {
        return Files.readString(secrets.resolve("meridian.key")) + Files.readString(secrets.resolve("meridian.hash"));
    }

    private static String readWith(String variable, String value) {
        try {
            return new ConfigReader(Map.of(variable, value)).file(config).toString();
        } catch (ConfigException e) {
            return String.valueOf(e.getMessage());
        }
    }
}
