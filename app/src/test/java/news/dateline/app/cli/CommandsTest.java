package news.dateline.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import news.dateline.app.NewsItems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The commands that need no broker, and what the others say without one.
class CommandsTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void parsesAFolderToOneObjectALineInTheOrderOfItsFiles() throws Exception {
        Files.write(folder.resolve("a.xml"), NewsItems.greek("urn:a", 3));
        Files.writeString(folder.resolve("b.xml"), "<newsItem");
        Files.write(folder.resolve("c.xml"), NewsItems.greek("urn:c", 1));

        Output output = run("parse", folder.toString());

        List<JsonNode> lines = output.json();
        assertThat(output.code()).isEqualTo(1);
        assertThat(lines).hasSize(3);
        assertThat(lines.get(0).path("file").asText()).endsWith("a.xml");
        assertThat(lines.get(0).path("format").asText()).isEqualTo("newsml-g2");
        assertThat(lines.get(0).path("outcome").asText()).isEqualTo("story");
        assertThat(lines.get(0).path("repairs").isArray()).isTrue();
        JsonNode story = lines.get(0).path("story");
        assertThat(story.path("guid").asText()).isEqualTo("urn:a");
        assertThat(story.path("version").asLong()).isEqualTo(3);
        assertThat(story.path("pubStatus").asText()).isEqualTo("usable");
        assertThat(story.path("versionCreated").asText()).isEqualTo("2026-05-04T12:00:00Z");
        assertThat(lines.get(1).path("outcome").asText()).isEqualTo("rejected");
        assertThat(lines.get(1).path("reason").asText()).isEqualTo("XML_NOT_WELL_FORMED");
        assertThat(lines.get(1).path("position").asText()).startsWith("line 1");
        assertThat(lines.get(1).path("format").asText()).isEqualTo("newsml-g2");
        assertThat(lines)
                .allSatisfy(line -> assertThat(line.properties())
                        .extracting(member -> member.getKey())
                        .startsWith("file", "format", "outcome", "story", "repairs", "reason", "position"));
        assertThat(lines.get(2).path("story").path("guid").asText()).isEqualTo("urn:c");
    }

    @Test
    void enrichesPlainTextWithOffsetsOfTheFile() throws Exception {
        String text = "Storm nears Portugal\n\nWaves of nine metres 🌊 were seen off Greece on Monday.\n";
        Path file = Files.writeString(folder.resolve("storm.txt"), text);

        Output output = run("enrich", "--text", file.toString());

        assertThat(output.code()).isZero();
        JsonNode line = output.json().getFirst();
        assertThat(line.path("file").asText()).isEqualTo(file.toString());
        assertThat(line.path("partial").isNull()).isTrue();
        assertThat(line.path("focus").path("iso2").asText()).isEqualTo("PT");
        assertThat(line.path("countries").findValuesAsText("iso2")).containsExactlyInAnyOrder("PT", "GR");
        int[] points = text.codePoints().toArray();
        for (JsonNode entity : line.path("entities")) {
            for (JsonNode mention : entity.path("mentions")) {
                int start = mention.path("start").asInt();
                assertThat(new String(points, start, mention.path("end").asInt() - start))
                        .isEqualTo(mention.path("text").asText());
            }
        }
    }

    @Test
    void readsLocalNewsAsTheReadersOfItsWireDo() throws Exception {
        Path config = Files.writeString(folder.resolve("home.yaml"), "wires: [{id: herald, home: US-AL}]\n");
        Path story = Files.write(
                folder.resolve("a.xml"), NewsItems.item("urn:a", 1, "New buses for Birmingham", "They run from May."));
        Path text = Files.writeString(folder.resolve("a.txt"), "New buses for Birmingham\n\nThey run from May.\n");

        assertThat(focus("enrich", "--provider", "herald", story.toString())).isEqualTo("GB");
        assertThat(focus("enrich", "--provider", "herald", "--config", config.toString(), story.toString()))
                .isEqualTo("US");
        assertThat(focus("enrich", "--home", "US-AL", "--text", text.toString()))
                .isEqualTo("US");
        assertThat(run("enrich", "--home", "Halifax", text.toString()).code()).isEqualTo(2);
    }

    private static String focus(String... arguments) throws IOException {
        return run(arguments).json().getFirst().path("focus").path("iso2").asText();
    }

    @Test
    void findsNamesInTheConfiguredWay() throws Exception {
        Path config =
                Files.writeString(folder.resolve("names.yaml"), "enrich: {names: " + folder.resolve("none") + "}\n");
        Path statistics = Files.writeString(folder.resolve("statistics.yaml"), "enrich: {names: perceptron}\n");
        Path file = Files.writeString(folder.resolve("a.txt"), "Storm nears Portugal\n\nWaves were high.\n");

        Output output = run("enrich", "--config", config.toString(), "--text", file.toString());

        assertThat(output.code()).isEqualTo(3);
        assertThat(output.err()).startsWith("enrich.names: ").contains("onnx");
        assertThat(focus("enrich", "--config", statistics.toString(), "--text", file.toString()))
                .isEqualTo("PT");
    }

    @Test
    void routesAStoryToTheChannelsThatItMatches() throws Exception {
        Path file = Files.write(folder.resolve("a.xml"), NewsItems.greek("urn:a", 1));

        Output output = run("route", file.toString());

        assertThat(output.json().getFirst().path("channels"))
                .extracting(JsonNode::asText)
                .containsExactly("all", "europe");
    }

    @Test
    void goesOnAfterAFileThatItCannotUseAndSaysWhich() throws Exception {
        Files.writeString(folder.resolve("a.xml"), "<newsItem");
        Files.write(folder.resolve("b.xml"), NewsItems.greek("urn:b", 1));

        for (String command : List.of("enrich", "route")) {
            Output output = run(command, folder.toString());

            assertThat(output.code()).as(command).isEqualTo(1);
            assertThat(output.json()).hasSize(1);
            assertThat(output.err()).contains("a.xml: XML_NOT_WELL_FORMED at line 1");
        }
    }

    @Test
    void exitsWithTwoForUsageAndThreeForSurroundings() throws IOException {
        Path config = Files.writeString(folder.resolve("bad.yaml"), "kafka: {partitions: 0}\nwire: []\n");

        assertThat(run("nonsense").code()).isEqualTo(2);
        assertThat(run("parse", folder.resolve("none").toString()).code()).isEqualTo(2);
        Output usage = run("lag", "--config", config.toString());
        assertThat(usage.code()).isEqualTo(2);
        assertThat(usage.err()).contains("kafka.partitions", "wire: unknown key");
        Output nobody = run("lag", "--data", folder.toString());
        assertThat(nobody.code()).isEqualTo(3);
        assertThat(nobody.err()).contains("No broker has run on");
        assertThat(run("run", "enrich").code()).isEqualTo(2);
        assertThat(run("tail", "No Channel", "--data", folder.toString()).code())
                .isEqualTo(2);
    }

    @Test
    void aStageThatStartsTakesAwayFirstThatTheOneBeforeItWasAlive() throws IOException {
        Path alive = Files.writeString(folder.resolve("alive"), "of a process that was killed");

        Output output = run("run", "publish", "--bootstrap", "127.0.0.1:1", "--data", folder.toString());

        assertThat(output.code()).isEqualTo(3);
        assertThat(alive).doesNotExist();
    }

    @Test
    void saysThatTheBrokerIsAway() {
        Output output = run("lag", "--bootstrap", "127.0.0.1:1");

        assertThat(output.code()).isEqualTo(3);
        assertThat(output.err()).isNotBlank().doesNotContain("at news.dateline");
    }

    private static Output run(String... arguments) {
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        ByteArrayOutputStream complained = new ByteArrayOutputStream();
        try {
            System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
            System.setErr(new PrintStream(complained, true, StandardCharsets.UTF_8));
            int code = DatelineCommand.run(arguments);
            return new Output(
                    code, printed.toString(StandardCharsets.UTF_8), complained.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
    }

    private record Output(int code, String out, String err) {
        List<JsonNode> json() throws IOException {
            List<JsonNode> lines = new ArrayList<>();
            for (String line : out.lines().toList()) {
                lines.add(JSON.readTree(line));
            }
            return lines;
        }
    }
}
