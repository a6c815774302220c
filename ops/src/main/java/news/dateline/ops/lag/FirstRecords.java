package news.dateline.ops.lag;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;

/// Finds the first real record between where a stage stands and the last stable offset. There may be none: markers of
/// transactions and aborted records take offsets too, and no reader ever sees them.
final class FirstRecords {
    private static final Duration POLL = Duration.ofMillis(200);

    private final Consumer<byte[], byte[]> consumer;

    /// @param consumer reads committed records only and belongs to no group
    FirstRecords(Consumer<byte[], byte[]> consumer) {
        this.consumer = consumer;
    }

    /// The first waiting record of each partition that has one.
    ///
    /// @throws BrokerAwayException when the broker does not give the records in time
    Map<TopicPartition, WaitingRecord> find(Map<TopicPartition, Offsets> offsets) {
        Map<TopicPartition, Offsets> unread = new HashMap<>(offsets);
        unread.values().removeIf(there -> !there.hasMore());
        Map<TopicPartition, WaitingRecord> found = new HashMap<>();
        long begun = System.nanoTime();
        consumer.assign(unread.keySet());
        unread.forEach((at, there) -> consumer.seek(at, there.position()));
        while (!unread.isEmpty()) {
            if (System.nanoTime() - begun > Answers.PATIENCE.toNanos()) {
                throw Answers.away("what waits in " + unread.keySet(), null);
            }
            look(consumer.poll(POLL), unread, found);
            Set<TopicPartition> done = new HashSet<>(unread.keySet());
            unread.entrySet().removeIf(entry -> found.containsKey(entry.getKey()) || isAtEnd(entry));
            done.removeAll(unread.keySet());
            // One long partition must not stand in the way of the others.
            consumer.pause(done);
        }
        consumer.unsubscribe();
        return found;
    }

    private static void look(
            ConsumerRecords<byte[], byte[]> records,
            Map<TopicPartition, Offsets> unread,
            Map<TopicPartition, WaitingRecord> found) {
        unread.forEach((at, there) -> {
            List<ConsumerRecord<byte[], byte[]>> here = records.records(at);
            // What was committed after the offsets were read belongs to the next measurement.
            if (!here.isEmpty() && here.getFirst().offset() < there.lastStable()) {
                found.put(at, WaitingRecord.of(here.getFirst()));
            }
        });
    }

    private boolean isAtEnd(Map.Entry<TopicPartition, Offsets> entry) {
        try {
            return consumer.position(entry.getKey(), Answers.PATIENCE)
                    >= entry.getValue().lastStable();
        } catch (TimeoutException e) {
            throw Answers.away("where reading of " + entry.getKey() + " goes on", e);
        }
    }
}
