package news.dateline.ops.trace;

import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import news.dateline.ops.follow.IndexDatabase;
import news.dateline.ops.follow.PeekedIndex;
import news.dateline.schemas.Topics;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;

/// Looks into the index that another process on this machine fills.
public final class TracePeek implements AutoCloseable {
    private final PeekedIndex index;
    private final Map<TopicPartition, Long> ends;

    private TracePeek(PeekedIndex index, Map<TopicPartition, Long> ends) {
        this.index = index;
        this.ends = ends;
    }

    /// Looks into an index in a folder; empty when nobody fills one.
    ///
    /// @param folder where indexes of one cluster are kept
    /// @param consumer of committed records, with no group: says where the topics end now; not closed here
    public static Optional<TracePeek> openIn(Path folder, Topics topics, Consumer<String, byte[]> consumer) {
        return IndexDatabase.peekIn(folder, TraceStore.FORM)
                .map(index -> new TracePeek(index, ends(new HopReader(topics), consumer)));
    }

    /// The way of a story or of a push.
    ///
    /// @param id a story id or a trace id
    public Found find(String id) {
        index.refresh();
        long behind = behind();
        return new TraceSearch(index::iterator)
                .find(id)
                .<Found>map(Found.Known::new)
                .orElseGet(() -> behind == 0 ? new Found.Unknown() : new Found.NotYet(behind));
    }

    /// How many offsets of those that were there at the start are not in the index, as it was when it was looked into
    /// last.
    public long behind() {
        return ends.entrySet().stream()
                .mapToLong(end -> Math.max(
                        0, end.getValue() - index.position(end.getKey()).orElse(0L)))
                .sum();
    }

    @Override
    public void close() {
        index.close();
    }

    // Of those that have anything: an index says nothing of a partition in which it has never read.
    private static Map<TopicPartition, Long> ends(HopReader reader, Consumer<String, byte[]> consumer) {
        Map<String, List<PartitionInfo>> there = consumer.listTopics();
        Set<TopicPartition> partitions = reader.topics(there.keySet()).stream()
                .map(topic -> there.getOrDefault(topic, List.of()))
                .flatMap(Collection::stream)
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .collect(Collectors.toCollection(HashSet::new));
        // A consumer that is asked about what it has not been assigned logs a warning for each partition.
        consumer.assign(partitions);
        Map<TopicPartition, Long> begins = consumer.beginningOffsets(partitions);
        Map<TopicPartition, Long> ends = new HashMap<>(consumer.endOffsets(partitions));
        ends.entrySet().removeIf(end -> end.getValue() <= begins.getOrDefault(end.getKey(), 0L));
        return ends;
    }
}
