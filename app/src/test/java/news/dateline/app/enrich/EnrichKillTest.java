package news.dateline.app.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import news.dateline.app.Eventually;
import news.dateline.app.KillableProcess;
import news.dateline.app.TopicContent;
import news.dateline.app.config.ConfigReader;
import news.dateline.app.data.DataFolder;
import news.dateline.app.machine.Backbone;
import news.dateline.schemas.model.Body;
import news.dateline.schemas.model.Cluster;
import news.dateline.schemas.model.EnrichedStory;
import news.dateline.schemas.model.LocalizedText;
import news.dateline.schemas.model.StoryCluster;
import news.dateline.schemas.model.WireStory;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Kills the enrich process while stories come. Each odd story has the text of the even one before it.
/// `-Ddateline.enrich.stories=20000 -Ddateline.enrich.kills=100` runs it in full.
class EnrichKillTest {
    private static final int STORIES = Integer.getInteger("dateline.enrich.stories", 300);
    private static final int KILLS = Integer.getInteger("dateline.enrich.kills", 3);
    private static final long SEED = Long.getLong("dateline.enrich.seed", 12);
    private static final int VERSIONS = 3;
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration PAUSE = Duration.ofMillis(5);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void enrichesEveryVersionOnceAndInOrderHoweverOftenItIsKilled() throws Exception {
        DataFolder data = new DataFolder(folder.resolve("broker"));
        try (Backbone backbone = Backbone.start(new ConfigReader(Map.of()).defaults(), data, 0)) {
            KillableProcess enrich = new KillableProcess(
                    EnrichProcess.class,
                    folder.resolve("enrich.log"),
                    backbone.cluster().bootstrap(),
                    folder.resolve("enrich").toString());
            try {
                CompletableFuture<Void> wires = CompletableFuture.runAsync(() -> write(backbone));
                killWhileStoriesCome(backbone, enrich);
                wires.join();

                everyVersionIsEnrichedOnceAndInOrder(enriched(backbone, STORIES * VERSIONS));
                everyRepeatIsToldWhatItRepeats(clusters(backbone));
            } finally {
                enrich.kill();
            }
            assertThat(TopicContent.now(backbone.cluster(), backbone.topics().wireQuarantine()))
                    .isEmpty();
        }
    }

    // In turn after some progress, and as soon as the successor works.
    private static void killWhileStoriesCome(Backbone backbone, KillableProcess enrich) throws InterruptedException {
        for (int kill = 1; kill <= KILLS; kill++) {
            assertThat(Eventually.within(PATIENCE, () -> enrich.hasSaid(EnrichProcess.ENRICHING)))
                    .as(enrich.output())
                    .isTrue();
            if (kill % 2 == 1) {
                enriched(backbone, kill * STORIES * VERSIONS / (KILLS + 1));
            }
            enrich.killAndRestart();
        }
    }

    private static void everyVersionIsEnrichedOnceAndInOrder(List<EnrichedStory> enriched) {
        Map<String, List<Long>> versions = enriched.stream()
                .map(EnrichedStory::getStory)
                .collect(Collectors.groupingBy(
                        WireStory::getId, Collectors.mapping(WireStory::getVersion, Collectors.toList())));
        List<Long> all = LongStream.rangeClosed(1, VERSIONS).boxed().toList();
        assertThat(versions.keySet()).hasSize(STORIES);
        assertThat(versions)
                .allSatisfy((story, seen) -> assertThat(seen).as(story).isEqualTo(all));
    }

    private static void everyRepeatIsToldWhatItRepeats(List<StoryCluster> told) {
        Map<String, List<StoryCluster>> byStory = told.stream()
                .collect(Collectors.groupingBy(cluster -> cluster.getStory().getStoryId()));
        assertThat(byStory.keySet()).hasSize(STORIES);
        for (int story = 0; story < STORIES; story++) {
            List<StoryCluster> clusters = byStory.get(id(story));
            assertThat(clusters).as(id(story)).doesNotHaveDuplicates();
            Cluster last = clusters.getLast().getCluster();
            assertThat(clusters.getLast().getStory().getVersion()).isEqualTo(VERSIONS);
            assertThat(last.getId()).as(id(story)).isEqualTo(id(story - story % 2));
            assertThat(last.getDuplicateOf())
                    .as(id(story))
                    .isEqualTo(story % 2 == 0 ? Optional.empty() : Optional.of(id(story - 1)));
        }
    }

    /// What came out as soon as that is so much.
    private static List<EnrichedStory> enriched(Backbone backbone, int atLeast) {
        return TopicContent.until(
                backbone.cluster(),
                backbone.topics().storiesEnriched(),
                PATIENCE,
                stories -> stories.size() >= atLeast);
    }

    private static List<StoryCluster> clusters(Backbone backbone) {
        return TopicContent.until(
                backbone.cluster(),
                backbone.topics().storiesClusters(),
                PATIENCE,
                clusters -> lastVersions(clusters) == STORIES);
    }

    private static long lastVersions(List<StoryCluster> clusters) {
        return clusters.stream()
                .map(StoryCluster::getStory)
                .filter(story -> story.getVersion() == VERSIONS)
                .map(story -> story.getStoryId())
                .distinct()
                .count();
    }

    // Closing waits for all; what is lost shows in the counts.
    @SuppressWarnings("FutureReturnValueIgnored")
    private static void write(Backbone backbone) {
        Random random = new Random(SEED);
        List<String> texts =
                IntStream.range(0, STORIES).mapToObj(story -> text(random)).toList();
        Instant begin = Instant.now();
        try (Producer<String, WireStory> wires = backbone.cluster()
                .writer(backbone.topics().wireStories().value().serializer())) {
            for (int number = 0; number < STORIES * VERSIONS; number++) {
                int story = number % STORIES;
                WireStory version = version(story, 1 + number / STORIES, texts.get(story - story % 2))
                        .setReceivedAt(begin.plusMillis(number))
                        .build();
                wires.send(new ProducerRecord<>(backbone.topics().wireStories().name(), version.getId(), version));
                Thread.sleep(PAUSE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static WireStory.Builder version(int story, long version, String text) {
        return WireStory.newBuilder()
                .setId(id(story))
                .setTraceId("0af7651916cd43dd8448eb211c80319c")
                .setWire(story % 2 == 0 ? "meridian" : "pages")
                .setProvider("Meridian")
                .setFormat("page")
                .setGuid(id(story))
                .setVersion(version)
                .setContentHash("00")
                .setHeadlines(List.of(LocalizedText.newBuilder()
                        .setText("Ferries sail from Greece, version " + version)
                        .build()))
                .setBody(Body.newBuilder().setParagraphs(List.of(text)).build());
    }

    private static String text(Random random) {
        List<String> words = new ArrayList<>();
        for (int word = 0; word < 120; word++) {
            words.add("pier" + random.nextInt(5_000));
        }
        return String.join(" ", words);
    }

    private static String id(int story) {
        return "meridian-" + story;
    }
}
