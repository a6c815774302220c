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
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import news.dateline.app.Eventually;
import news.dateline.app.TopicContent;
import news.dateline.app.config.ConfigReader;
import news.dateline.app.config.DatelineConfig;
import news.dateline.app.data.DataFolder;
import news.dateline.app.machine.Backbone;
import news.dateline.app.machine.Stages;
import news.dateline.app.stage.StreamsStage;
import news.dateline.schemas.Topic;
import news.dateline.schemas.model.Body;
import news.dateline.schemas.model.EnrichedStory;
import news.dateline.schemas.model.Entity;
import news.dateline.schemas.model.FoundEntity;
import news.dateline.schemas.model.LocalizedText;
import news.dateline.schemas.model.WireStory;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What newsrooms load, seen by two instances of enrich on a real broker. Each test has names of its own.
@SuppressWarnings("NullAway.Init") // JUnit calls start before anything else.
class ReferenceCommandTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration PROMISE = Duration.ofSeconds(10);

    @TempDir
    static Path place;

    static DataFolder folder;
    static DataFolder another;
    static Backbone backbone;
    static Stages one;
    static Stages two;

    @BeforeAll
    static void start() throws Exception {
        folder = DataFolder.ephemeral();
        another = DataFolder.ephemeral();
        DatelineConfig config = new ConfigReader(Map.of()).defaults();
        backbone = Backbone.start(config, folder, 0);
        write("before.tsv", "# People", "person:ola-before\tOla Beforsund\tNO\tpolitician\t");
        assertThat(run("load", place.resolve("before.tsv").toString()).code()).isZero();
        one = new Stages(backbone, folder, Optional.empty());
        two = new Stages(backbone, another, Optional.empty());
        one.enrich();
        two.enrich();
        one.awaitRunning();
        two.awaitRunning();
        assertThat(Eventually.within(PATIENCE, ReferenceCommandTest::bothWork)).isTrue();
    }

    @AfterAll
    static void stop() {
        two.close();
        one.close();
        backbone.close();
        folder.delete();
        another.delete();
    }

    @Test
    void whatWasLoadedBeforeTheStartIsKnownToTheFirstStory() throws Exception {
        assertThat(idsIn("Ola Beforsund spoke in Oslo on Monday.", 0))
                .allSatisfy(ids -> assertThat(ids).contains("person:ola-before"));
    }

    @Test
    void everyInstanceKnowsWithinSecondsWhatIsLoadedReplacedAndRemoved() throws Exception {
        String text = "Runa Dalsnes met the board of Kelda Marinverk in Oslo on Monday.";
        Path people = write("people.tsv", "# People", "person:runa-dalsnes\tRuna Dalsnes\tNO\tpolitician\t");
        Path bodies = write(
                "bodies.jsonl",
                "{\"id\":\"org:kelda\",\"type\":\"ORGANISATION\",\"kind\":\"company\",\"names\":"
                        + "[{\"text\":\"Kelda Marinverk\",\"kind\":\"PREFERRED\"}]}");

        Ran loaded = run("load", people.toString(), bodies.toString());
        assertThat(loaded.code()).as(loaded.err()).isZero();
        assertThat(loaded.out()).contains("people.tsv: 1 entities loaded", "bodies.jsonl: 1 entities loaded");
        assertThat(seenEverywhere(text, "person:runa-dalsnes", true)).isLessThan(PROMISE);
        assertThat(seenEverywhere(text, "org:kelda", true)).isLessThan(PROMISE);

        assertThat(run("remove", "org:kelda").code()).isZero();
        assertThat(seenEverywhere(text, "org:kelda", false)).isLessThan(PROMISE);
    }

    @Test
    void aShippedEntityCanBeTakenAway() throws Exception {
        String text = "Officials of Interpol met in Lyon on Monday.";
        assertThat(idsIn(text, 500)).allSatisfy(ids -> assertThat(ids).contains("org:interpol"));

        assertThat(run("remove", "org:interpol").code()).isZero();

        assertThat(seenEverywhere(text, "org:interpol", false)).isLessThan(PROMISE);
    }

    @Test
    void tellsBadLinesAndLoadsTheRest() throws IOException {
        Path towns = write(
                "towns.tsv",
                "# Towns",
                "place:nowhere\tNowhere\tcity\tNO\t\t10\t99.0\t5.0",
                "place:utsira-x\tUtsirvik\tcity\tNO\t\t10\t59.3\t4.9");

        Ran ran = run("load", towns.toString());

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err()).contains("towns.tsv, line 2: No such point: 99.0, 5.0");
        assertThat(ran.out()).contains("1 entities loaded, 1 lines could not be used");
        assertThat(TopicContent.now(backbone.cluster(), backbone.topics().referenceEntities()))
                .filteredOn(Objects::nonNull)
                .extracting(Entity::getId)
                .contains("place:utsira-x")
                .doesNotContain("place:nowhere");
    }

    private static boolean bothWork() {
        String group = StreamsStage.group(backbone.config().kafka(), Stages.ENRICH);
        try (Admin admin = backbone.cluster().admin()) {
            return admin
                            .describeConsumerGroups(List.of(group))
                            .describedGroups()
                            .values()
                            .iterator()
                            .next()
                            .get()
                            .members()
                            .stream()
                            .filter(member ->
                                    !member.assignment().topicPartitions().isEmpty())
                            .count()
                    == 2;
        } catch (Exception e) {
            return false;
        }
    }

    /// How long it takes until all partitions, and so both instances, tell or no longer tell an entity.
    private static Duration seenEverywhere(String text, String id, boolean wanted) throws Exception {
        Instant begin = Instant.now();
        for (int round = 1; Duration.between(begin, Instant.now()).compareTo(PATIENCE) < 0; round++) {
            Instant asked = Instant.now();
            if (idsIn(text, Math.abs((id + wanted).hashCode() % 10_000) * 1_000 + round).stream()
                    .allMatch(ids -> ids.contains(id) == wanted)) {
                return Duration.between(begin, asked);
            }
        }
        return PATIENCE;
    }

    /// The ids in one story for each partition.
    private static List<List<String>> idsIn(String text, int round) throws Exception {
        Topic<WireStory> topic = backbone.topics().wireStories();
        int partitions = backbone.config().kafka().partitions();
        String prefix = "test:" + round + ":";
        try (Producer<String, WireStory> producer =
                backbone.cluster().writer(topic.value().serializer())) {
            List<Future<RecordMetadata>> sent = IntStream.range(0, partitions)
                    .mapToObj(partition -> producer.send(new ProducerRecord<>(
                            topic.name(), partition, prefix + partition, story(prefix + partition, text))))
                    .toList();
            for (Future<RecordMetadata> one : sent) {
                one.get();
            }
        }
        return TopicContent.until(
                        backbone.cluster(),
                        backbone.topics().storiesEnriched(),
                        PATIENCE,
                        all -> mine(all, prefix).size() == partitions)
                .stream()
                .filter(story -> story.getStory().getId().startsWith(prefix))
                .map(ReferenceCommandTest::ids)
                .toList();
    }

    private static List<EnrichedStory> mine(List<EnrichedStory> all, String prefix) {
        return all.stream()
                .filter(story -> story.getStory().getId().startsWith(prefix))
                .toList();
    }

    private static List<String> ids(EnrichedStory story) {
        return story.getEnrichment().getEntities().stream()
                .map(FoundEntity::getId)
                .toList();
    }

    private static WireStory story(String id, String text) {
        return WireStory.newBuilder()
                .setId(id)
                .setTraceId("0af7651916cd43dd8448eb211c80319c")
                .setWire("acme")
                .setProvider("Acme")
                .setFormat("page")
                .setReceivedAt(Instant.parse("2026-11-23T06:00:00Z"))
                .setGuid(id)
                .setContentHash("00")
                .setHeadlines(List.of(
                        LocalizedText.newBuilder().setText("Talks in Norway").build()))
                .setBody(Body.newBuilder().setParagraphs(List.of(text)).build())
                .build();
    }

    private static Path write(String name, String... lines) throws IOException {
        return Files.write(place.resolve(name), List.of(lines));
    }

    private static Ran run(String... more) {
        List<String> words = new ArrayList<>(List.of("reference"));
        words.addAll(List.of(more));
        words.addAll(List.of("--data", folder.root().toString()));
        return Ran.of(words);
    }
}
