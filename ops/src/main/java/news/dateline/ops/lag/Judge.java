package news.dateline.ops.lag;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;
import news.dateline.schemas.model.Priority;

/// What samples mean. Pure: the time comes in.
final class Judge {
    private static final Duration OPEN_TOO_LONG = Duration.ofSeconds(30);

    private Judge() {}

    /// What the samples of all its partitions say of a stage.
    ///
    /// @param staffed whether the stage's group has a member
    static StageLag stage(StageGroup stage, List<PartitionSample> samples, boolean staffed, Instant now) {
        List<PartitionLag> partitions =
                samples.stream().map(sample -> partition(sample, now)).toList();
        boolean committed =
                samples.stream().anyMatch(sample -> sample.offsets().committed().isPresent());
        return new StageLag(stage, committed ? state(partitions, staffed) : StageState.UNKNOWN, staffed, partitions);
    }

    static PartitionLag partition(PartitionSample sample, Instant now) {
        long records = sample.first()
                .map(first -> sample.offsets().lastStable() - first.offset())
                .orElse(0L);
        Duration behind = sample.first().map(first -> first.age(now)).orElse(Duration.ZERO);
        Lag lag = new Lag(records, behind, sample.offsets().uncommitted());
        return new PartitionLag(
                sample.at(),
                state(sample, now),
                lag,
                sample.open(),
                sample.offsets(),
                headroom(sample, behind),
                sample.first().map(WaitingRecord::priority));
    }

    /// How long a record of this class may wait in a stage.
    static Duration limit(Priority priority) {
        return switch (priority) {
            case FLASH -> Duration.ofSeconds(5);
            case URGENT -> Duration.ofSeconds(15);
            case ROUTINE -> Duration.ofSeconds(60);
        };
    }

    private static OptionalDouble headroom(PartitionSample sample, Duration behind) {
        return sample.retention().stream()
                .mapToDouble(kept -> Math.max(0, 1 - (double) behind.toMillis() / kept.toMillis()))
                .findFirst();
    }

    private static StageState state(PartitionSample sample, Instant now) {
        if (sample.open().filter(open -> isTooLong(open, now)).isPresent()) {
            return StageState.BLOCKED;
        }
        if (sample.first().filter(first -> isTooOld(first, now)).isPresent()) {
            return StageState.SLOW;
        }
        // A partition that nothing ever came to has nothing to commit.
        boolean neverBegun =
                sample.offsets().committed().isEmpty() && sample.first().isPresent();
        return neverBegun ? StageState.UNKNOWN : StageState.OK;
    }

    private static StageState state(List<PartitionLag> partitions, boolean staffed) {
        if (!staffed
                && partitions.stream().anyMatch(partition -> partition.lag().records() > 0)) {
            return StageState.STOPPED;
        }
        for (StageState worst : List.of(StageState.BLOCKED, StageState.SLOW)) {
            if (partitions.stream().anyMatch(partition -> partition.state() == worst)) {
                return worst;
            }
        }
        return StageState.OK;
    }

    private static boolean isTooLong(OpenTransaction open, Instant now) {
        return open.since().plus(OPEN_TOO_LONG).isBefore(now);
    }

    private static boolean isTooOld(WaitingRecord first, Instant now) {
        return first.age(now).compareTo(limit(first.priority())) > 0;
    }
}
