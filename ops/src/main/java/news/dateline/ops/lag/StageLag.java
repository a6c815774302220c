package news.dateline.ops.lag;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import news.dateline.schemas.model.Priority;

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

    /// How long the oldest record of a class has waited that is the first of its partition; zero when none is.
    public Duration behind(Priority priority) {
        return partitions.stream()
                .filter(partition -> partition.waiting().equals(Optional.of(priority)))
                .map(partition -> partition.lag().behind())
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
    }

    /// Whether that is longer than the class allows.
    public boolean isLate(Priority priority) {
        return behind(priority).compareTo(Judge.limit(priority)) > 0;
    }
}
