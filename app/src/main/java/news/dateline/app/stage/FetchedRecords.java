package news.dateline.app.stage;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Queue;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/// What was fetched and is not given yet, each partition in its order. For one thread.
final class FetchedRecords {
    /// Who has waited longest is first.
    private final Map<TopicPartition, Waiting> partitions = new LinkedHashMap<>();

    /// Takes what a poll brought.
    void add(ConsumerRecords<byte[], byte[]> polled) {
        polled.nextOffsets().forEach((partition, next) -> {
            Waiting waiting = partitions.computeIfAbsent(partition, unused -> new Waiting(next));
            waiting.add(polled.records(partition), next);
        });
    }

    /// Gives so many records at most, partitions in turn, and where to go on after them.
    ///
    /// @param asked which partitions give anything
    /// @param first which partitions are asked before all others
    ConsumerRecords<byte[], byte[]> take(int most, Predicate<TopicPartition> asked, Predicate<TopicPartition> first) {
        Map<TopicPartition, List<ConsumerRecord<byte[], byte[]>>> given = new LinkedHashMap<>();
        Map<TopicPartition, OffsetAndMetadata> next = new HashMap<>();
        int left = most;
        for (Map.Entry<TopicPartition, Waiting> each : inTurn(asked, first)) {
            TopicPartition partition = each.getKey();
            Waiting waiting = each.getValue();
            List<ConsumerRecord<byte[], byte[]>> records = waiting.take(left);
            left -= records.size();
            if (!records.isEmpty()) {
                given.put(partition, records);
                next.put(partition, waiting.position());
                partitions.remove(partition);
                partitions.put(partition, waiting);
            }
            // Behind the last record may be markers of transactions, which are no records.
            if (waiting.records.isEmpty()) {
                next.put(partition, waiting.next);
                partitions.remove(partition);
            }
        }
        return new ConsumerRecords<>(given, next);
    }

    /// Whether any of these partitions has something to give.
    boolean has(Predicate<TopicPartition> asked) {
        return partitions.keySet().stream().anyMatch(asked);
    }

    /// How many bytes of a partition wait, keys and values.
    long bytes(TopicPartition partition) {
        Waiting waiting = partitions.get(partition);
        return waiting == null ? 0 : waiting.bytes;
    }

    /// The offset of the next record that a partition gives; empty where none waits.
    OptionalLong position(TopicPartition partition) {
        Waiting waiting = partitions.get(partition);
        return waiting == null
                ? OptionalLong.empty()
                : OptionalLong.of(waiting.position().offset());
    }

    /// Forgets what these partitions have.
    void drop(Collection<TopicPartition> gone) {
        partitions.keySet().removeAll(gone);
    }

    private List<Map.Entry<TopicPartition, Waiting>> inTurn(
            Predicate<TopicPartition> asked, Predicate<TopicPartition> first) {
        return partitions.entrySet().stream()
                .filter(each -> asked.test(each.getKey()))
                .sorted(Comparator.comparing(each -> !first.test(each.getKey())))
                .toList();
    }

    private static final class Waiting {
        private final Queue<ConsumerRecord<byte[], byte[]>> records = new ArrayDeque<>();
        private OffsetAndMetadata next;
        private long bytes;

        private Waiting(OffsetAndMetadata next) {
            this.next = next;
        }

        private void add(List<ConsumerRecord<byte[], byte[]>> more, OffsetAndMetadata next) {
            records.addAll(more);
            more.forEach(record -> bytes += size(record));
            this.next = next;
        }

        private List<ConsumerRecord<byte[], byte[]>> take(int most) {
            List<ConsumerRecord<byte[], byte[]>> taken = new ArrayList<>();
            while (taken.size() < most && !records.isEmpty()) {
                taken.add(records.remove());
            }
            taken.forEach(record -> bytes -= size(record));
            return taken;
        }

        private static long size(ConsumerRecord<byte[], byte[]> record) {
            return length(record.key()) + length(record.value());
        }

        private static long length(byte @Nullable [] bytes) {
            return bytes == null ? 0 : bytes.length;
        }

        private OffsetAndMetadata position() {
            ConsumerRecord<byte[], byte[]> head = records.peek();
            return head == null ? next : new OffsetAndMetadata(head.offset(), head.leaderEpoch(), "");
        }
    }
}
