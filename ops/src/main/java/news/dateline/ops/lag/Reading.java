package news.dateline.ops.lag;

import java.util.HashSet;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.kafka.common.TopicPartition;

/// A group and what is measured of it.
///
/// @param group whose
/// @param partitions what it reads
/// @param committed how far it has come
/// @param staffed whether it has a member
record Reading(
        StageGroup group,
        Set<TopicPartition> partitions,
        Map<TopicPartition, OptionalLong> committed,
        boolean staffed) {
    /// Of a stage: all partitions of its topics.
    static Reading of(StageGroup stage, Set<TopicPartition> there, Groups groups) {
        return new Reading(
                stage,
                those(there, at -> stage.topics().contains(at.topic())),
                groups.committed(stage.group()),
                groups.isStaffed(stage.group()));
    }

    /// Of any group: what it has committed or is assigned now.
    static Reading of(String group, Set<TopicPartition> there, Groups groups) {
        Set<TopicPartition> read = new HashSet<>(groups.committed(group).keySet());
        read.addAll(groups.members(group).assigned());
        Set<TopicPartition> ours = those(there, read::contains);
        StageGroup named = new StageGroup(
                group,
                group,
                ours.stream().map(TopicPartition::topic).distinct().sorted().toList());
        return new Reading(named, ours, groups.committed(group), groups.isStaffed(group));
    }

    private static Set<TopicPartition> those(Set<TopicPartition> there, Predicate<TopicPartition> asked) {
        return there.stream().filter(asked).collect(Collectors.toSet());
    }
}
