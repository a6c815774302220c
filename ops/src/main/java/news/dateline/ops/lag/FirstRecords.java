package news.dateline.ops.lag;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/// Finds the first real record between where a group stands and the last stable offset. There may be none: markers of
/// transactions and aborted records take offsets too, and no reader ever sees them.
final class FirstRecords {
    private final PartitionReader reader;

    FirstRecords(PartitionReader reader) {
        this.reader = reader;
    }

    /// What is looked for in one partition.
    ///
    /// @param positions where groups stand, at least one, each before `end`
    /// @param end where the search ends
    record Search(NavigableSet<Long> positions, long end) {
        Search {
            positions = new TreeSet<>(positions);
        }
    }

    /// The first record at or behind each position that has one, for all groups in one reading.
    ///
    /// @throws BrokerAwayException when the broker does not give the records in time
    Map<TopicPartition, Map<Long, WaitingRecord>> find(Map<TopicPartition, Search> searches) {
        Map<TopicPartition, Search> left = new HashMap<>();
        Map<TopicPartition, Long> from = new HashMap<>();
        searches.forEach((at, search) -> {
            left.put(at, new Search(search.positions(), search.end()));
            from.put(at, search.positions().first());
        });
        Map<TopicPartition, Map<Long, WaitingRecord>> found = new HashMap<>();
        PartitionReader.Step look = (at, records, position) -> look(
                records,
                left.getOrDefault(at, new Search(new TreeSet<>(), 0)),
                found.computeIfAbsent(at, absent -> new HashMap<>()),
                position);
        reader.read(from, look, "what waits");
        return found;
    }

    private static OptionalLong look(
            List<ConsumerRecord<byte[], byte[]>> records,
            Search search,
            Map<Long, WaitingRecord> found,
            long position) {
        NavigableSet<Long> positions = search.positions();
        for (ConsumerRecord<byte[], byte[]> record : records) {
            // What was committed after the offsets were read belongs to the next measurement.
            if (record.offset() >= search.end()) {
                return OptionalLong.empty();
            }
            Set<Long> before = positions.headSet(record.offset(), true);
            before.forEach(from -> found.put(from, WaitingRecord.of(record)));
            before.clear();
        }
        if (positions.isEmpty() || position >= search.end()) {
            return OptionalLong.empty();
        }
        // Another group stands further on: what lies between is nobody's first.
        return OptionalLong.of(Math.max(position, positions.first()));
    }
}
