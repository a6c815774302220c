package news.dateline.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import news.dateline.app.config.ConfigReader;
import news.dateline.app.config.DatelineConfig;
import news.dateline.app.data.DataFolder;
import news.dateline.app.machine.Backbone;
import news.dateline.app.machine.Stages;
import news.dateline.app.machine.WireKeys;
import news.dateline.app.push.PushClient;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Numbered messages on a real broker, and what the command makes of them. Each test has a wire of its own.
@SuppressWarnings("NullAway.Init") // JUnit calls start before anything else.
class WiresCommandTest {
    private static final String CONFIG = """
            wires:
              - {id: fjord, cadence: 15m}
              - {id: sund, cadence: 1h}
              - {id: quiet, cadence: 2h}
              - {id: odd}
              - {id: strait}
            """;

    @TempDir
    static Path place;

    static DataFolder folder;
    static Path config;
    static Backbone backbone;
    static Stages stages;
    static URI http;

    @BeforeAll
    static void start() throws Exception {
        folder = DataFolder.ephemeral();
        config = Files.writeString(place.resolve("dateline.yaml"), CONFIG);
        DatelineConfig read = new ConfigReader(Map.of()).file(config);
        backbone = Backbone.start(read, folder, 0);
        stages = new Stages(backbone, folder, Optional.empty());
        http = URI.create("http://127.0.0.1:" + stages.ingest(WireKeys.withKeys(read.wires(), folder), 0));
    }

    @AfterAll
    static void stop() {
        stages.close();
        backbone.close();
        folder.delete();
    }

    @Test
    void showsAHoleInTheNumbersOfAWire() throws Exception {
        push("fjord", message(410), message(411) + message(412), message(416));

        assertThat(line("fjord")).containsPattern("fjord +\\S+Z +\\d+[sm] +15m +no +4 +nrd 0413–0415");
    }

    @Test
    void closesAHoleWhenItsNumbersComeLate() throws Exception {
        push("sund", message(9_998), message(1), message(0), message(9_999));

        JsonNode wire = wire("sund");
        assertThat(wire.path("state").asText()).isEqualTo("SPEAKING");
        assertThat(wire.path("stories").asLong()).isEqualTo(4);
        assertThat(wire.path("sources").get(0).path("source").asText()).isEqualTo("nrd");
        assertThat(wire.path("sources").get(0).path("newest").asLong()).isEqualTo(1);
        assertThat(wire.path("sources").get(0).path("missing")).isEmpty();
    }

    @Test
    void saysThatAWireIsSilentWhichWasNotHeardInTheTimeLookedAt() throws Exception {
        assertThat(line("quiet")).containsPattern("quiet +- +- +2h +YES, overdue 22h +0 +-");
        assertThat(wire("quiet", "--since", "1h").path("state").asText()).isEqualTo("UNCLEAR");
    }

    @Test
    void silentWiresAndMissingNumbersAreIncidents() throws Exception {
        push("strait", message(100), message(103));

        Ran ran = run("incidents", "--for", "400ms", "--every", "100ms", "--json");

        assertThat(ran.code()).as(ran.err()).isZero();
        List<String> open = new ArrayList<>();
        for (JsonNode incident : new ObjectMapper().readTree(ran.out()).path("open")) {
            open.add(incident.path("trouble").asText() + " "
                    + incident.path("stage").asText() + ": "
                    + incident.path("detail").asText());
        }
        assertThat(open)
                .contains("GAP strait: not heard: nrd 0101–0102")
                .anyMatch(line -> line.startsWith("SILENT quiet: not heard since "))
                .noneMatch(line -> line.contains(" odd: "));
    }

    @Test
    void tellsPeopleWhatOpensAndHowManyAreOpen() {
        assertThat(run("incidents", "--for", "400ms", "--every", "100ms").out())
                .containsPattern("OPEN SILENT quiet since \\S+Z: not heard since \\S+Z, overdue for 79\\d\\d\\d s")
                .containsPattern("(One is|\\d+ are) open at \\S+Z\\.");
    }

    @Test
    void refusesToMeasureForNoTime() {
        Ran ran = run("incidents", "--for", "0s");

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("--for: '0s' must be longer than nothing");
    }

    @Test
    void expectsNothingOfAWireWithoutACadence() throws Exception {
        assertThat(wire("odd").path("state").asText()).isEqualTo("NOT_EXPECTED");
    }

    @Test
    void refusesATimeSpanThatIsNone() {
        Ran ran = run("--since", "yesterday");

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("--since: 'yesterday' must be a time span");
    }

    private static void push(String wire, String... messages) throws Exception {
        PushClient client = new PushClient(http, wire, folder.key(wire).orElseThrow());
        for (String message : messages) {
            byte[] bytes = message.getBytes(StandardCharsets.UTF_8);
            assertThat(client.push(bytes, "text/plain", Optional.empty()).accepted())
                    .isTrue();
        }
    }

    private static String message(int number) {
        return String.join(
                "\r\n",
                String.format(Locale.ROOT, "\u0001nrd%04d 3 i 96 mrd", number),
                "Norway/bridge " + number + "/",
                "\u0002Bridge " + number + " is shut =",
                "",
                "Kragnes (mrd) - The bridge is shut.",
                "\u0003240655 GMT Nov 26",
                "\u0004");
    }

    private static String line(String wire) {
        return run().out()
                .lines()
                .filter(line -> line.startsWith(wire))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode wire(String id, String... more) throws Exception {
        List<String> arguments = new ArrayList<>(List.of(more));
        arguments.add("--json");
        Ran ran = run(arguments.toArray(String[]::new));
        for (JsonNode wire : new ObjectMapper().readTree(ran.out()).path("wires")) {
            if (wire.path("wire").asText().equals(id)) {
                return wire;
            }
        }
        throw new AssertionError(ran.out() + ran.err());
    }

    private static Ran run(String... more) {
        List<String> words = new ArrayList<>(List.of(more));
        if (words.isEmpty() || words.getFirst().startsWith("--")) {
            words.addFirst("wires");
        }
        words.addAll(
                List.of("--config", config.toString(), "--data", folder.root().toString()));
        return Ran.of(words);
    }
}
