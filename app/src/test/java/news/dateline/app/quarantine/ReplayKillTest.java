package news.dateline.app.quarantine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import news.dateline.app.Dateline;
import news.dateline.app.Eventually;
import news.dateline.app.KillableProcess;
import news.dateline.app.config.ConfigReader;
import news.dateline.app.data.DataFolder;
import news.dateline.app.machine.Backbone;
import news.dateline.app.machine.Replaying;
import news.dateline.ops.quarantine.DyingReplayer;
import news.dateline.ops.quarantine.DyingReplayer.Death;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Kills `dateline quarantine replay` again and again, each time soon after a batch, and lets the last one finish.
/// `-Ddateline.replay.records=10000 -Ddateline.replay.kills=20` runs it in full. That its check would see a replayer
/// that is wrong is shown with one that is, and that dies where it hurts.
@SuppressWarnings("NullAway.Init") // JUnit sets and starts before anything else.
class ReplayKillTest {
    private static final int RECORDS = Integer.getInteger("dateline.replay.records", 1_500);
    private static final int KILLS = Integer.getInteger("dateline.replay.kills", 3);
    private static final long SEED = Long.getLong("dateline.replay.seed", 17);
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration POLL = Duration.ofMillis(2);
    private static final int LATEST_KILL_MILLIS = 40;
    private static final String BY = "the night desk";
    private static final AtomicInteger BACKLOGS = new AtomicInteger();

    @TempDir
    static Path folder;

    static Backbone backbone;

    @BeforeAll
    static void start() {
        DataFolder data = new DataFolder(folder.resolve("broker"));
        backbone = Backbone.start(new ConfigReader(Map.of()).defaults(), data, 0);
    }

    @AfterAll
    static void stop() {
        backbone.close();
    }

    @Test
    void everyRecordLeavesOnceHoweverOftenTheReplayerIsKilled() throws Exception {
        Backlog backlog = new Backlog(0, RECORDS);
        backlog.fill(backbone);
        KillableProcess replayer = replayer();
        try {
            int killed = killOnTheWay(replayer);
            assertThat(killed).isGreaterThan(KILLS / 2);
            assertThat(Eventually.within(PATIENCE, replayer::hasEnded)).isTrue();

            assertThat(replayer.output()).doesNotContain("Exception");
            backlog.hasLeftExactlyOnce(backbone, BY);
            System.out.printf(
                    "%d records, %d kills while some waited, seed %d: each exactly once%n", RECORDS, killed, SEED);
        } finally {
            replayer.kill();
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Death.class,
            names = {"BEFORE_THE_COMMIT", "AFTER_THE_COMMIT"})
    void oneTransactionForBothPassesWhereverTheReplayerDies(Death death) {
        Backlog backlog = replayedAround(death);

        backlog.hasLeftExactlyOnce(backbone, BY);
    }

    @Test
    void storiesCommittedBeforeTheirAuditAreFoundTwice() {
        Backlog backlog = replayedAround(Death.BETWEEN_STORIES_AND_AUDIT);

        assertThatThrownBy(() -> backlog.hasLeftExactlyOnce(backbone, BY))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("has left quarantine")
                .hasMessageContaining("expected: 1L");
    }

    @Test
    void anAuditCommittedBeforeItsStoriesIsFoundOut() {
        Backlog backlog = replayedAround(Death.BETWEEN_AUDIT_AND_STORIES);

        assertThatThrownBy(() -> backlog.hasLeftExactlyOnce(backbone, BY))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("stories that have left quarantine")
                .hasMessageContaining("could not find");
    }

    // A replayer that dies in its second batch, and one after it that finishes.
    private static Backlog replayedAround(Death death) {
        Backlog backlog = new Backlog(BACKLOGS.incrementAndGet(), 3 * DyingReplayer.BATCH);
        backlog.fill(backbone);
        DyingReplayer replayer = new DyingReplayer(
                Replaying.on(backbone),
                backbone.topics(),
                backbone.cluster().clientSettings(),
                DyingReplayer.order(backlog.traces(), BY));
        assertThat(replayer.diesInItsSecondBatch(death)).isTrue();
        replayer.finishes();
        return backlog;
    }

    // Each kill comes soon after a batch, at any moment of the next ones. A fast machine may be done before the last.
    private static int killOnTheWay(KillableProcess replayer) throws InterruptedException {
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

    private static KillableProcess replayer() {
        return new KillableProcess(
                Dateline.class,
                folder.resolve("replay.log"),
                "quarantine",
                "replay",
                "--bootstrap",
                backbone.cluster().bootstrap(),
                "--by",
                BY,
                "--rate",
                "100000");
    }
}
