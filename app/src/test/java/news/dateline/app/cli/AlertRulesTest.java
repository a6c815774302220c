package news.dateline.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The alert rules that are shipped: Prometheus itself reads them and tries them with scripted series.
class AlertRulesTest {
    private static final Path ROOT = Path.of(System.getProperty("basedir", ""))
            .toAbsolutePath()
            .resolve("..")
            .normalize();
    private static final Path FOLDER = ROOT.resolve("deploy/prometheus");
    private static final Path RULES = FOLDER.resolve("dateline.rules.yml");
    private static final Path TESTS = FOLDER.resolve("dateline.rules.test.yml");
    private static final int NOT_FOUND = 127;

    private record Ran(int exitCode, String said) {}

    @ParameterizedTest
    @ValueSource(strings = {"check rules dateline.rules.yml", "test rules dateline.rules.test.yml"})
    void prometheusFindsNoFault(String command) throws InterruptedException {
        assumeTrue(
                promtool("--version").exitCode() == 0,
                "promtool is not installed here, so Prometheus did not read the alert rules");

        Ran ran = promtool(command.split(" "));

        assertThat(ran.exitCode()).as(ran.said()).isZero();
    }

    @Test
    void everyAlertSaysWhatToDoOnAPageThatIsThere() throws IOException {
        String page = Files.readString(ROOT.resolve("docs/alerts.md"));
        for (JsonNode rule : rules()) {
            String runbook = rule.at("/annotations/runbook").asText();
            assertThat(runbook).as("%s", rule).matches("docs/alerts\\.md#[a-z-]+: \\S.*\\.");
            String anchor = runbook.substring(runbook.indexOf('#') + 1, runbook.indexOf(": "));
            assertThat(page)
                    .contains("\n## " + Character.toUpperCase(anchor.charAt(0))
                            + anchor.substring(1).replace('-', ' ') + "\n");
            assertThat(page).contains("`" + rule.path("alert").asText() + "`");
            assertThat(rule.at("/labels/severity").asText()).isIn("page", "ticket");
        }
    }

    @Test
    void everyAlertIsTriedOpenAndShut() throws IOException {
        Set<String> open = new TreeSet<>();
        Set<String> shut = new TreeSet<>();
        for (JsonNode test : new YAMLMapper().readTree(Files.readString(TESTS)).path("tests")) {
            for (JsonNode tried : test.path("alert_rule_test")) {
                (tried.path("exp_alerts").isEmpty() ? shut : open)
                        .add(tried.path("alertname").asText());
            }
        }
        Set<String> all = new TreeSet<>();
        rules().forEach(rule -> all.add(rule.path("alert").asText()));

        assertThat(all).hasSizeGreaterThan(10);
        assertThat(open).isEqualTo(all);
        assertThat(shut).isEqualTo(all);
    }

    @Test
    void theDashboardAsksOneDataSourceThatIsChosenWhereItIsLoaded() throws IOException {
        JsonNode dashboard =
                new ObjectMapper().readTree(Files.readString(ROOT.resolve("deploy/grafana/dateline.json")));
        List<String> sources = new ArrayList<>();
        dashboard
                .findValues("datasource")
                .forEach(source -> sources.add(source.path("uid").asText()));

        assertThat(dashboard.path("panels")).isNotEmpty();
        assertThat(sources).isNotEmpty().containsOnly("${source}");
    }

    private static JsonNode rules() throws IOException {
        return new YAMLMapper().readTree(Files.readString(RULES)).at("/groups/0/rules");
    }

    private static Ran promtool(String... arguments) throws InterruptedException {
        List<String> command = new ArrayList<>(List.of("promtool"));
        command.addAll(List.of(arguments));
        try {
            Process process = new ProcessBuilder(command)
                    .directory(FOLDER.toFile())
                    .redirectErrorStream(true)
                    .start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Ran(process.waitFor(), said);
        } catch (IOException e) {
            return new Ran(NOT_FOUND, String.valueOf(e.getMessage()));
        }
    }
}
