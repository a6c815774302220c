package news.dateline.ops.lag;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.kafka.common.TopicPartition;

/// Finds when the newest record of a partition was written. The last offsets may hold none, but the marker of a
/// transaction or what was aborted: further back is looked step by step. What was found is remembered until the
/// partition has more. For one thread.
final class NewestRecords {
    /// A transaction with one record and its marker; some of them; a long one that was aborted.
    private static final List<Long> STEPS = List.of(2L, 50L, 1_000L);

    private static final Ends NONE = new Ends(0, 0, 0);

    private final PartitionReader reader;
    private final Map<TopicPartition, Seen> seen = new HashMap<>();

    private record Seen(long end, Optional<Instant> newest) {}

    NewestRecords(PartitionReader reader) {
        this.reader = reader;
    }

    /// The time of the newest record of each partition that has one near its end.
    ///
    /// @param ends of all partitions that are asked for
    /// @throws BrokerAwayException when the broker does not give the records in time
    Map<TopicPartition, Instant> find(Map<TopicPartition, Ends> ends) {
        seen.keySet().retainAll(ends.keySet());
        Map<TopicPartition, Ends> moved = new HashMap<>(ends);
        moved.entrySet().removeIf(end -> hasNotMoved(end.getKey(), end.getValue()));
        for (long back : STEPS) {
            read(moved, back);
            moved.entrySet().removeIf(end -> hasNotMoved(end.getKey(), end.getValue()));
        }
        moved.forEach((at, end) -> seen.put(at, new Seen(end.lastStable(), newest(at))));
        Map<TopicPartition, Instant> newest = new HashMap<>();
        ends.keySet().forEach(at -> newest(at).ifPresent(time -> newest.put(at, time)));
        return newest;
    }

    private Optional<Instant> newest(TopicPartition at) {
        return Optional.ofNullable(seen.get(at)).flatMap(Seen::newest);
    }

    private boolean hasNotMoved(TopicPartition at, Ends end) {
        Seen known = seen.get(at);
        return end.start() >= end.lastStable() || (known != null && known.end() == end.lastStable());
    }

    // What is found is kept at once: where the broker is too slow for all of them, the next measurement goes on.
    private void read(Map<TopicPartition, Ends> moved, long back) {
        Map<TopicPartition, Long> from = new HashMap<>();
        moved.forEach((at, end) -> from.put(at, Math.max(end.start(), end.lastStable() - back)));
        Map<TopicPartition, Instant> newest = new HashMap<>();
        PartitionReader.Step look = (at, records, position) -> {
            long end = moved.getOrDefault(at, NONE).lastStable();
            records.stream()
                    .filter(record -> record.offset() < end)
                    .map(record -> Instant.ofEpochMilli(record.timestamp()))
                    .forEach(time -> newest.merge(at, time, (a, b) -> a.isAfter(b) ? a : b));
            if (position < end) {
                return OptionalLong.of(position);
            }
            Optional.ofNullable(newest.get(at)).ifPresent(time -> seen.put(at, new Seen(end, Optional.of(time))));
            return OptionalLong.empty();
        };
        reader.read(from, look, "what is newest");
    }
}
