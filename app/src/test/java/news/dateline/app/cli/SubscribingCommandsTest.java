package news.dateline.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import news.dateline.app.ShortLivedJava;
import news.dateline.app.TopicContent;
import news.dateline.app.config.ConfigReader;
import news.dateline.app.data.DataFolder;
import news.dateline.app.machine.Backbone;
import news.dateline.app.machine.Stages;
import news.dateline.schemas.Topic;
import news.dateline.schemas.model.Body;
import news.dateline.schemas.model.EnrichedStory;
import news.dateline.schemas.model.Enrichment;
import news.dateline.schemas.model.LocalizedText;
import news.dateline.schemas.model.RegionWeight;
import news.dateline.schemas.model.WireStory;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.tools.consumer.ConsoleConsumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The command lines of docs/subscribing.md as they stand there, on a real broker; only the broker's place is
/// another.
@SuppressWarnings("NullAway.Init") // JUnit calls start before anything else.
class SubscribingCommandsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Pattern SHELL = Pattern.compile("```sh\n(.*?)```", Pattern.DOTALL);
    private static final String ID = "meridian-ferry";

    @TempDir
    private Path temporary;

    static DataFolder folder;
    static Backbone backbone;
    static List<String> lines;

    @BeforeAll
    static void publishOneStory() throws Exception {
        lines = commandLines(Files.readString(Path.of("..", "docs", "subscribing.md")));
        folder = DataFolder.ephemeral();
        backbone = Backbone.start(new ConfigReader(Map.of()).defaults(), folder, 0);
        try (Stages stages = new Stages(backbone, folder, Optional.empty())) {
            stages.publish();
            stages.awaitRunning();
            push();
            assertThat(TopicContent.until(
                            backbone.cluster(),
                            backbone.topics().channel("europe"),
                            PATIENCE,
                            events -> !events.isEmpty()))
                    .hasSize(1);
        }
    }

    @AfterAll
    static void stop() {
        backbone.close();
        folder.delete();
    }

    @Test
    void tailPrintsEachEventThatThereIsAsJson() {
        Ran ran = Ran.of(with(line("--once"), "--data", folder.root().toString()));

        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.out().lines())
                .singleElement()
                .satisfies(event -> assertThat(event).startsWith("{\"eventId\":\"" + ID + ":1:europe\""));
    }

    @Test
    void everyLineForDatelineIsOneThatItTakes() {
        assertThat(lines)
                .filteredOn(line -> line.startsWith("./dateline "))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(DatelineCommand.line()
                                .parseArgs(with(line).toArray(String[]::new))
                                .errors())
                        .isEmpty());
    }

    @Test
    void kafkasConsoleConsumerTellsWhatHappenedToWhichStory() throws Exception {
        List<String> options = with(line("kafka-console-consumer.sh"), "--timeout-ms", "5000");
        options.set(
                options.indexOf("--bootstrap-server") + 1, backbone.cluster().bootstrap());

        String printed = console(options);

        assertThat(printed.lines())
                .filteredOn(line -> line.endsWith("\t" + ID))
                .singleElement()
                .satisfies(line -> assertThat(line)
                        .contains("trace-id:0af7651916cd43dd8448eb211c80319c")
                        .contains("ce_type:news.dateline.story.published"));
        assertThat(printed).contains("Processed a total of 1 messages");
    }

    // In a process of its own: it ends the one that it runs in.
    private String console(List<String> options) throws IOException, InterruptedException {
        Path output = temporary.resolve("console.txt");
        Process process = new ProcessBuilder(ShortLivedJava.command(ConsoleConsumer.class, options))
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        } finally {
            process.destroyForcibly();
        }
        return Files.readString(output);
    }

    private static String line(String part) {
        return lines.stream().filter(line -> line.contains(part)).findFirst().orElseThrow();
    }

    // A line ends where no backslash does; a comment says what is done.
    private static List<String> commandLines(String page) {
        return SHELL.matcher(page)
                .results()
                .flatMap(found -> found.group(1).replace("\\\n", " ").lines())
                .map(line -> line.replaceFirst("#.*", "").strip())
                .toList();
    }

    private static List<String> with(String line, String... more) {
        List<String> words =
                new ArrayList<>(Stream.of(line.split("\\s+")).skip(1).toList());
        words.addAll(List.of(more));
        return words;
    }

    private static void push() throws Exception {
        Topic<EnrichedStory> topic = backbone.topics().storiesEnriched();
        WireStory story = WireStory.newBuilder()
                .setId(ID)
                .setTraceId("0af7651916cd43dd8448eb211c80319c")
                .setWire("meridian")
                .setProvider("meridian")
                .setFormat("newsml-g2")
                .setReceivedAt(Instant.parse("2026-11-23T06:00:00Z"))
                .setGuid("urn:newsml:meridian.example:ferry")
                .setVersion(1)
                .setContentHash("hash")
                .setHeadlines(List.of(
                        LocalizedText.newBuilder().setText("Ferries sail again").build()))
                .setBody(Body.newBuilder()
                        .setHtml("<p>More follows.</p>")
                        .setParagraphs(List.of("More follows."))
                        .build())
                .build();
        Enrichment europe = Enrichment.newBuilder()
                .setRegions(List.of(new RegionWeight("150", "Europe", 1.0)))
                .build();
        try (Producer<String, EnrichedStory> producer =
                backbone.cluster().writer(topic.value().serializer())) {
            producer.send(new ProducerRecord<>(topic.name(), ID, new EnrichedStory(story, europe)))
                    .get();
        }
    }
}
