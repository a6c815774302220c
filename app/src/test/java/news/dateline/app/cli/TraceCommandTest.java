package news.dateline.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import news.dateline.app.Eventually;
import news.dateline.app.NewsItems;
import news.dateline.app.TopicContent;
import news.dateline.app.config.ConfigReader;
import news.dateline.app.data.DataFolder;
import news.dateline.app.machine.SingleMachine;
import news.dateline.app.push.PushClient;
import news.dateline.schemas.StoryId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// One story's life on a real broker with all stages: held, published, updated, killed; one input that nobody can
/// use; and what the machine says of itself.
@SuppressWarnings("NullAway.Init") // JUnit calls start before anything else.
class TraceCommandTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String GUID = "urn:newsml:meridian.example:20260504:strike";
    private static final String STORY = StoryId.of("meridian", GUID).value();

    static DataFolder folder;
    static SingleMachine machine;
    static String firstTrace;
    static String refusedTrace;

    @BeforeAll
    static void start() throws Exception {
        folder = DataFolder.ephemeral();
        machine = SingleMachine.start(new ConfigReader(Map.of()).defaults(), folder, 0);
        firstTrace = push(NewsItems.embargoed(GUID, Instant.now().plusSeconds(3)));
        await(hop -> what(hop, "channel.europe", "published"));
        push(NewsItems.greek(GUID, 2));
        await(hop -> what(hop, "channel.europe", "updated"));
        push(new String(NewsItems.greek(GUID, 3), StandardCharsets.UTF_8)
                .replace("stat:usable", "stat:canceled")
                .getBytes(StandardCharsets.UTF_8));
        await(hop -> what(hop, "channel.europe", "withdrawn"));
        refusedTrace = push("<newsItem\n <oops".getBytes(StandardCharsets.UTF_8));
    }

    @AfterAll
    static void stop() {
        machine.close();
        folder.delete();
    }

    @Test
    void tellsAStorysWholeWayInOrderOfTime() throws Exception {
        JsonNode trace = json(run(STORY, "--json"));

        assertThat(hops(trace).stream()
                        .filter(hop -> hop.path("version").asLong() == 1
                                || hop.path("trace").asText().equals(firstTrace))
                        .map(hop -> hop.path("topic").asText() + " "
                                + hop.path("what").asText()))
                .startsWith(
                        "wire.raw received",
                        "wire.stories parsed",
                        "stories.enriched enriched",
                        "stories.embargoes waits",
                        "stories.decisions held",
                        "stories.published published")
                .contains("channel.all published", "channel.europe published");
        assertThat(hops(trace))
                .anyMatch(hop -> what(hop, "stories.published", "withdrawn")
                        && hop.path("why").asText().startsWith("KILLED: from all"));
        assertThat(hops(trace)).anyMatch(hop -> what(hop, "wire.stories.express", "parsed"));
        assertThat(hops(trace)).anyMatch(hop -> what(hop, "stories.embargoes", "waits no more"));
        assertThat(trace.path("traces")).hasSize(3);
        assertThat(hops(trace).stream()
                        .map(hop -> Instant.parse(hop.path("time").asText())))
                .isSorted();
    }

    @Test
    void namesTheRecordsThatAreThere() throws Exception {
        JsonNode published = hops(json(run(STORY, "--json"))).stream()
                .filter(hop -> what(hop, "channel.europe", "withdrawn"))
                .findFirst()
                .orElseThrow();

        assertThat(TopicContent.at(
                                machine.backbone().cluster(),
                                machine.backbone().topics().channel("europe"),
                                published.path("partition").asInt(),
                                published.path("offset").asLong())
                        .getStoryId())
                .isEqualTo(STORY);
        assertThat(published.path("secondsSinceReceived").asDouble()).isBetween(0.0, 60.0);
    }

    @Test
    void findsAStoryByTheWiresGuidAndByTrace() throws Exception {
        assertThat(json(run(GUID, "--wire", "meridian", "--json")).path("stories"))
                .singleElement()
                .satisfies(story -> assertThat(story.asText()).isEqualTo(STORY));
        JsonNode byTrace = json(run(firstTrace, "--json"));
        assertThat(byTrace.path("traces")).hasSize(1);
        assertThat(byTrace.path("stories").path(0).asText()).isEqualTo(STORY);
        assertThat(run("x", "--wire", "nobody").code()).isEqualTo(2);
    }

    @Test
    void theOpsPortTellsTheSame() throws Exception {
        for (String id : List.of(STORY, firstTrace, refusedTrace)) {
            JsonNode trace = json(run(id, "--json"));
            JsonNode told = new AskedPort(machine.ops(), Optional.empty()).get("/v1/ops/stories/" + id + "/trace");

            assertThat(told.path("id")).isEqualTo(trace.path("id"));
            assertThat(told.path("stories")).isEqualTo(trace.path("stories"));
            // The last moment may have come in between.
            assertThat(hops(told)).containsAll(hops(trace)).isNotEmpty();
        }
    }

    @Test
    void tellsWhyAnInputWasRefused() {
        Ran ran = run(refusedTrace);

        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.out()).containsPattern("wire\\.quarantine +\\d+ +\\d+ +- +- +quarantined +ingest: XML_NOT_WELL");
    }

    @Test
    void saysThatThereIsNothing() {
        Ran ran = run("meridian-nothing");

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err()).contains("Nothing of meridian-nothing is on any topic");
    }

    @Test
    void whatIsOpenIsAskedOfTheMachineThatWatches() {
        Ran ran = Ran.of(List.of("incidents", "--data", folder.root().toString()));

        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.err()).isEmpty();
        assertThat(ran.out()).containsPattern("open at \\S+Z\\.");
    }

    @Test
    void makesAnIndexOfItsOwnWhereNobodyKeepsOne() throws Exception {
        DataFolder elsewhere = DataFolder.ephemeral();
        try {
            List<String> words = List.of(
                    "trace",
                    STORY,
                    "--json",
                    "--data",
                    elsewhere.root().toString(),
                    "--bootstrap",
                    machine.backbone().cluster().bootstrap());

            Ran first = Ran.of(words);
            Ran second = Ran.of(words);

            assertThat(first.code()).as(first.err()).isZero();
            assertThat(hops(json(first))).anyMatch(hop -> what(hop, "channel.europe", "withdrawn"));
            assertThat(second.out()).isEqualTo(first.out());
        } finally {
            elsewhere.delete();
        }
    }

    private static void await(Predicate<JsonNode> wanted) throws Exception {
        AtomicReference<Ran> last = new AtomicReference<>();
        boolean came = Eventually.within(PATIENCE, () -> {
            Ran ran = run(STORY, "--json");
            last.set(ran);
            return ran.code() == 0 && hops(json(ran)).stream().anyMatch(wanted);
        });
        assertThat(came).as("%s", last.get()).isTrue();
    }

    private static boolean what(JsonNode hop, String topic, String what) {
        return hop.path("topic").asText().equals(topic)
                && hop.path("what").asText().equals(what);
    }

    private static String push(byte[] story) throws Exception {
        PushClient client = new PushClient(
                machine.http(), "meridian", folder.key("meridian").orElseThrow());
        return JSON.readTree(
                        client.push(story, "application/xml", Optional.empty()).body())
                .path("trace")
                .asText();
    }

    private static JsonNode json(Ran ran) throws Exception {
        assertThat(ran.code()).as(ran.err()).isZero();
        return JSON.readTree(ran.out());
    }

    private static List<JsonNode> hops(JsonNode trace) {
        return StreamSupport.stream(trace.path("hops").spliterator(), false).toList();
    }

    private static Ran run(String... more) {
        List<String> words = new ArrayList<>(List.of("trace"));
        words.addAll(List.of(more));
        words.addAll(List.of("--data", folder.root().toString()));
        return Ran.of(words);
    }
}
