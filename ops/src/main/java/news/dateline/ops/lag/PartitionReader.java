package news.dateline.ops.lag;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;

/// Reads a stretch of each of many partitions in one go.
final class PartitionReader {
    private static final Duration POLL = Duration.ofMillis(200);

    private final Consumer<byte[], byte[]> consumer;
    private final Answers answers;

    /// @param consumer reads committed records only and belongs to no group
    PartitionReader(Consumer<byte[], byte[]> consumer, Answers answers) {
        this.consumer = consumer;
        this.answers = answers;
    }

    /// What is done with what was read.
    interface Step {
        /// Looks at what came next of a partition, which may be nothing.
        ///
        /// @param position where reading goes on by itself
        /// @return where it shall go on; empty when the partition is done
        OptionalLong next(TopicPartition at, List<ConsumerRecord<byte[], byte[]>> records, long position);
    }

    /// Reads until every partition is done.
    ///
    /// @param from where reading of each begins
    /// @param what completes "The broker did not say …"
    /// @throws BrokerAwayException when the broker does not give the records in time
    void read(Map<TopicPartition, Long> from, Step step, String what) {
        if (from.isEmpty()) {
            return;
        }
        consumer.assign(from.keySet());
        from.forEach(consumer::seek);
        try {
            readAll(new HashSet<>(from.keySet()), step, what);
        } finally {
            // What stays assigned stays paused too, and would be silent the next time.
            consumer.unsubscribe();
        }
    }

    private void readAll(Set<TopicPartition> left, Step step, String what) {
        long begun = System.nanoTime();
        while (!left.isEmpty()) {
            if (System.nanoTime() - begun > answers.patience().toNanos()) {
                throw answers.away(what + " in " + left, null);
            }
            ConsumerRecords<byte[], byte[]> records = consumer.poll(POLL);
            Set<TopicPartition> done = new HashSet<>();
            for (TopicPartition at : left) {
                OptionalLong next = step.next(at, records.records(at), position(at));
                next.stream().filter(offset -> offset != position(at)).forEach(offset -> consumer.seek(at, offset));
                if (next.isEmpty()) {
                    done.add(at);
                }
            }
            left.removeAll(done);
            // One long partition must not stand in the way of the others.
            consumer.pause(done);
        }
    }

    private long position(TopicPartition at) {
        try {
            return consumer.position(at, answers.patience());
        } catch (TimeoutException e) {
            throw answers.away("where reading of " + at + " goes on", e);
        }
    }
}
