package news.dateline.ops.monitor;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import news.dateline.ops.lag.BrokerAwayException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RetriableException;

/// Reads what has come to some topics since the last time. Belongs to no group. For one thread.
final class TopicTail implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(200);
    /// A topic that is read for the first time may be long: the rest comes the next time.
    private static final Duration AT_ONCE = Duration.ofSeconds(10);

    private final Consumer<byte[], byte[]> consumer;
    private final Map<String, Optional<Duration>> topics;
    private boolean begun;

    /// @param readCommitted a consumer without a group, with `isolation.level=read_committed` and
    ///     `auto.offset.reset=earliest`; belongs to this from now on
    /// @param topics how far back each is read at first; empty for all of it
    TopicTail(Consumer<byte[], byte[]> readCommitted, Map<String, Optional<Duration>> topics) {
        this.consumer = readCommitted;
        this.topics = Map.copyOf(topics);
    }

    /// Reads to where the topics end now, but no longer than for ten seconds.
    ///
    /// @return whether it came to the end
    /// @throws BrokerAwayException when the broker does not answer
    boolean read(java.util.function.Consumer<ConsumerRecord<byte[], byte[]>> each, Instant now) {
        try {
            if (!begun) {
                begin(now);
            }
            Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
            long deadline = System.nanoTime() + AT_ONCE.toNanos();
            while (!isAtEnd(ends) && System.nanoTime() < deadline) {
                ConsumerRecords<byte[], byte[]> records = consumer.poll(POLL);
                records.forEach(each);
            }
            return isAtEnd(ends);
        } catch (RetriableException e) {
            throw new BrokerAwayException("The broker did not give what came to " + topics.keySet(), e);
        }
    }

    /// The oldest offset that is kept of each partition of a topic.
    Map<TopicPartition, Long> starts(String topic) {
        try {
            return consumer.beginningOffsets(consumer.assignment().stream()
                    .filter(at -> at.topic().equals(topic))
                    .toList());
        } catch (RetriableException e) {
            throw new BrokerAwayException("The broker did not say where " + topic + " begins", e);
        }
    }

    @Override
    public void close() {
        consumer.close();
    }

    private void begin(Instant now) {
        List<TopicPartition> partitions = new ArrayList<>();
        topics.keySet()
                .forEach(topic -> consumer.partitionsFor(topic)
                        .forEach(info -> partitions.add(new TopicPartition(topic, info.partition()))));
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        seek(partitions, now);
        begun = true;
    }

    // Where there is no record since then, the next one is the first.
    private void seek(Collection<TopicPartition> partitions, Instant now) {
        Map<TopicPartition, Long> times = new HashMap<>();
        partitions.forEach(at -> topics.getOrDefault(at.topic(), Optional.empty())
                .ifPresent(back -> times.put(at, now.minus(back).toEpochMilli())));
        Map<TopicPartition, Long> ends = consumer.endOffsets(times.keySet());
        Map<TopicPartition, OffsetAndTimestamp> found = consumer.offsetsForTimes(times);
        times.keySet().forEach(at -> {
            OffsetAndTimestamp first = found.get(at);
            consumer.seek(at, first == null ? ends.getOrDefault(at, 0L) : first.offset());
        });
    }

    private boolean isAtEnd(Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
    }
}
