package news.dateline.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import news.dateline.app.config.ConfigReader;
import news.dateline.app.data.DataFolder;
import news.dateline.app.demo.Demo;
import news.dateline.app.machine.Replaying;
import news.dateline.app.machine.SingleMachine;
import news.dateline.app.machine.StageGroups;
import news.dateline.app.push.PushClient;
import news.dateline.app.push.PushClient.Reply;
import news.dateline.ops.lag.LagMonitor;
import news.dateline.ops.lag.StageLag;
import news.dateline.ops.lag.StageState;
import news.dateline.ops.quarantine.QuarantineQuery;
import news.dateline.ops.quarantine.ReplayOrder;
import news.dateline.ops.quarantine.ReplayOutcome;
import news.dateline.ops.quarantine.ReplaySummary;
import news.dateline.schemas.Keeping;
import news.dateline.schemas.StoryId;
import news.dateline.schemas.Topic;
import news.dateline.schemas.model.CountryWeight;
import news.dateline.schemas.model.EventKind;
import news.dateline.schemas.model.Picture;
import news.dateline.schemas.model.Quarantined;
import news.dateline.schemas.model.ReadyStory;
import news.dateline.schemas.model.StoryEvent;
import news.dateline.schemas.model.WireStory;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.DecoderFactory;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// The whole way on a real broker: pushed over HTTP, read from channels.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init") // JUnit calls start before anything else.
abstract class EndToEnd {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private DataFolder folder;
    private SingleMachine machine;

    /// Starts what the tests run on; the answer is the configuration that finds it.
    abstract Map<String, String> startBroker();

    /// Stops what was started.
    abstract void stopBroker();

    @BeforeAll
    void start() {
        folder = DataFolder.ephemeral();
        machine = SingleMachine.start(new ConfigReader(startBroker()).defaults(), folder, 0);
    }

    @AfterAll
    void stop() {
        machine.close();
        stopBroker();
        folder.delete();
    }

    @Test
    void bringsOutEverySampleInTheDemonstration() throws InterruptedException {
        StringWriter told = new StringWriter();

        boolean allOut = new Demo(machine, folder, new PrintWriter(told, true)).run(Path.of("..", "samples"));

        assertThat(allOut).as("%s", told).isTrue();
        assertThat(told.toString()).contains("corrected", "withdrawn", "KILLED", "embargo ends in");
    }

    @Test
    void answersWithIdVersionAndTraceAndTheStoryComesOutUnderThem() throws Exception {
        String guid = guid();

        HttpResponse<String> response = send("meridian", key("meridian"), "application/xml", NewsItems.greek(guid, 7));

        JsonNode body = JSON.readTree(response.body());
        assertThat(response.statusCode()).isEqualTo(202);
        assertThat(body.path("version").asLong()).isEqualTo(7);
        assertThat(response.headers().firstValue("Location"))
                .contains("/v1/stories/" + body.path("id").asText());
        StoryEvent event = await("all", story -> story.getGuid().equals(guid));
        assertThat(event.getStoryId()).isEqualTo(body.path("id").asText());
        assertThat(event.getTraceId()).isEqualTo(body.path("trace").asText());
        assertThat(event.getVersion()).isEqualTo(7);
        assertThat(await("europe", story -> story.getGuid().equals(guid)).getRevision())
                .isEqualTo(1);
    }

    @Test
    void tellsAWireWhatBecameOfItsStory() throws Exception {
        String guid = guid();
        Reply first = push("meridian", NewsItems.greek(guid, 1));
        String id = JSON.readTree(first.body()).path("id").asText();

        JsonNode published = awaitStatus(id, status -> isIn(status, "published"));
        push("meridian", NewsItems.greek(guid, 2));
        JsonNode updated = awaitStatus(
                id,
                status -> isIn(status, "published") && status.path("revision").asLong() == 2);

        assertThat(published.path("guid").asText()).isEqualTo(guid);
        assertThat(published.path("channels").toString()).contains("\"all\"", "\"europe\"");
        assertThat(updated.path("versions").path(1).path("state").asText()).isEqualTo("superseded");
        assertThat(updated.path("versions").path(1).path("supersededBy").asLong())
                .isEqualTo(2);
    }

