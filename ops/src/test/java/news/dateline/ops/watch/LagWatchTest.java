package news.dateline.ops.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import news.dateline.ops.lag.Lag;
import news.dateline.ops.lag.Offsets;
import news.dateline.ops.lag.OpenTransaction;
import news.dateline.ops.lag.PartitionLag;
import news.dateline.ops.lag.StageGroup;
import news.dateline.ops.lag.StageLag;
import news.dateline.ops.lag.StageState;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

/// Scripts of measurements, ten seconds apart.
class LagWatchTest {
    private static final Instant START = Instant.parse("2026-11-27T09:00:00Z");
    private static final StageGroup PUBLISH =
            new StageGroup("publish", "dateline-publish", List.of("stories.enriched"));
    private static final TopicPartition AT = new TopicPartition("stories.enriched", 0);

    private final LagWatch watch = new LagWatch();
    private final List<Incident> changes = new ArrayList<>();
    private Instant now = START;

    @Test
    void aStageThatWorksOpensNothing() {
        for (int n = 0; n < 360; n++) {
            measured(true, at(10L * n, 10L * n + n % 3, Duration.ofMillis(40L * (n % 3))));
        }

        assertThat(changes).isEmpty();
    }

    @Test
    void aStageWithNothingToDoOpensNothing() {
        for (int n = 0; n < 360; n++) {
            measured(true, at(10, 10, Duration.ZERO));
        }

        assertThat(changes).isEmpty();
    }

    @Test
    void aStageThatGetsLaterIsSlow() {
        for (int n = 0; n < 4; n++) {
            measured(true, late(100 + n, Duration.ofSeconds(70 + 5L * n)));
        }

        assertThat(watch.open()).extracting(Incident::trouble).containsExactly(Trouble.SLOW);
        assertThat(watch.open())
                .extracting(Incident::detail)
                .allMatch(detail -> detail.contains("the first for 80.0 s"));
    }

    @Test
    void aStageThatWorksOffABacklogIsNotSlow() {
        for (int n = 0; n < 10; n++) {
            measured(true, late(100 + 50L * n, Duration.ofSeconds(600 - 30L * n)));
        }

        assertThat(changes).isEmpty();
    }

    @Test
    void aGroupWithoutMembersIsStoppedWhileRecordsWait() {
        measured(false, at(5, 9, Duration.ofSeconds(1)));
        measured(false, at(5, 9, Duration.ofSeconds(11)));

        assertThat(watch.open()).extracting(Incident::trouble).containsExactly(Trouble.STOPPED);
    }

    @Test
    void aGroupWithoutMembersIsNotStoppedWhileNothingWaits() {
        measured(false, at(9, 9, Duration.ZERO));
        measured(false, at(9, 9, Duration.ZERO));

        assertThat(changes).isEmpty();
    }

    @Test
    void aStageThatCommitsNothingIsStalledWithin45Seconds() {
        for (int n = 0; n <= 4; n++) {
            measured(true, at(5, 9, Duration.ofSeconds(10L * n)));
        }

        assertThat(changes).singleElement().satisfies(opened -> {
            assertThat(opened.trouble()).isEqualTo(Trouble.STALLED);
            assertThat(opened.detail())
                    .isEqualTo("stories.enriched-0: no commit for 40 s, 4 records wait, the first for 40.0 s");
        });
    }

    @Test
    void aStageThatCommitsEveryTwentySecondsIsStalledAfterAMinute() {
        measured(true, at(1, 9, Duration.ofSeconds(5)));
        measured(true, at(1, 9, Duration.ofSeconds(15)));
        measured(true, at(2, 9, Duration.ofSeconds(5)));
        for (int n = 1; n <= 6; n++) {
            assertThat(changes).isEmpty();
            measured(true, at(2, 9, Duration.ofSeconds(5 + 10L * n)));
        }
        measured(true, at(2, 9, Duration.ofSeconds(75)));

        assertThat(changes).extracting(Incident::trouble).contains(Trouble.STALLED);
    }

