package news.dateline.ops.lag;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// One measurement of everything.
///
/// @param stages in the order asked for
/// @param groups every group that reads a topic of Dateline, by name, those of the stages included
/// @param channels how new each is, by id
/// @param held the partitions that a transaction holds back, whoever reads them, by topic and number; nobody's records
///     wait in these
public record ClusterLag(
        List<StageLag> stages, List<GroupLag> groups, List<ChannelFreshness> channels, List<PartitionLag> held) {
    public ClusterLag {
        stages = List.copyOf(stages);
        groups = List.copyOf(groups);
        channels = List.copyOf(channels);
        held = List.copyOf(held);
    }

    /// What is followed from measurement to measurement: the stages, then the groups that are no stage's.
    public List<StageLag> watched() {
        Set<String> ofStages =
                stages.stream().map(stage -> stage.stage().group()).collect(Collectors.toSet());
        Stream<StageLag> others = groups.stream()
                .filter(group -> !ofStages.contains(group.group()))
                .map(GroupLag::lag);
        return Stream.concat(stages.stream(), others).toList();
    }
}