    @Test
    void tellsAWireUntilWhenItsStoryIsHeld() throws Exception {
        Instant end = Instant.parse("2099-01-01T00:00:00Z");
        Reply reply = push("meridian", NewsItems.embargoed(guid(), end));
        String id = JSON.readTree(reply.body()).path("id").asText();

        JsonNode status = awaitStatus(id, held -> isIn(held, "held"));

        assertThat(status.path("versions").path(0).path("heldUntil").asText()).isEqualTo(end.toString());
    }

    @Test
    void tellsNoWireOfTheStoriesOfAnother() throws Exception {
        Reply reply = push("meridian", NewsItems.greek(guid(), 1));
        String id = JSON.readTree(reply.body()).path("id").asText();
        awaitStatus(id, status -> isIn(status, "published"));

        assertThat(status(id, "pages").statusCode()).isEqualTo(404);
    }

    @Test
    void publishesARepeatedPushOnce() throws Exception {
        String guid = guid();
        for (int push = 0; push < 5; push++) {
            assertThat(push("meridian", NewsItems.greek(guid, 1)).accepted()).isTrue();
        }
        assertThat(push("meridian", NewsItems.greek(guid, 2)).accepted()).isTrue();

        await("all", story -> story.getGuid().equals(guid) && story.getVersion() == 2);

        assertThat(TopicContent.now(machine.backbone().cluster(), channel("all")))
                .filteredOn(story -> story.getGuid().equals(guid))
                .extracting(StoryEvent::getKind)
                .containsExactly(EventKind.PUBLISHED, EventKind.UPDATED);
    }

    @Test
    void bringsTheFirstStoryOutWholeAndWithoutItsPage() throws Exception {
        String seeds = System.getenv("DATELINE_SEEDS");
        Assumptions.assumeTrue(seeds != null, "DATELINE_SEEDS is not set: the first story is not here");
        byte[] page = Files.readAllBytes(Path.of(seeds, "000_5258e6f24005fca5.txt"));

        Reply reply = client("pages").push(page, "text/plain", Optional.of("https://pages.example/" + guid()));

        String trace = JSON.readTree(reply.body()).path("trace").asText();
        ReadyStory story = await("all", event -> event.getTraceId().equals(trace))
                .getStory()
                .orElseThrow();
        assertThat(story.getHeadline())
                .startsWith("United States and Russian envoys")
                .endsWith("'very positive'");
        assertThat(story.getByline()).contains("Staff Writers");
        assertThat(story.getCredit()).contains("Reuters");
        assertThat(story.getBody().getParagraphs()).hasSize(19);
        assertThat(story.getPictures()).hasSize(1);
        Picture picture = story.getPictures().getFirst();
        assertThat(picture.getCredit()).contains("Joe Raedle/Getty Images");
        assertThat(picture.getCaption().orElseThrow()).endsWith("‘constructive’.");
        assertThat(story.getCountries())
                .extracting(CountryWeight::getIso2)
                .contains("US", "RU", "UA")
                .isSubsetOf("US", "RU", "UA", "CH");
        assertThat(String.join("\n", story.getBody().getParagraphs())
                        + story.getBody().getHtml())
                .doesNotContain("newsletter", "Email Us", "Comments", "Latest Edition", "Netflix", "Privacy Policy");
    }

    @Test
    void saysWhereXmlIsBrokenAndKeepsTheBytes() throws Exception {
        byte[] broken = "<newsItem xmlns=\"http://iptc.org/std/nar/2006-10-01/\"\nguid=\"a\"><itemMeta></newsItem>"
                .getBytes(StandardCharsets.UTF_8);

        JsonNode problem = refused(422, "meridian", "application/xml", broken);

        assertThat(problem.path("reason").asText()).isEqualTo("XML_NOT_WELL_FORMED");
        assertThat(problem.path("position").asText()).matches("line 2, column \\d+");
        Quarantined kept = quarantined(problem.path("trace").asText());
        assertThat(kept.getContent()).isEqualTo(ByteBuffer.wrap(broken));
        assertThat(kept.getReason()).isEqualTo("XML_NOT_WELL_FORMED");
        assertThat(kept.getWire()).contains("meridian");
    }

