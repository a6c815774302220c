package news.dateline.app.quarantine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import news.dateline.app.Dateline;
import news.dateline.app.Eventually;
import news.dateline.app.KillableProcess;
import news.dateline.app.NewsItems;
import news.dateline.app.TopicContent;
import news.dateline.app.config.ConfigReader;
import news.dateline.app.data.DataFolder;
import news.dateline.app.machine.Backbone;
import news.dateline.schemas.model.OpsAudit;
import news.dateline.schemas.model.Quarantined;
import news.dateline.schemas.model.WireStory;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Kills `dateline quarantine replay` again and again, each time soon after a batch, and lets the last one finish.
/// Every other record is an input that today's parsers can read, the others are stories that a stage failed on.
/// `-Ddateline.replay.records=10000 -Ddateline.replay.kills=20` runs it in full.
class ReplayKillTest {
    private static final int RECORDS = Integer.getInteger("dateline.replay.records", 1_500);
    private static final int KILLS = Integer.getInteger("dateline.replay.kills", 3);
    private static final long SEED = Long.getLong("dateline.replay.seed", 17);
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration POLL = Duration.ofMillis(2);
    private static final int LATEST_KILL_MILLIS = 40;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void everyRecordLeavesOnceHoweverOftenTheReplayerIsKilled() throws Exception {
        DataFolder data = new DataFolder(folder.resolve("broker"));
        try (Backbone backbone = Backbone.start(new ConfigReader(Map.of()).defaults(), data, 0)) {
            fill(backbone);
            KillableProcess replayer = replayer(backbone);
            try {
                int killed = killOnTheWay(backbone, replayer);
                assertThat(killed).isGreaterThan(KILLS / 2);
                assertThat(Eventually.within(PATIENCE, replayer::hasEnded)).isTrue();

                assertThat(replayer.output()).doesNotContain("Exception");
                eachStoryIsThereOnce(
                        TopicContent.now(backbone.cluster(), backbone.topics().wireStories()));
                eachRecordIsAuditedOnce(
                        TopicContent.now(backbone.cluster(), backbone.topics().opsAudit()));
                System.out.printf(
                        "%d records, %d kills while some waited, seed %d: each exactly once%n", RECORDS, killed, SEED);
            } finally {
                replayer.kill();
            }
        }
    }

    // Each kill comes soon after a batch, at any moment of the next ones. A fast machine may be done before the last.
    private static int killOnTheWay(Backbone backbone, KillableProcess replayer) throws InterruptedException {
        Random random = new Random(SEED);
        int killed = 0;
        TopicPartition audit = new TopicPartition(backbone.topics().opsAudit().name(), 0);
        try (Consumer<String, byte[]> watch = backbone.cluster().reader(new ByteArrayDeserializer())) {
            while (killed < KILLS) {
                long begin = end(watch, audit);
                long deadline = System.nanoTime() + PATIENCE.toNanos();
                while (end(watch, audit) == begin && !replayer.hasEnded()) {
                    assertThat(System.nanoTime()).as(replayer.output()).isLessThan(deadline);
                    Thread.sleep(POLL);
                }
                Thread.sleep(random.nextInt(LATEST_KILL_MILLIS));
                if (replayer.hasEnded()) {
                    return killed;
                }
                replayer.killAndRestart();
                killed++;
            }
        }
        return killed;
    }

    private static long end(Consumer<?, ?> watch, TopicPartition audit) {
        return watch.endOffsets(List.of(audit)).getOrDefault(audit, 0L);
    }

    private KillableProcess replayer(Backbone backbone) {
        return new KillableProcess(
                Dateline.class,
                folder.resolve("replay.log"),
                "quarantine",
                "replay",
                "--bootstrap",
                backbone.cluster().bootstrap(),
                "--by",
                "the night desk",
                "--rate",
                "100000");
    }

    private static void eachStoryIsThereOnce(List<WireStory> stories) {
        Map<String, Long> counts =
                stories.stream().collect(Collectors.groupingBy(WireStory::getGuid, Collectors.counting()));
        assertThat(counts.keySet())
                .containsExactlyInAnyOrderElementsOf(IntStream.range(0, RECORDS)
                        .mapToObj(ReplayKillTest::guid)
                        .toList());
        assertThat(counts)
                .allSatisfy((guid, count) -> assertThat(count).as(guid).isEqualTo(1));
    }

    private static void eachRecordIsAuditedOnce(List<OpsAudit> audits) {
        Map<String, Long> counts = audits.stream()
                .map(audit -> audit.getTopic() + "-" + audit.getPartition() + "-" + audit.getOffset())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        assertThat(counts).hasSize(RECORDS);
        assertThat(counts).allSatisfy((at, count) -> assertThat(count).as(at).isEqualTo(1));
        assertThat(audits).extracting(OpsAudit::getBy).containsOnly("the night desk");
    }

    // Closing waits for all; what is lost shows in the counts.
    @SuppressWarnings("FutureReturnValueIgnored")
    private static void fill(Backbone backbone) {
        String topic = backbone.topics().wireQuarantine().name();
        String wire = backbone.config().wires().getFirst().id();
        try (Producer<String, Quarantined> stages = backbone.cluster()
                .writer(backbone.topics().wireQuarantine().value().serializer())) {
            for (int number = 0; number < RECORDS; number++) {
                Quarantined waits = number % 2 == 0
                        ? input(number, wire)
                        : ofStage(
                                number,
                                backbone.topics()
                                        .wireStories()
                                        .value()
                                        .serializer()
                                        .serialize("", story(number, wire)));
                stages.send(new ProducerRecord<>(topic, waits.getTraceId(), waits));
            }
        }
    }

    private static Quarantined input(int number, String wire) {
        return waiting(number, wire)
                .setStage("ingest")
                .setReason("UNKNOWN_FORMAT")
                .setContent(ByteBuffer.wrap(NewsItems.greek(guid(number), 1)))
                .build();
    }

    private static Quarantined ofStage(int number, byte[] story) {
        return waiting(number, "meridian")
                .setStage("enrich")
                .setReason("STEP_FAILED")
                .setSource("wire.stories-" + number % 6 + "-" + number)
                .setKey(ByteBuffer.wrap(guid(number).getBytes(StandardCharsets.UTF_8)))
                .setContent(ByteBuffer.wrap(story))
                .build();
    }

    private static Quarantined.Builder waiting(int number, String wire) {
        return Quarantined.newBuilder()
                .setTraceId("%032x".formatted(number + 1))
                .setWire(wire)
                .setReceivedAt(Instant.EPOCH)
                .setQuarantinedAt(Instant.now());
    }

    private static WireStory story(int number, String wire) {
        return WireStory.newBuilder()
                .setId(guid(number))
                .setTraceId("%032x".formatted(number + 1))
                .setWire(wire)
                .setProvider("Meridian")
                .setFormat("page")
                .setGuid(guid(number))
                .setVersion(1)
                .setContentHash("00")
                .setReceivedAt(Instant.EPOCH)
                .build();
    }

    private static String guid(int number) {
        return "urn:newsml:meridian.example:replay:" + number;
    }
}
