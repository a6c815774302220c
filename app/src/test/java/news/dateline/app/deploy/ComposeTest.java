package news.dateline.app.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import news.dateline.app.data.DataFolder;
import org.apache.kafka.common.utils.AppInfoParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What holds of every container of docker-compose.yml.
class ComposeTest {
    // As `apache/kafka:4.3.1`: no registry before it, and a version that stays what it is.
    private static final Pattern IMAGE = Pattern.compile("([a-z0-9-]+/)?[a-z0-9-]+:v?\\d+\\.\\d+(\\.\\d+)?");
    private static final Pattern PORT = Pattern.compile("127\\.0\\.0\\.1:\\d+:\\d+");

    static List<Service> all() {
        return Service.all();
    }

    @ParameterizedTest
    @MethodSource("all")
    void anImageHasAVersionAndNoRegistry(Service service) {
        if (!service.node().has("build")) {
            assertThat(service.image()).matches(IMAGE);
        } else {
            assertThat(service.image()).isEqualTo("dateline");
            assertThat(Tree.ROOT.resolve("Dockerfile")).isRegularFile();
        }
    }

    @Test
    void theBrokersAreOfTheVersionThatTheBuildHas() {
        assertThat(Service.brokers())
                .extracting(Service::image)
                .containsOnly("apache/kafka:" + AppInfoParser.getVersion());
    }

    @Test
    void theRegistryIsOfTheVersionThatTheTestsHave() {
        String version = Tree.text("pom.xml").replaceAll("(?s).*<apicurio.version>(.*)</apicurio.version>.*", "$1");

        assertThat(Service.named("registry").image()).isEqualTo("apicurio/apicurio-registry:" + version);
    }

    @Test
    void everyPortIsOfThisMachineOnlyAndTakenOnce() {
        List<String> ports =
                all().stream().flatMap(service -> service.ports().stream()).toList();

        assertThat(ports).isNotEmpty().allSatisfy(port -> assertThat(port).matches(PORT));
        assertThat(ports.stream().map(port -> port.split(":")[1])).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("all")
    void whatAContainerMountsIsInTheTreeOrDeclared(Service service) {
        assertThat(service.volumes()).allSatisfy(volume -> {
            String source = volume.split(":")[0];
            if (source.startsWith("./")) {
                assertThat(Tree.ROOT.resolve(source).normalize()).exists();
            } else if (!source.startsWith("/")) {
                assertThat(Service.COMPOSE.path("volumes").has(source))
                        .as(source)
                        .isTrue();
            }
        });
    }

    @Test
    void everyVolumeAndSecretThatIsDeclaredIsUsed() {
        assertThat(all().stream().flatMap(service -> service.volumes().stream()).map(volume -> volume.split(":")[0]))
                .containsAll(names("volumes"));
        assertThat(all().stream().flatMap(service -> service.secrets().stream()))
                .containsAll(names("secrets"))
                .allSatisfy(secret -> assertThat(names("secrets")).contains(secret));
    }

    @ParameterizedTest
    @MethodSource("all")
    void aContainerWaitsForWhatIsThereAndSaysWhenItWorks(Service service) {
        assertThat(service.node().path("depends_on").properties()).allSatisfy(other -> {
            Service before = Service.named(other.getKey());
            assertThat(other.getValue().path("condition").asText())
                    .isEqualTo(before.isDoneOnce() ? "service_completed_successfully" : "service_healthy");
            assertThat(before.isDoneOnce() || before.hasHealth())
                    .as(other.getKey())
                    .isTrue();
        });
    }

    @Test
    void theSamplesArePushedOnAWireThatIsThere() {
        Service samples = Service.named("samples");
        String pushed = samples.command().getFirst();

        assertThat(samples.secrets())
                .allSatisfy(secret -> assertThat(pushed).contains("--key-file /run/secrets/" + secret));
        assertThat(pushed).contains("--wire meridian").contains("--to http://ingest:8080");
        assertThat(Service.named("ingest").environment()).containsEntry("DATELINE_INGEST_PORT", "8080");
        assertThat(Tree.ROOT.resolve("samples").toFile().list((folder, name) -> name.endsWith(".xml")))
                .isNotEmpty();
    }

    @Test
    void theImagesHealthCheckLooksAtTheFileThatAStageTouches() {
        String dockerfile = Tree.text("Dockerfile");
        Path data = Path.of("/var/lib/dateline");

        assertThat(dockerfile).contains("HEALTHCHECK").contains("find " + new DataFolder(data).alive() + " ");
        assertThat(Service.stages())
                .allSatisfy(stage -> assertThat(stage.command()).containsSequence("--data", data.toString()));
    }

    @Test
    void dockerComposeFindsNoFault() throws InterruptedException {
        assumeTrue(
                Tree.run("docker", "compose", "version").exitCode() == 0,
                "docker compose is not installed here, so it did not check docker-compose.yml");

        Tree.Ran ran = Tree.run("docker", "compose", "config", "-q");

        assertThat(ran.exitCode()).as(ran.said()).isZero();
        assertThat(ran.said()).isBlank();
    }

    private static List<String> names(String declared) {
        return Service.COMPOSE.path(declared).properties().stream()
                .map(Map.Entry::getKey)
                .toList();
    }
}