    @Test
    void refusesAnExternalEntity() throws Exception {
        byte[] attack = ("<!DOCTYPE newsItem [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>"
                        + "<newsItem xmlns=\"http://iptc.org/std/nar/2006-10-01/\" guid=\"a\">&x;</newsItem>")
                .getBytes(StandardCharsets.UTF_8);

        JsonNode problem = refused(422, "meridian", "application/xml", attack);

        assertThat(problem.path("reason").asText()).isEqualTo("XML_ENTITY");
    }

    @Test
    void refusesABodyOfTwentyMegabytesAndKeepsItsBeginning() throws Exception {
        byte[] large = new byte[20 << 20];
        Arrays.fill(large, (byte) 'x');

        JsonNode problem = refused(413, "meridian", "application/xml", large);

        assertThat(problem.path("reason").asText()).isEqualTo("LIMIT_EXCEEDED");
        assertThat(problem.path("detail").asText()).contains("4194304 bytes");
        Quarantined kept = quarantined(problem.path("trace").asText());
        assertThat(kept.getTruncated()).isTrue();
        assertThat(kept.getContent().remaining()).isEqualTo(4 << 20);
    }

    @Test
    void carriesAStoryOfAlmostTheLargestSizeThroughEveryStage() throws Exception {
        String guid = guid();
        // In the record it stands twice, as HTML and as paragraphs.
        String text = "Greece ".repeat((Keeping.MAX_STORY_BYTES - 10_000) / 2 / "Greece ".length());

        Reply reply = push("meridian", NewsItems.item(guid, 1, "A long story", text));

        assertThat(reply.status()).as(reply.body()).isEqualTo(202);
        assertThat(await("europe", event -> event.getGuid().equals(guid)).getVersion())
                .isEqualTo(1);
    }

    @Test
    void refusesAMediaTypeThatNoParserTakes() throws Exception {
        JsonNode problem = refused(415, "meridian", "image/png", new byte[] {1, 2, 3});

        assertThat(problem.path("detail").asText()).contains("image/png");
        assertThat(quarantined(problem.path("trace").asText()).getContent().remaining())
                .isEqualTo(3);
    }

