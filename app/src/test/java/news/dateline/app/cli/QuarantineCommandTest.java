package news.dateline.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import news.dateline.app.NewsItems;
import news.dateline.app.TopicContent;
import news.dateline.app.config.ConfigReader;
import news.dateline.app.config.DatelineConfig;
import news.dateline.app.config.DatelineConfig.WireConfig;
import news.dateline.app.data.DataFolder;
import news.dateline.app.machine.Backbone;
import news.dateline.app.machine.Stages;
import news.dateline.app.machine.WireKeys;
import news.dateline.app.push.PushClient;
import news.dateline.schemas.model.Quarantined;
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
        Ran ran = run("list", "--since", "1h");

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

    @Test
    void listsOneByItsIdAlone() throws Exception {
        String id = each("--reason", "UNKNOWN_FORMAT").getFirst().path("id").asText();

        assertThat(id).startsWith("wire.quarantine-");
        assertThat(each("--id", id))
                .singleElement()
                .satisfies(one -> assertThat(one.path("reason").asText()).isEqualTo("UNKNOWN_FORMAT"));
        assertThat(each("--id", "nobody")).isEmpty();
    }

    @Test
    void aDryRunSaysWhatWouldBecomeOfEach() throws Exception {
        Ran ran = run("replay", "--dry-run", "--each", "--reason", "XML_NOT_WELL_FORMED");

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out())
                .contains(
                        "REFUSED_AGAIN  0 stories; refused: XML_NOT_WELL_FORMED",
                        "would be: refused by today's parsers");
        assertThat(each("--reason", "XML_NOT_WELL_FORMED")).hasSize(1);
    }

    @Test
    void tellsProgramsWhatWouldBecomeOfEach() throws Exception {
        List<String> lines = run("replay", "--dry-run", "--each", "--json", "--reason", "UNKNOWN_FORMAT")
                .out()
                .lines()
                .toList();

        assertThat(lines).hasSize(2);
        assertThat(new ObjectMapper().readTree(lines.getFirst()).path("outcome").asText())
                .isEqualTo("REFUSED_AGAIN");
        assertThat(new ObjectMapper().readTree(lines.getLast()).path("records").asInt())
                .isEqualTo(1);
    }

    @Test
    void anInputThatTodaysParsersReadBecomesAStoryUnderItsOldTraceAndTime() {
        String trace = "0af7651916cd43dd8448eb211c80319c";
        Instant received = Instant.parse("2026-11-20T09:00:00Z");
        byte[] item = NewsItems.greek("urn:newsml:meridian.example:quarantine:1", 1);
        quarantine(Quarantined.newBuilder()
                .setTraceId(trace)
                .setWire(wire)
                .setStage("ingest")
                .setReason("BAD_TIME")
                .setReceivedAt(received)
                .setQuarantinedAt(received)
                .setContent(ByteBuffer.wrap(item))
                .build());

        Ran ran = run("replay", "--id", trace, "--by", "the night desk");

        assertThat(ran.err()).isEmpty();
        assertThat(ran.code()).isZero();
        assertThat(ran.out()).containsPattern("1  ingest +BAD_TIME +READ +read by today's parsers");
        assertThat(run("list", "--id", trace).out()).startsWith("Nothing waits.");
        assertThat(run("replay", "--id", trace).out()).startsWith("Nothing waits.");
        assertThat(TopicContent.now(backbone.cluster(), backbone.topics().wireStories()))
                .filteredOn(story -> story.getTraceId().equals(trace))
                .singleElement()
                .satisfies(story -> assertThat(story.getReceivedAt()).isEqualTo(received));
        assertThat(TopicContent.now(backbone.cluster(), backbone.topics().opsAudit()))
                .filteredOn(audit -> audit.getTraceId().equals(trace))
                .singleElement()
                .satisfies(audit -> assertThat(audit.getBy()).isEqualTo("the night desk"));
    }

    @Test
    void aStoryThatIsTooLargeOnceItIsReadIsRefusedAgain() {
        String trace = "0af7651916cd43dd8448eb211c80319d";
        byte[] item = NewsItems.item("urn:newsml:meridian.example:large", 1, "Long", "x ".repeat(4 << 20));
        quarantine(Quarantined.newBuilder()
                .setTraceId(trace)
                .setWire(wire)
                .setStage("ingest")
                .setReason("LIMIT_EXCEEDED")
                .setReceivedAt(Instant.EPOCH)
                .setQuarantinedAt(Instant.EPOCH)
                .setContent(ByteBuffer.wrap(item))
                .build());

        assertThat(run("replay", "--dry-run", "--each", "--id", trace).out())
                .contains("REFUSED_AGAIN  0 stories; refused: LIMIT_EXCEEDED");
    }

    @Test
    void aVersionThatWaitsForAPersonStays() {
        String trace = "0af7651916cd43dd8448eb211c80319e";
        quarantine(Quarantined.newBuilder()
                .setTraceId(trace)
                .setWire(wire)
                .setStage("publish")
                .setReason("USABLE_AFTER_KILL")
                .setReceivedAt(Instant.EPOCH)
                .setQuarantinedAt(Instant.EPOCH)
                .setContent(ByteBuffer.wrap("{}".getBytes(StandardCharsets.UTF_8)))
                .build());

        Ran ran = run("replay", "--id", trace);

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out()).contains("NEEDS_PERSON", "dateline release");
    }

    @Test
    void refusesARateThatIsNone() {
        Ran ran = run("replay", "--rate", "0");

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("A rate of 0 a second must be positive");
    }

    private static void quarantine(Quarantined waits) {
        try (TopicWriter<Quarantined> writer =
                new TopicWriter<>(backbone.cluster(), backbone.topics().wireQuarantine())) {
            writer.put(waits.getTraceId(), waits);
            writer.finish();
        }
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
