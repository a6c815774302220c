package news.dateline.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import news.dateline.app.config.ConfigReader;
import news.dateline.app.config.DatelineConfig;
import news.dateline.app.config.DatelineConfig.WireConfig;
import news.dateline.app.data.DataFolder;
import news.dateline.app.machine.Backbone;
import news.dateline.app.machine.Stages;
import news.dateline.app.machine.WireKeys;
import news.dateline.app.push.PushClient;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Two inputs that nobody can use, on a real broker.
@SuppressWarnings("NullAway.Init") // JUnit calls start before anything else.
class QuarantineCommandTest {
    private static final String BROKEN = "<newsItem guid=\"urn:\u202eb\">\n <oops</newsItem>";

    static DataFolder folder;
    static Backbone backbone;
    static Stages stages;
    static String wire;

    @BeforeAll
    static void start() throws Exception {
        folder = DataFolder.ephemeral();
        DatelineConfig config = new ConfigReader(Map.of()).defaults();
        backbone = Backbone.start(config, folder, 0);
        stages = new Stages(backbone, folder, Optional.empty());
        List<WireConfig> wires = WireKeys.withKeys(config.wires(), folder);
        URI http = URI.create("http://127.0.0.1:" + stages.ingest(wires, 0));
        wire = wires.getFirst().id();
        PushClient client = new PushClient(http, wire, folder.key(wire).orElseThrow());
        client.push(BROKEN.getBytes(StandardCharsets.UTF_8), "application/xml", Optional.empty());
        client.push("{}".getBytes(StandardCharsets.UTF_8), "application/x-nobody-knows", Optional.empty());
    }

    @AfterAll
    static void stop() {
        stages.close();
        backbone.close();
        folder.delete();
    }

    @Test
    void countsWhatWaitsByReason() {
        Ran ran = run("list");

        assertThat(ran.code()).isZero();
        assertThat(ran.out().lines()).hasSize(2);
        assertThat(ran.out()).containsPattern("1  ingest +XML_NOT_WELL_FORMED +" + wire + " ");
        assertThat(ran.out()).containsPattern("1  ingest +UNKNOWN_FORMAT +" + wire + " ");
    }

    @Test
    void listsOnlyWhatIsAskedFor() throws Exception {
        assertThat(each("--reason", "UNKNOWN_FORMAT")).singleElement().satisfies(one -> {
            assertThat(one.path("wire").asText()).isEqualTo(wire);
            assertThat(one.path("position").asText()).isEqualTo("header Content-Type");
            assertThat(one.has("content")).isFalse();
        });
        assertThat(each("--wire", wire, "--stage", "ingest", "--since", "1h")).hasSize(2);
        assertThat(each("--wire", "nobody")).isEmpty();
        assertThat(each("--stage", "publish")).isEmpty();
        assertThat(run("list", "--wire", "nobody").out()).startsWith("Nothing waits.");
    }

    @Test
    void showsTheBytesAsTextThatDoesNothingToTheTerminal() throws Exception {
        String trace = each("--reason", "XML_NOT_WELL_FORMED")
                .getFirst()
                .path("traceId")
                .asText();

        Ran ran = run("show", trace);

        assertThat(run("list", "--each").out()).containsPattern(trace + ".*XML_NOT_WELL_FORMED +line 2, column");
        assertThat(ran.code()).isZero();
        assertThat(ran.out())
                .contains("reason    XML_NOT_WELL_FORMED", "position  line 2, column", "type      application/xml")
                .endsWith("<newsItem guid=\"urn:\\u202eb\">\n <oops</newsItem>" + System.lineSeparator());
    }

    @Test
    void saysThatNothingWaitsUnderATrace() {
        Ran ran = run("show", "0000");

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err()).contains("Nothing waits under trace 0000");
    }

    @Test
    void refusesASpanThatIsNone() {
        Ran ran = run("list", "--since", "yesterday");

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("--since: 'yesterday' must be a time span");
    }

    private static List<JsonNode> each(String... more) throws Exception {
        List<String> words = new ArrayList<>(List.of("list", "--json"));
        words.addAll(List.of(more));
        List<JsonNode> all = new ArrayList<>();
        for (String line : run(words.toArray(String[]::new)).out().lines().toList()) {
            all.add(new ObjectMapper().readTree(line));
        }
        return all;
    }

    private static Ran run(String... more) {
        List<String> words = new ArrayList<>(
                List.of("quarantine", more[0], "--data", folder.root().toString()));
        words.addAll(List.of(more).subList(1, more.length));
        return Ran.of(words);
    }
}