    @Test
    void refusesAWrongKeyAnotherWiresKeyAndNoKey() throws Exception {
        byte[] story = NewsItems.greek(guid(), 1);

        assertThat(send("meridian", "wrong", "application/xml", story).statusCode())
                .isEqualTo(401);
        assertThat(send("meridian", key("pages"), "application/xml", story).statusCode())
                .isEqualTo(401);
        HttpResponse<String> none = HTTP.send(
                HttpRequest.newBuilder(uri("/v1/wires/meridian/stories"))
                        .POST(HttpRequest.BodyPublishers.ofByteArray(story))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(none.statusCode()).isEqualTo(401);
        assertThat(none.headers().firstValue("WWW-Authenticate").orElseThrow()).startsWith("Bearer");
        assertThat(none.headers().firstValue("Content-Type")).contains("application/problem+json");
    }

    @Test
    void knowsNoWireThatIsNotConfigured() throws Exception {
        HttpResponse<String> response = send("nobody", "any", "application/xml", NewsItems.greek(guid(), 1));

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(JSON.readTree(response.body()).path("reason").asText()).isEqualTo("UNKNOWN_WIRE");
    }

    @Test
    void answersProblemsForPathsAndMethodsThatAreNotThere() throws Exception {
        HttpResponse<String> path = get("/nothing");
        HttpResponse<String> method = get("/v1/wires/meridian/stories");

        assertThat(path.statusCode()).isEqualTo(404);
        assertThat(path.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(method.statusCode()).isEqualTo(405);
        assertThat(method.headers().firstValue("Allow")).contains("POST");
    }

    @Test
    void putsARecordThatNoStageCanReadIntoQuarantineAndGoesOn() throws Exception {
        String guid = guid();
        String storyId = StoryId.of("meridian", guid).value();
        // By the key of the story that follows, so that it stands before it in the same partition.
        poison(storyId);

        push("meridian", NewsItems.greek(guid, 1));

        await("all", event -> event.getGuid().equals(guid));
        Quarantined kept = quarantined(storyId, "enrich");
        assertThat(kept.getReason()).isEqualTo("UNREADABLE_RECORD");
        assertThat(kept.getSource().orElseThrow()).matches("wire\\.stories-\\d+-\\d+");
        assertThat(StandardCharsets.UTF_8.decode(kept.getContent()).toString()).isEqualTo("not Avro");
        assertThat(kept.getKey()).contains(ByteBuffer.wrap(storyId.getBytes(StandardCharsets.UTF_8)));
        assertThat(kept.getAttempts()).isEqualTo(1);
    }

    @Test
    void aRecordThatIsReplayedIsOnItsTopicAsItWasAndBackWithOneAttemptMore() throws Exception {
        String trace = StoryId.of("meridian", guid()).value();
        poison(trace);
        Quarantined first = quarantined(trace, "enrich");

        ReplaySummary summary = Replaying.on(machine.backbone())
                .replay(
                        new ReplayOrder(
                                new QuarantineQuery(
                                        Optional.of("enrich"),
                                        Optional.empty(),
                                        Optional.empty(),
                                        Instant.MIN,
                                        Set.of(trace)),
                                "the night desk",
                                ReplayOrder.USUAL_RATE,
                                false),
                        replayed -> {});

        assertThat(summary.groups()).extracting(ReplaySummary.Group::outcome).containsExactly(ReplayOutcome.SENT_BACK);
        Quarantined second = quarantined(
                one -> one.getTraceId().equals(trace) && one.getStage().equals("enrich") && one.getAttempts() == 2);
        assertThat(second.getSource()).isNotEqualTo(first.getSource());
        assertThat(second.getContent()).isEqualTo(first.getContent());
        assertThat(second.getKey()).isEqualTo(first.getKey());
    }

    private void poison(String key) throws Exception {
        Topic<WireStory> stories = machine.backbone().topics().wireStories();
        try (var producer = new KafkaProducer<>(
                machine.backbone().cluster().clientSettings(), new StringSerializer(), new ByteArraySerializer())) {
            var poison = new ProducerRecord<>(stories.name(), key, "not Avro".getBytes(StandardCharsets.UTF_8));
            poison.headers().add("trace-id", key.getBytes(StandardCharsets.UTF_8));
            producer.send(poison).get();
        }
    }

    @Test
    void tellsEveryStageToBeUpToDateOnceAllIsOut() throws Exception {
        String guid = guid();
        push("meridian", NewsItems.greek(guid, 1));
        await("all", story -> story.getGuid().equals(guid));

        try (LagMonitor monitor =
                LagMonitor.connect(machine.backbone().cluster().clientSettings(), Clock.systemUTC())) {
            boolean caughtUp = Eventually.within(
                    PATIENCE,
                    () -> measure(monitor).stream()
                            .allMatch(lag ->
                                    lag.state() == StageState.OK && lag.total().records() == 0));

            assertThat(caughtUp).as("%s", measure(monitor)).isTrue();
        }
    }

    @Test
    void servesTheSchemasWithWhichAnyClientReadsAChannel() throws Exception {
        String guid = guid();
        push("meridian", NewsItems.greek(guid, 1));
        await("all", story -> story.getGuid().equals(guid));

        byte[] framed = firstRecord("channel.all");
        ByteBuffer frame = ByteBuffer.wrap(framed);
        assertThat(frame.get()).isZero();
        JsonNode served = JSON.readTree(get("/schemas/ids/" + frame.getInt()).body());
        Schema schema = new Schema.Parser().parse(served.path("schema").asText());
        GenericRecord event = new GenericDatumReader<GenericRecord>(schema)
                .read(null, DecoderFactory.get().binaryDecoder(framed, 5, framed.length - 5, null));

        assertThat(event.getSchema().getName()).isEqualTo("StoryEvent");
        assertThat(event.get("channel").toString()).isEqualTo("all");
        assertThat(get("/subjects").body()).contains("\"channel.all-value\"");
        assertThat(JSON.readTree(get("/subjects/channel.all-value/versions/latest")
                                .body())
                        .path("version")
                        .asInt())
                .isEqualTo(1);
        assertThat(get("/schemas/ids/9999").statusCode()).isEqualTo(404);
    }

    private List<StageLag> measure(LagMonitor monitor) {
        return monitor.measure(StageGroups.of(machine.backbone().config()));
    }

    private byte[] firstRecord(String topic) {
        try (var reader = machine.backbone().cluster().reader(new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = reader.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            reader.assign(partitions);
            reader.seekToBeginning(partitions);
            for (ConsumerRecord<String, byte[]> record : reader.poll(PATIENCE)) {
                return record.value();
            }
        }
        throw new AssertionError("The topic " + topic + " is empty");
    }

    private JsonNode refused(int status, String wire, String type, byte[] body) throws Exception {
        HttpResponse<String> response = send(wire, key(wire), type, body);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
        return JSON.readTree(response.body());
    }

    private Quarantined quarantined(String trace) {
        return quarantined(trace, "ingest");
    }

    // Each stage that reads a topic keeps what it cannot read of it, in no order among them.
    private Quarantined quarantined(String trace, String stage) {
        return quarantined(
                one -> one.getTraceId().equals(trace) && one.getStage().equals(stage));
    }

    private Quarantined quarantined(Predicate<Quarantined> wanted) {
        Topic<Quarantined> topic = machine.backbone().topics().wireQuarantine();
        return TopicContent.until(
                        machine.backbone().cluster(),
                        topic,
                        PATIENCE,
                        kept -> kept.stream().anyMatch(wanted))
                .stream()
                .filter(wanted)
                .findFirst()
                .orElseThrow();
    }

    private StoryEvent await(String channel, Predicate<StoryEvent> wanted) {
        return TopicContent.until(
                        machine.backbone().cluster(),
                        channel(channel),
                        PATIENCE,
                        events -> events.stream().anyMatch(wanted))
                .stream()
                .filter(wanted)
                .findFirst()
                .orElseThrow(() -> new AssertionError("It did not come out on channel " + channel));
    }

    private Topic<StoryEvent> channel(String id) {
        return machine.backbone().topics().channel(id);
    }

    private Reply push(String wire, byte[] story) throws InterruptedException {
        return client(wire).push(story, "application/xml", Optional.empty());
    }

    private PushClient client(String wire) {
        return new PushClient(machine.http(), wire, key(wire));
    }

    private HttpResponse<String> send(String wire, String key, String type, byte[] body)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(uri("/v1/wires/" + wire + "/stories"))
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return HTTP.send(HttpRequest.newBuilder(uri(path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private JsonNode awaitStatus(String id, Predicate<JsonNode> wanted) throws Exception {
        Instant deadline = Instant.now().plus(PATIENCE);
        HttpResponse<String> response = status(id, "meridian");
        while (!(response.statusCode() == 200 && wanted.test(JSON.readTree(response.body())))) {
            assertThat(Instant.now()).as(response.body()).isBefore(deadline);
            Thread.sleep(50);
            response = status(id, "meridian");
        }
        return JSON.readTree(response.body());
    }

    private HttpResponse<String> status(String id, String wire) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(uri("/v1/stories/" + id))
                .header("Authorization", "Bearer " + key(wire))
                .build();
        return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static boolean isIn(JsonNode status, String state) {
        return status.path("state").asText().equals(state);
    }

    private URI uri(String path) {
        return machine.http().resolve(path);
    }

    private String key(String wire) {
        return folder.key(wire).orElseThrow();
    }

    private static String guid() {
        return "urn:newsml:meridian.example:20260504:" + UUID.randomUUID();
    }
}