    @Test
    void anOpenTransactionBlocks() {
        OpenTransaction open = new OpenTransaction("dateline-enrich-1", START.minusSeconds(60));
        PartitionLag held = lag(new Offsets(OptionalLong.of(9), 0, 9, 14), StageState.BLOCKED, Duration.ZERO, 1);
        PartitionLag blocked = new PartitionLag(
                held.at(),
                held.state(),
                held.lag(),
                held.waiting(),
                Optional.of(open),
                held.offsets(),
                held.headroom());
        measured(true, blocked);
        measured(true, blocked);

        assertThat(watch.open()).singleElement().satisfies(incident -> {
            assertThat(incident.trouble()).isEqualTo(Trouble.BLOCKED);
            assertThat(incident.detail()).contains("dateline-enrich-1");
        });
    }

    @Test
    void aGroupThatWentBackIsRewoundUntilItIsWhereItWas() {
        measured(true, at(50, 50, Duration.ZERO));
        measured(true, at(20, 50, Duration.ofSeconds(1)));
        measured(true, at(35, 50, Duration.ofSeconds(1)));
        assertThat(watch.open()).extracting(Incident::detail).containsExactly("stories.enriched-0: back from 50 to 35");
        measured(true, at(50, 50, Duration.ZERO));
        measured(true, at(50, 50, Duration.ZERO));

        assertThat(watch.open()).isEmpty();
        assertThat(changes).hasSize(2);
    }

    @Test
    void littleRetentionLeftIsLosing() {
        PartitionLag little = lag(new Offsets(OptionalLong.of(5), 0, 9, 9), StageState.OK, Duration.ofHours(1), 0.19);
        measured(true, little);
        measured(true, little);

        assertThat(watch.open()).extracting(Incident::trouble).containsExactly(Trouble.LOSING);
        assertThat(watch.open())
                .extracting(Incident::detail)
                .allMatch(detail -> detail.contains("19 % of the retention"));
    }

    @Test
    void recordsThatWereDeletedUnreadAreLosing() {
        measured(true, at(5, 9, Duration.ofSeconds(1)));
        PartitionLag deleted = lag(new Offsets(OptionalLong.of(5), 8, 9, 9), StageState.OK, Duration.ofSeconds(1), 1);
        measured(true, deleted);
        measured(true, deleted);

        assertThat(watch.open())
                .extracting(Incident::detail)
                .containsExactly("stories.enriched-0: 3 records were deleted unread");
    }

    @Test
    void aMarkerThatWasDeletedIsNoLoss() {
        measured(true, at(8, 8, Duration.ZERO));
        PartitionLag deleted = lag(new Offsets(OptionalLong.of(8), 9, 9, 9), StageState.OK, Duration.ZERO, 1);
        measured(true, deleted);
        measured(true, deleted);

        assertThat(changes).isEmpty();
    }

    @Test
    void aPartitionThatIsGoneIsForgotten() {
        measured(true, at(50, 50, Duration.ZERO));
        measured(true);
        measured(true, at(0, 0, Duration.ZERO));
        measured(true, at(0, 0, Duration.ZERO));

        assertThat(changes).isEmpty();
    }

    private void measured(boolean staffed, PartitionLag... partitions) {
        changes.addAll(watch.next(List.of(new StageLag(PUBLISH, StageState.OK, staffed, List.of(partitions))), now));
        now = now.plusSeconds(10);
    }

    private static PartitionLag at(long committed, long end, Duration behind) {
        return lag(new Offsets(OptionalLong.of(committed), 0, end, end), StageState.OK, behind, 1);
    }

    private static PartitionLag late(long committed, Duration behind) {
        return lag(new Offsets(OptionalLong.of(committed), 0, 10_000, 10_000), StageState.SLOW, behind, 1);
    }

    private static PartitionLag lag(Offsets offsets, StageState state, Duration behind, double headroom) {
        Lag lag = new Lag(offsets.lastStable() - offsets.position(), behind, offsets.uncommitted());
        return new PartitionLag(
                AT, state, lag, Optional.empty(), Optional.empty(), offsets, OptionalDouble.of(headroom));
    }
}
