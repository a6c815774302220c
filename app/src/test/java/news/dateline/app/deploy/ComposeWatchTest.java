package news.dateline.app.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Prometheus and Grafana of docker-compose.yml: they ask and show what is there.
class ComposeWatchTest {
    private static final Service PROMETHEUS = Service.named("prometheus");
    private static final Service GRAFANA = Service.named("grafana");
    private static final String PROVISIONING = "deploy/grafana/provisioning/";

    @ParameterizedTest
    @CsvSource({"ops, DATELINE_OPS_PORT", "ingest, DATELINE_OPS_STAGE_PORT"})
    void prometheusAsksWhoHasMetricsUnderANameThatItKnowsWithAToken(String stage, String port) {
        JsonNode asked = jobs().stream()
                .filter(job -> target(job).startsWith(stage + ":"))
                .findFirst()
                .orElseThrow();
        Map<String, String> environment = Service.named(stage).environment();
        String token = asked.path("authorization").path("credentials_file").asText();

        assertThat(target(asked)).isEqualTo(environment.get("DATELINE_OPS_NAMES") + ":" + environment.get(port));
        assertThat(environment).containsEntry("DATELINE_OPS_HOST", "0.0.0.0");
        assertThat(PROMETHEUS.secrets()).contains(token.replace("/run/secrets/", ""));
    }

    @Test
    void prometheusAsksNobodyElseAndItsRulesKnowTheJobs() {
        assertThat(jobs())
                .extracting(job -> job.path("job_name").asText())
                .containsExactly("dateline", "dateline-ingest");
        assertThat(Tree.text("deploy/prometheus/dateline.rules.yml")).contains("up{job=\"dateline-ingest\"}");
    }

    @Test
    void prometheusReadsItsConfigurationAndAllRulesFromTheFolderThatIsMounted() {
        assertThat(PROMETHEUS.volumes()).contains("./deploy/prometheus:/etc/prometheus:ro");
        assertThat(PROMETHEUS.command()).contains("--config.file=/etc/prometheus/prometheus.yml");
        assertThat(Tree.texts(yaml("deploy/prometheus/prometheus.yml").path("rule_files")))
                .containsExactly("/etc/prometheus/*.rules.yml");
        assertThat(Tree.ROOT.resolve("deploy/prometheus/dateline.rules.yml")).isRegularFile();
    }

    @Test
    void grafanaAsksPrometheus() {
        JsonNode source = yaml(PROVISIONING + "datasources/prometheus.yml")
                .path("datasources")
                .path(0);
        URI url = URI.create(source.path("url").asText());

        assertThat(url.getHost()).isEqualTo(PROMETHEUS.name());
        assertThat(PROMETHEUS.ports()).allSatisfy(port -> assertThat(port).endsWith(":" + url.getPort()));
    }

    @Test
    void grafanaShowsTheDashboardsOfTheFolderThatIsMounted() {
        JsonNode provider =
                yaml(PROVISIONING + "dashboards/dateline.yml").path("providers").path(0);
        String folder = provider.path("options").path("path").asText();

        assertThat(GRAFANA.volumes())
                .containsAll(List.of(
                        "./deploy/grafana:" + folder + ":ro",
                        "./" + PROVISIONING.replaceAll("/$", "") + ":/etc/grafana/provisioning:ro"));
        assertThat(Tree.ROOT.resolve("deploy/grafana/dateline.json")).isRegularFile();
    }

    @Test
    void grafanasPasswordIsASecret() {
        String secret = GRAFANA.secrets().getFirst();

        assertThat(GRAFANA.environment()).containsEntry("GF_SECURITY_ADMIN_PASSWORD__FILE", "/run/secrets/" + secret);
    }

    private static List<JsonNode> jobs() {
        List<JsonNode> jobs = new ArrayList<>();
        yaml("deploy/prometheus/prometheus.yml").path("scrape_configs").forEach(jobs::add);
        return jobs;
    }

    private static String target(JsonNode job) {
        return job.path("static_configs").path(0).path("targets").path(0).asText();
    }

    private static JsonNode yaml(String file) {
        return Tree.yaml(Tree.ROOT.resolve(file)).getFirst();
    }
}
