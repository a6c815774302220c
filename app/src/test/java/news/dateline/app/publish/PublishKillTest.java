package news.dateline.app.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import news.dateline.app.Eventually;
import news.dateline.app.KillableProcess;
import news.dateline.app.data.DataFolder;
import news.dateline.app.machine.Backbone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Kills the publish process at every [KillPoint] in turn while stories come, on a real broker; a reader must hear
/// everything once, in order and not early. Each point is shown to have been reached: the process says so, and ends as
/// its [KillPoint.Way] does. `-Ddateline.publish.rounds=10` goes ten times through all points, in both ways in turn.
class PublishKillTest {
    private static final int ROUNDS = Integer.getInteger("dateline.publish.rounds", 1);
    private static final long SEED = Long.getLong("dateline.publish.seed", 11);
    private static final int LAST_PASSAGE = 3;
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    /// A producer of Kafka Streams gathers records for a tenth of a second. Afterwards what was written before
    /// the point is on the broker, if the process still runs.
    private static final Duration UNTIL_IT_LEAVES = Duration.ofMillis(200);
    /// What the last process reads after all that was there when it began.
    private static final Duration AFTERMATH = Duration.ofSeconds(2);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void tellsEverythingOnceInOrderAndNotEarlyWhereverItIsKilled() throws Exception {
        DataFolder data = new DataFolder(folder.resolve("broker"));
        try (Backbone backbone = Backbone.start(PublishProcess.config(Map.of()), data, 0);
                Listener site = Listener.live(backbone)) {
            Wires wires = new Wires(backbone);
            String bootstrap = backbone.cluster().bootstrap();
            int kills = killAtEveryPoint(bootstrap);
            KillableProcess last = process(bootstrap, "", 1, KillPoint.Way.KILLED);
            int stories = lastsUntil(last, wires, site);

            Map<String, List<History>> wanted = Load.histories(stories);
            assertThat(site.faultsAgainst(wanted)).isEmpty();
            assertThat(Listener.late(backbone).faultsAgainst(wanted)).isEmpty();
            System.out.printf(
                    "%d kills at %d points, %d stories: none lost, none twice, none out of order, none early%n",
                    kills, KillPoint.ALL.size(), stories);
        }
    }

    private int killAtEveryPoint(String bootstrap) throws InterruptedException {
        Random random = new Random(SEED);
        int kills = 0;
        for (int round = 0; round < ROUNDS; round++) {
            KillPoint.Way way = KillPoint.Way.inRound(round);
            for (String point : KillPoint.ALL) {
                boolean once = point.endsWith("init") || point.endsWith("restore");
                int passage = once ? 1 : 1 + random.nextInt(LAST_PASSAGE);
                diesAt(point, way, process(bootstrap, point, passage, way));
                kills++;
            }
        }
        return kills;
    }

    private static void diesAt(String point, KillPoint.Way way, KillableProcess publish) throws InterruptedException {
        try {
            assertThat(Eventually.within(PATIENCE, () -> hasReached(point, publish)))
                    .as("%s: %s", point, publish.output())
                    .isTrue();
            Thread.sleep(UNTIL_IT_LEAVES);
            boolean endsByItself = way == KillPoint.Way.HALTED;
            assertThat(Eventually.within(endsByItself ? PATIENCE : Duration.ZERO, publish::hasEnded))
                    .as(point)
                    .isEqualTo(endsByItself);
        } finally {
            publish.kill();
        }
        assertThat(publish.kill()).as("%s: %s", point, publish.output()).isEqualTo(way.status());
    }

    // A process that a slow broker keeps from starting is started again. What has ended says nothing more.
    private static boolean hasReached(String point, KillableProcess publish) throws InterruptedException {
        boolean ended = publish.hasEnded();
        boolean reached = publish.output().contains(KillPoint.REACHED + point);
        if (ended && !reached) {
            publish.killAndRestart();
        }
        return reached;
    }

    private KillableProcess process(String bootstrap, String point, int passage, KillPoint.Way way) {
        return new KillableProcess(
                PublishProcess.class,
                folder.resolve("publish.log"),
                bootstrap,
                folder.resolve("publish").toString(),
                point,
                Integer.toString(passage),
                way.name());
    }

    private static int lastsUntil(KillableProcess last, Wires wires, Listener site) throws InterruptedException {
        try {
            assertThat(Eventually.within(PATIENCE, () -> last.hasSaid(PublishProcess.PUBLISHING)))
                    .as(last.output())
                    .isTrue();
            Thread.sleep(AFTERMATH);
            int stories = wires.stop();
            Map<String, List<History>> wanted = Load.histories(stories);
            Eventually.within(PATIENCE, () -> site.faultsAgainst(wanted).isEmpty());
            return stories;
        } finally {
            last.kill();
        }
    }
}
