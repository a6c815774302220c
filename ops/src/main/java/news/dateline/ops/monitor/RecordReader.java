package news.dateline.ops.monitor;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import news.dateline.ops.lag.BrokerAwayException;
import news.dateline.schemas.Topic;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.SerializationException;

/// Reads single records, for pages on which a person looks at one. One question at a time.
public final class RecordReader {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration POLL = Duration.ofMillis(200);

    private final Supplier<Consumer<byte[], byte[]>> clients;

    /// @param clients makes a consumer of committed records that belongs to no group
    public RecordReader(Supplier<Consumer<byte[], byte[]>> clients) {
        this.clients = clients;
    }

    /// What stands at a place of a topic; empty when there is no record, it is not kept any more, or nobody can read
    /// it.
    ///
    /// @throws BrokerAwayException when the broker does not answer
    public <V> Optional<V> read(Topic<V> topic, int partition, long offset) {
        try {
            return bytes(new TopicPartition(topic.name(), partition), offset)
                    .map(value -> topic.value().deserializer().deserialize(topic.name(), value));
        } catch (SerializationException e) {
            return Optional.empty();
        }
    }

    private synchronized Optional<byte[]> bytes(TopicPartition at, long offset) {
        try (Consumer<byte[], byte[]> consumer = clients.get()) {
            return isThere(consumer, at, offset) ? read(consumer, at, offset) : Optional.empty();
        } catch (RetriableException e) {
            throw new BrokerAwayException("The broker did not give " + at + "-" + offset, e);
        }
    }

    private static boolean isThere(Consumer<byte[], byte[]> consumer, TopicPartition at, long offset) {
        boolean known =
                consumer.partitionsFor(at.topic()).stream().anyMatch(info -> info.partition() == at.partition());
        return known
                && offset >= consumer.beginningOffsets(List.of(at)).getOrDefault(at, 0L)
                && offset < consumer.endOffsets(List.of(at)).getOrDefault(at, 0L);
    }

    private static Optional<byte[]> read(Consumer<byte[], byte[]> consumer, TopicPartition at, long offset) {
        consumer.assign(List.of(at));
        consumer.seek(at, offset);
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (consumer.position(at) <= offset && System.nanoTime() < deadline) {
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                // At a marker, or where a record was compacted away, the next is another.
                return record.offset() == offset ? Optional.ofNullable(record.value()) : Optional.empty();
            }
        }
        return Optional.empty();
    }
}
