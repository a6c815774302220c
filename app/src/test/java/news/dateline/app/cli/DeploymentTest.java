package news.dateline.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import news.dateline.app.config.ConfigException;
import news.dateline.app.config.ConfigReader;
import news.dateline.app.config.DatelineConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

class DeploymentTest {
    private static final Path ROOT = Path.of(System.getProperty("basedir", ""))
            .toAbsolutePath()
            .resolve("..")
            .normalize();
    private static final Path CONFIG = ROOT.resolve("config/cluster.yaml");
    private static final int NOT_FOUND = 127;

    private record Ran(int exitCode, String said) {}

    static Stream<Arguments> stages() throws IOException {
        JsonNode compose = new YAMLMapper().readTree(Files.readString(ROOT.resolve("docker-compose.yml")));
        return compose.path("services").properties().stream()
                .filter(service -> service.getValue().has("build"))
                .map(service -> argumentSet(service.getKey(), service.getKey(), service.getValue()));
    }

    @Test
    void thereIsAContainerForEachStage() throws IOException {
        assertThat(stages().map(stage -> stage.get()[0])).containsExactly("ingest", "enrich", "publish");
    }

    @ParameterizedTest
    @MethodSource("stages")
    void aContainerRunsTheCommandOfItsStage(String name, JsonNode service) {
        CommandLine line = DatelineCommand.line();
        List<String> command = texts(service.path("command"));

        assertThat(command).startsWith("run", name);
        assertThatCode(() -> line.parseArgs(command.toArray(String[]::new))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @MethodSource("stages")
    void aContainersConfigurationCanBeUsed(String name, JsonNode service) {
        Map<String, String> environment = new HashMap<>();
        service.path("environment")
                .properties()
                .forEach(variable ->
                        environment.put(variable.getKey(), variable.getValue().asText()));

        DatelineConfig config = new ConfigReader(environment).file(CONFIG);

        assertThat(config.kafka().bootstrap()).as(name).isEqualTo("kafka:19092");
        assertThat(config.wires())
                .hasSize(2)
                .allSatisfy(wire -> assertThat(wire.keys()).isNotEmpty());
        assertThat(config.channels()).isNotEmpty();
    }

    // A variable that nobody reads makes no difference, whatever its value.
    @ParameterizedTest
    @MethodSource("stages")
    void everyVariableOfAContainerIsOneOfTheConfiguration(String name, JsonNode service) {
        assertThat(service.path("environment").properties())
                .as(name)
                .isNotEmpty()
                .allSatisfy(variable ->
                        assertThat(readWith(variable.getKey(), "1")).isNotEqualTo(readWith(variable.getKey(), "2")));
    }

    @ParameterizedTest
    @MethodSource("stages")
    void whatAContainerMountsIsThereAndIsWhatItsCommandReads(String name, JsonNode service) {
        List<String> mounts = texts(service.path("volumes")).stream()
                .filter(volume -> volume.startsWith("./"))
                .toList();

        assertThat(mounts).as(name).isNotEmpty().allSatisfy(mount -> {
            assertThat(ROOT.resolve(mount.split(":")[0]).normalize()).isEqualTo(CONFIG);
            assertThat(texts(service.path("command"))).contains(mount.split(":")[1]);
        });
        assertThat(CONFIG).isRegularFile();
    }

    @Test
    void dockerComposeFindsNoFault() throws InterruptedException {
        assumeTrue(
                run("docker", "compose", "version").exitCode() == 0,
                "docker compose is not installed here, so it did not check docker-compose.yml");

        Ran ran = run("docker", "compose", "config", "-q");

        assertThat(ran.exitCode()).as(ran.said()).isZero();
        assertThat(ran.said()).isBlank();
    }

    private static String readWith(String variable, String value) {
        try {
            return new ConfigReader(Map.of(variable, value)).file(CONFIG).toString();
        } catch (ConfigException e) {
            return String.valueOf(e.getMessage());
        }
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(element -> texts.add(element.asText()));
        return texts;
    }

    private static Ran run(String... command) throws InterruptedException {
        try {
            Process process = new ProcessBuilder(command)
                    .directory(ROOT.toFile())
                    .redirectErrorStream(true)
                    .start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Ran(process.waitFor(), said);
        } catch (IOException e) {
            return new Ran(NOT_FOUND, String.valueOf(e.getMessage()));
        }
    }
}
