package news.dateline.ops.lag;

import java.util.List;

/// How far behind a stage is.
///
/// @param stage what was measured
/// @param state what that means
/// @param staffed whether its group has a member
/// @param partitions by topic and number; empty while the topics are not there yet
public record StageLag(StageGroup stage, StageState state, boolean staffed, List<PartitionLag> partitions) {
    public StageLag {
        partitions = List.copyOf(partitions);
    }

    /// All partitions together.
    public Lag total() {
        return partitions.stream().map(PartitionLag::lag).reduce(Lag.NONE, Lag::plus);
    }
}
