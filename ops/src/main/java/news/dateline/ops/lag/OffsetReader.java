package news.dateline.ops.lag;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.GroupState;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/// Asks the broker where groups and partitions stand.
final class OffsetReader {
    private static final Comparator<TopicPartition> PARTITIONS =
            Comparator.comparing(TopicPartition::topic).thenComparingInt(TopicPartition::partition);

    private final Admin admin;
    private final Answers answers;

    OffsetReader(Admin admin, Answers answers) {
        this.admin = admin;
        this.answers = answers;
    }

    /// Every group with whether it has a member. All kinds of groups: a classic one, a consumer's, Kafka Streams' own.
    Map<String, Boolean> groups() {
        return answers.await(admin.listGroups().all(), "which groups there are").stream()
                .collect(Collectors.toMap(GroupListing::groupId, OffsetReader::isStaffed));
    }

    /// The partitions of those topics that are there, in order, with where each stands for the group.
    Map<TopicPartition, Offsets> offsets(StageGroup stage, boolean groupIsThere) {
        List<TopicPartition> partitions = partitions(stage.topics());
        // Committed before stable: lag is never negative. High before stable: what is behind the stable offset even
        // then is held back by a transaction, not merely newer.
        Map<TopicPartition, OffsetAndMetadata> committed = groupIsThere ? committed(stage.group()) : Map.of();
        Map<TopicPartition, Long> starts = list(partitions, OffsetSpec.earliest(), IsolationLevel.READ_UNCOMMITTED);
        Map<TopicPartition, Long> high = list(partitions, OffsetSpec.latest(), IsolationLevel.READ_UNCOMMITTED);
        Map<TopicPartition, Long> stable = list(partitions, OffsetSpec.latest(), IsolationLevel.READ_COMMITTED);
        Function<TopicPartition, Offsets> join = at -> new Offsets(
                offset(committed.get(at)),
                starts.getOrDefault(at, 0L),
                stable.getOrDefault(at, 0L),
                high.getOrDefault(at, 0L));
        Map<TopicPartition, Offsets> offsets = new TreeMap<>(PARTITIONS);
        partitions.forEach(at -> offsets.put(at, join.apply(at)));
        return offsets;
    }

    private List<TopicPartition> partitions(List<String> topics) {
        Set<String> there = new HashSet<>(answers.await(admin.listTopics().names(), "which topics there are"));
        there.retainAll(topics);
        List<TopicPartition> partitions = new ArrayList<>();
        answers.await(admin.describeTopics(there).allTopicNames(), "what partitions " + there + " have")
                .forEach((name, topic) -> topic.partitions()
                        .forEach(partition -> partitions.add(new TopicPartition(name, partition.partition()))));
        return partitions;
    }

    private Map<TopicPartition, OffsetAndMetadata> committed(String group) {
        return answers.await(
                admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata(), "what " + group + " committed");
    }

    private Map<TopicPartition, Long> list(List<TopicPartition> partitions, OffsetSpec spec, IsolationLevel level) {
        Map<TopicPartition, OffsetSpec> asked =
                partitions.stream().collect(Collectors.toMap(Function.identity(), at -> spec));
        return answers
                .await(admin.listOffsets(asked, new ListOffsetsOptions(level)).all(), "where its topics end")
                .entrySet()
                .stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().offset()));
    }

    private static OptionalLong offset(@Nullable OffsetAndMetadata committed) {
        return committed == null ? OptionalLong.empty() : OptionalLong.of(committed.offset());
    }

    private static boolean isStaffed(GroupListing group) {
        return group.groupState()
                .filter(state -> state != GroupState.EMPTY && state != GroupState.DEAD)
                .isPresent();
    }
}
