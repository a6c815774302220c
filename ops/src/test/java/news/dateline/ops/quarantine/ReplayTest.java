package news.dateline.ops.quarantine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import news.dateline.schemas.Topics;
import news.dateline.schemas.registry.SchemaCatalog;
import org.junit.jupiter.api.Test;

/// Batches and rate, by a clock that goes only when a replay waits.
class ReplayTest {
    private static final long SECOND = 1_000_000_000L;

    private final List<Integer> commits = new ArrayList<>();
    private final List<ReplayOutcome> told = new ArrayList<>();
    private final AtomicLong nanos = new AtomicLong();

    @Test
    void writesARecordWithTheWordAboutIt() {
        ReplaySummary summary = replay(1, 100, false);

        assertThat(commits).containsExactly(2);
        assertThat(summary.groups())
                .containsExactly(new ReplaySummary.Group(ReplayOutcome.READ, "ingest", "BAD_TIME", 1));
        assertThat(summary.isWell()).isTrue();
    }

    @Test
    void aBatchIsAQuarterOfASecondsWorkAndAHundredRecordsAtMost() {
        replay(60, 100, false);
        assertThat(commits).containsExactly(50, 50, 20);

        commits.clear();
        replay(250, 100_000, false);
        assertThat(commits).containsExactly(200, 200, 100);

        commits.clear();
        replay(3, 1, false);
        assertThat(commits).containsExactly(2, 2, 2);
    }

    @Test
    void keepsToItsRate() {
        replay(1_000, 100, false);

        assertThat(nanos.get()).isBetween(9 * SECOND, 10 * SECOND);
    }

    @Test
    void aBatchIsEightMebibytesAtMost() {
        Replay replay = replay(order(100_000, false));
        String large = "story " + "x".repeat(3 << 20);
        for (int offset = 0; offset < 5; offset++) {
            replay.take(Refusals.at(offset, Refusals.input(large + offset).build()));
        }
        replay.finish();

        assertThat(commits).containsExactly(4, 4, 2);
    }

    @Test
    void aDryRunWritesNothingAndWaitsForNothing() {
        ReplaySummary summary = replay(1_000, 1, true);

        assertThat(commits).isEmpty();
        assertThat(nanos).hasValue(0);
        assertThat(summary.dryRun()).isTrue();
        assertThat(summary.records()).isEqualTo(1_000);
    }

    @Test
    void tellsWhatStaysAndWritesNothingForIt() {
        Replay replay = replay(order(100, false));
        replay.take(Refusals.at(1, Refusals.input("story 1").setAttempts(4).build()));
        replay.unreadable(new RecordPosition("wire.quarantine", 0, 2));
        ReplaySummary summary = replay.finish();

        assertThat(commits).isEmpty();
        assertThat(told).containsExactly(ReplayOutcome.TOO_OFTEN, ReplayOutcome.UNREADABLE);
        assertThat(summary.isWell()).isFalse();
    }

    @Test
    void tellsOfARecordOnlyOnceItIsWritten() {
        Replay replay = replay(order(100, false));
        replay.take(Refusals.at(1, Refusals.input("story 1").build()));
        assertThat(told).isEmpty();

        replay.finish();
        assertThat(told).containsExactly(ReplayOutcome.READ);
    }

    @Test
    void timeThatWasNotUsedIsNotMadeUpFor() {
        Pace pace = new Pace(10);

        assertThat(pace.take(10, 0)).isZero();
        assertThat(pace.take(10, 0)).isEqualTo(SECOND);
        assertThat(pace.take(10, 60 * SECOND)).isZero();
        assertThat(pace.take(10, 60 * SECOND)).isEqualTo(SECOND);
    }

    @Test
    void anOrderHasARateAndAName() {
        assertThatThrownBy(() -> new ReplayOrder(QuarantineQuery.ALL, "night desk", 0, false))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("must be positive");
        assertThatThrownBy(() -> new ReplayOrder(QuarantineQuery.ALL, " ", 1, false))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("must have a name");
    }

    private ReplaySummary replay(int records, int rate, boolean dryRun) {
        Replay replay = replay(order(rate, dryRun));
        for (int offset = 0; offset < records; offset++) {
            replay.take(Refusals.at(offset, Refusals.input("story " + offset).build()));
        }
        return replay.finish();
    }

    private Replay replay(ReplayOrder order) {
        ReplayWrites writes = new ReplayWrites(new Topics("", new SchemaCatalog()));
        ReplayStep step = new ReplayStep(
                new ReplayRules(Set.of(Refusals.WIRE), Map.of()),
                Refusals.lines("wire.stories"),
                writes,
                new Settled(Map.of()));
        return new Replay(
                step,
                new Replay.Sink(
                        order,
                        writes,
                        records -> commits.add(records.size()),
                        replayed -> told.add(replayed.outcome())),
                new Timing(Clock.fixed(Refusals.NOW, ZoneOffset.UTC), nanos::get, nanos::addAndGet));
    }

    private static ReplayOrder order(int rate, boolean dryRun) {
        return new ReplayOrder(QuarantineQuery.ALL, "night desk", rate, dryRun);
    }
}
