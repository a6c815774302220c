package news.dateline.ops.lag;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
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

    /// How long the first waiting record of each class has waited, where one waits at the head of a partition. What
    /// hurries stands at the head of its own lane; behind a record of another class nothing is looked for.
    public Map<Priority, Duration> behind() {
        Map<Priority, Duration> behind = new EnumMap<>(Priority.class);
        for (PartitionLag partition : partitions) {
            partition
                    .waiting()
                    .ifPresent(priority ->
                            behind.merge(priority, partition.lag().behind(), (a, b) -> a.compareTo(b) < 0 ? b : a));
        }
        return behind;
    }

    /// All partitions together.
    public Lag total() {
        return partitions.stream().map(PartitionLag::lag).reduce(Lag.NONE, Lag::plus);
    }

    /// How long the oldest record of a class has waited that is the first of its partition; zero when none is.
    public Duration behind(Priority priority) {
        return behind().getOrDefault(priority, Duration.ZERO);
    }

    /// Whether that is longer than the class allows.
    public boolean isLate(Priority priority) {
        return behind(priority).compareTo(Judge.limit(priority)) > 0;
    }
}
