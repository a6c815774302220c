package news.dateline.ops.lag;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;

/// Asks the broker where partitions begin and end, all of them at once.
final class OffsetReader {
    static final Comparator<TopicPartition> ORDER =
            Comparator.comparing(TopicPartition::topic).thenComparingInt(TopicPartition::partition);

    private final Admin admin;
    private final Answers answers;

    OffsetReader(Admin admin, Answers answers) {
        this.admin = admin;
        this.answers = answers;
    }

    /// The partitions of the topics that are there and asked for, in order.
    Set<TopicPartition> partitions(Predicate<String> asked) {
        Set<String> there = answers.await(admin.listTopics().names(), "which topics there are").stream()
                .filter(asked)
                .collect(Collectors.toSet());
        Set<TopicPartition> partitions = new TreeSet<>(ORDER);
        answers.awaitEach(admin.describeTopics(there).topicNameValues(), "what partitions " + there + " have")
                .forEach((name, topic) -> topic.partitions()
                        .forEach(partition -> partitions.add(new TopicPartition(name, partition.partition()))));
        return partitions;
    }

    /// Where each begins and ends. High before stable: what is behind the stable offset even then is held back by a
    /// transaction, not merely newer.
    Map<TopicPartition, Ends> ends(Collection<TopicPartition> partitions) {
        Map<TopicPartition, Long> starts = list(partitions, OffsetSpec.earliest(), IsolationLevel.READ_UNCOMMITTED);
        Map<TopicPartition, Long> high = list(partitions, OffsetSpec.latest(), IsolationLevel.READ_UNCOMMITTED);
        Map<TopicPartition, Long> stable = list(partitions, OffsetSpec.latest(), IsolationLevel.READ_COMMITTED);
        Map<TopicPartition, Ends> ends = new HashMap<>();
        partitions.forEach(at -> ends.put(
                at, new Ends(starts.getOrDefault(at, 0L), stable.getOrDefault(at, 0L), high.getOrDefault(at, 0L))));
        return ends;
    }

    private Map<TopicPartition, Long> list(
            Collection<TopicPartition> partitions, OffsetSpec spec, IsolationLevel level) {
        Map<TopicPartition, OffsetSpec> asked =
                partitions.stream().collect(Collectors.toMap(Function.identity(), at -> spec));
        return answers
                .await(admin.listOffsets(asked, new ListOffsetsOptions(level)).all(), "where its topics end")
                .entrySet()
                .stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().offset()));
    }
}
