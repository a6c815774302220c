package news.dateline.ops.lag;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.admin.MemberDescription;
import org.apache.kafka.common.GroupState;
import org.apache.kafka.common.GroupType;
import org.apache.kafka.common.TopicPartition;

/// Asks the broker what groups there are and how far they have come, all of them at once.
final class GroupReader {
    private final Admin admin;
    private final Answers answers;

    GroupReader(Admin admin, Answers answers) {
        this.admin = admin;
        this.answers = answers;
    }

    /// Who reads in a group.
    ///
    /// @param count how many members it has
    /// @param assigned what they have between them
    record Members(int count, Set<TopicPartition> assigned) {}

    /// Every group that commits offsets, by id: a classic one, a consumer's, Kafka Streams' own. A share group commits
    /// none.
    Map<String, GroupListing> groups() {
        return answers.await(admin.listGroups().all(), "which groups there are").stream()
                .filter(group -> group.type().orElse(GroupType.UNKNOWN) != GroupType.SHARE)
                .collect(Collectors.toMap(GroupListing::groupId, Function.identity()));
    }

    /// What each of the groups committed.
    Map<String, Map<TopicPartition, OptionalLong>> committed(Collection<String> groups) {
        if (groups.isEmpty()) {
            return Map.of();
        }
        Map<String, ListConsumerGroupOffsetsSpec> asked = groups.stream()
                .collect(Collectors.toMap(Function.identity(), group -> new ListConsumerGroupOffsetsSpec()));
        Map<String, Map<TopicPartition, OptionalLong>> committed = new HashMap<>();
        answers.await(admin.listConsumerGroupOffsets(asked).all(), "what " + groups + " committed")
                .forEach((group, offsets) -> {
                    Map<TopicPartition, OptionalLong> known = new HashMap<>();
                    // Null stands for a partition that the group never committed.
                    offsets.forEach((at, offset) ->
                            known.put(at, offset == null ? OptionalLong.empty() : OptionalLong.of(offset.offset())));
                    committed.put(group, known);
                });
        return committed;
    }

    /// The members of each group; a group that went in the meantime is not there.
    Map<String, Members> members(Collection<GroupListing> groups) {
        Map<Boolean, List<String>> ids = groups.stream()
                .filter(GroupReader::hasConsumers)
                .collect(Collectors.partitioningBy(
                        group -> group.type().orElse(GroupType.UNKNOWN) == GroupType.STREAMS,
                        Collectors.mapping(GroupListing::groupId, Collectors.toList())));
        Map<String, Members> members = new HashMap<>();
        answers.awaitEach(
                        admin.describeConsumerGroups(ids.getOrDefault(false, List.of()))
                                .describedGroups(),
                        "who reads")
                .forEach((id, group) -> members.put(id, consumers(group.members())));
        // What a member of Kafka Streams' own protocol has, it commits.
        answers.awaitEach(
                        admin.describeStreamsGroups(ids.getOrDefault(true, List.of()))
                                .describedGroups(),
                        "which instances read")
                .forEach((id, group) ->
                        members.put(id, new Members(group.members().size(), Set.of())));
        return members;
    }

    /// Whether the group has a member.
    static boolean isStaffed(GroupListing group) {
        return group.groupState()
                .filter(state -> state != GroupState.EMPTY && state != GroupState.DEAD)
                .isPresent();
    }

    // Connect's workers, too, form a group; it reads nothing.
    private static boolean hasConsumers(GroupListing group) {
        return group.type().orElse(GroupType.UNKNOWN) != GroupType.CLASSIC
                || group.isSimpleConsumerGroup()
                || group.protocol().equals("consumer");
    }

    private static Members consumers(Collection<MemberDescription> members) {
        Set<TopicPartition> assigned = new HashSet<>();
        members.forEach(member -> assigned.addAll(member.assignment().topicPartitions()));
        return new Members(members.size(), assigned);
    }
}
