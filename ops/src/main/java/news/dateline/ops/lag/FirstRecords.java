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
    private final Answers answers;

    /// @param consumer reads committed records only and belongs to no group
    FirstRecords(Consumer<byte[], byte[]> consumer, Answers answers) {
        this.consumer = consumer;
        this.answers = answers;
    }

    /// The first waiting record of each partition that has one.
    ///
    /// @throws BrokerAwayException when the broker does not give the records in time
    Map<TopicPartition, WaitingRecord> find(Map<TopicPartition, Offsets> offsets) {
        Map<TopicPartition, Offsets> unread = new HashMap<>(offsets);
        unread.values().removeIf(there -> !there.hasMore());
        consumer.assign(unread.keySet());
        unread.forEach((at, there) -> consumer.seek(at, there.position()));
        try {
            return read(unread);
        } finally {
            // What stays assigned stays paused too, and would be silent the next time.
            consumer.unsubscribe();
        }
    }

    private Map<TopicPartition, WaitingRecord> read(Map<TopicPartition, Offsets> unread) {
        Map<TopicPartition, WaitingRecord> found = new HashMap<>();
        long begun = System.nanoTime();
        while (!unread.isEmpty()) {
            if (System.nanoTime() - begun > answers.patience().toNanos()) {
                throw answers.away("what waits in " + unread.keySet(), null);
            }
            look(consumer.poll(POLL), unread, found);
            Set<TopicPartition> done = new HashSet<>(unread.keySet());
            unread.entrySet().removeIf(entry -> found.containsKey(entry.getKey()) || isAtEnd(entry));
            done.removeAll(unread.keySet());
            // One long partition must not stand in the way of the others.
            consumer.pause(done);
        }
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
            return consumer.position(entry.getKey(), answers.patience())
                    >= entry.getValue().lastStable();
        } catch (TimeoutException e) {
            throw answers.away("where reading of " + entry.getKey() + " goes on", e);
        }
    }
}
