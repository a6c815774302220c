package news.dateline.ops.lag;

import static news.dateline.ops.lag.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import news.dateline.schemas.model.Priority;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JudgeTest {
    private static final Duration LONG = Duration.ofMinutes(5);

    @Test
    void aStageThatHasCommittedAllIsOk() {
        StageLag lag = judge(true, Samples.caughtUp(0), Samples.caughtUp(1));

        assertThat(lag.state()).isEqualTo(StageState.OK);
        assertThat(lag.total()).isEqualTo(Lag.NONE);
    }

    @Test
    void recordsCountFromTheFirstRealOne() {
        PartitionLag lag = Judge.partition(Samples.waiting(0, Duration.ofMillis(1500), Priority.FLASH), NOW);

        assertThat(lag.lag()).isEqualTo(new Lag(8, Duration.ofMillis(1500), 0));
        assertThat(lag.lag().seconds()).isEqualTo(1.5);
    }

    @ParameterizedTest
    @CsvSource({"FLASH, 5", "URGENT, 15", "ROUTINE, 60"})
    void aRecordOverItsClassesLimitIsSlow(Priority priority, int limit) {
        Duration allowed = Duration.ofSeconds(limit);

        assertThat(judge(true, Samples.waiting(0, allowed, priority)).state()).isEqualTo(StageState.OK);
        assertThat(judge(true, Samples.waiting(0, allowed.plusMillis(1), priority))
                        .state())
                .isEqualTo(StageState.SLOW);
    }

    @Test
    void aClockThatStandsAheadMakesNoNegativeLag() {
        PartitionLag lag = Judge.partition(Samples.waiting(0, Duration.ofSeconds(-3), Priority.FLASH), NOW);

        assertThat(lag.lag().seconds()).isZero();
        assertThat(lag.lag().records()).isEqualTo(8);
    }

    @Test
    void aStageWithoutCommitsIsUnknownAndCountsFromTheBeginning() {
        StageLag lag = judge(false, Samples.neverBegun(0, LONG), Samples.empty(1));

        assertThat(lag.state()).isEqualTo(StageState.UNKNOWN);
        assertThat(lag.total()).isEqualTo(new Lag(20, LONG, 0));
    }

    @Test
    void aStageWhoseTopicsAreNotThereIsUnknown() {
        assertThat(judge(false).state()).isEqualTo(StageState.UNKNOWN);
    }

    @Test
    void aPartitionThatNothingCameToIsOk() {
        assertThat(Judge.partition(Samples.empty(0), NOW).state()).isEqualTo(StageState.OK);
    }

    @Test
    void aPartitionNotBegunIsUnknownAndItsStageIsJudgedByTheOthers() {
        StageLag lag = judge(true, Samples.caughtUp(0), Samples.neverBegun(1, Duration.ofSeconds(1)));

        assertThat(lag.partitions()).extracting(PartitionLag::state).containsExactly(StageState.OK, StageState.UNKNOWN);
        assertThat(lag.state()).isEqualTo(StageState.OK);
    }

    @Test
    void aPartitionNotBegunForLongIsSlow() {
        assertThat(judge(true, Samples.caughtUp(0), Samples.neverBegun(1, LONG)).state())
                .isEqualTo(StageState.SLOW);
    }

    @Test
    void aGroupWithoutMembersIsStoppedWhenRecordsWait() {
        assertThat(judge(false, Samples.waiting(0, Duration.ZERO, Priority.ROUTINE))
                        .state())
                .isEqualTo(StageState.STOPPED);
    }

    @Test
    void aGroupWithoutMembersAndWithoutWorkIsOk() {
        assertThat(judge(false, Samples.caughtUp(0)).state()).isEqualTo(StageState.OK);
    }

    @Test
    void aYoungTransactionBlocksNothing() {
        StageLag lag = judge(true, Samples.held(0, Duration.ofSeconds(30)));

        assertThat(lag.state()).isEqualTo(StageState.OK);
        assertThat(lag.total()).isEqualTo(new Lag(0, Duration.ZERO, 5));
    }

    @Test
    void aTransactionOpenForOverThirtySecondsBlocks() {
        assertThat(judge(true, Samples.held(0, Duration.ofSeconds(31)), Samples.caughtUp(1))
                        .state())
                .isEqualTo(StageState.BLOCKED);
    }

    @Test
    void theTotalAddsRecordsAndTakesTheLongestTime() {
        StageLag lag = judge(
                true,
                Samples.waiting(0, Duration.ofSeconds(2), Priority.ROUTINE),
                Samples.waiting(1, Duration.ofSeconds(3), Priority.ROUTINE),
                Samples.held(2, Duration.ZERO));

        assertThat(lag.total()).isEqualTo(new Lag(16, Duration.ofSeconds(3), 5));
    }

    @Test
    void whatRetentionTookAwayIsNotWaiting() {
        Offsets offsets = new Offsets(OptionalLong.of(3), 8, 8, 8);

        assertThat(offsets.hasMore()).isFalse();
        assertThat(Judge.partition(
                                new PartitionSample(
                                        Samples.partition(0),
                                        offsets,
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty()),
                                NOW)
                        .lag())
                .isEqualTo(Lag.NONE);
    }

    @Test
    void endsReadAMomentApartGiveNothingNegative() {
        assertThat(new Offsets(OptionalLong.of(9), 0, 9, 8).uncommitted()).isZero();
    }

    private static StageLag judge(boolean staffed, PartitionSample... samples) {
        return Judge.stage(Samples.ENRICH, List.of(samples), staffed, NOW);
    }
}
