package news.dateline.ops.lag;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.kafka.common.TopicPartition;

/// What was read of the cluster at once, for any number of groups. Pure.
///
/// @param ends of every partition
/// @param open the transaction that holds a partition back
/// @param retentions of the topics that delete by time
record Survey(
        Map<TopicPartition, Ends> ends, Map<TopicPartition, OpenTransaction> open, Map<String, Duration> retentions) {
    /// Where a group stands in those of the partitions that are there, in order.
    Map<TopicPartition, Offsets> offsets(Set<TopicPartition> partitions, Map<TopicPartition, OptionalLong> committed) {
        Map<TopicPartition, Offsets> offsets = new TreeMap<>(OffsetReader.ORDER);
        for (TopicPartition at : partitions) {
            Optional.ofNullable(ends.get(at))
                    .ifPresent(there ->
                            offsets.put(at, Offsets.of(committed.getOrDefault(at, OptionalLong.empty()), there)));
        }
        return offsets;
    }

    /// Where first waiting records are to be looked for: only where something waits.
    static Map<TopicPartition, FirstRecords.Search> searches(List<Map<TopicPartition, Offsets>> groups) {
        Map<TopicPartition, FirstRecords.Search> searches = new HashMap<>();
        groups.forEach(group -> group.forEach((at, there) -> {
            if (there.hasMore()) {
                searches.computeIfAbsent(at, first -> new FirstRecords.Search(new TreeSet<>(), there.lastStable()))
                        .positions()
                        .add(there.position());
            }
        }));
        return searches;
    }

    /// What was read for one group, by partition.
    List<PartitionSample> samples(
            Map<TopicPartition, Offsets> offsets, Map<TopicPartition, Map<Long, WaitingRecord>> first) {
        List<PartitionSample> samples = new ArrayList<>();
        offsets.forEach((at, there) -> samples.add(new PartitionSample(
                at,
                there,
                Optional.ofNullable(first.getOrDefault(at, Map.of()).get(there.position())),
                Optional.ofNullable(open.get(at)),
                Optional.ofNullable(retentions.get(at.topic())))));
        return samples;
    }

    /// What a transaction holds back, whoever reads it, in order.
    List<PartitionSample> heldBack() {
        return samples(offsets(open.keySet(), Map.of()), Map.of());
    }

    /// The partitions that a transaction holds back.
    static Set<TopicPartition> held(Map<TopicPartition, Ends> ends) {
        Set<TopicPartition> held = new HashSet<>();
        ends.forEach((at, there) -> {
            if (there.highWatermark() > there.lastStable()) {
                held.add(at);
            }
        });
        return held;
    }
}
