package news.dateline.ops.monitor;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import news.dateline.ops.lag.BrokerAwayException;
import news.dateline.schemas.Topic;
import news.dateline.schemas.model.Quarantined;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.SerializationException;

/// Fetches single records of `wire.quarantine`, with their bytes. For use by several threads, one at a time: they are
/// asked for by people.
public final class QuarantineReader {
    private static final Duration POLL = Duration.ofMillis(200);
    private static final int POLLS = 25;

    private final Sources sources;
    private final Topic<Quarantined> topic;

    /// @param sources where they are
    public QuarantineReader(Sources sources) {
        this.sources = sources;
        this.topic = sources.topics().wireQuarantine();
    }

    /// The record of an entry; empty when it is not kept any more or cannot be read.
    ///
    /// @throws BrokerAwayException when the broker does not answer
    public synchronized Optional<Quarantined> read(QuarantineEntry entry) {
        try (Consumer<byte[], byte[]> consumer = sources.consumer()) {
            consumer.assign(List.of(entry.at()));
            consumer.seek(entry.at(), entry.offset());
            for (int poll = 0; poll < POLLS; poll++) {
                for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                    return record.offset() == entry.offset() ? value(record) : Optional.empty();
                }
            }
            throw new BrokerAwayException("The broker did not give " + entry.at() + "-" + entry.offset(), null);
        } catch (RetriableException e) {
            throw new BrokerAwayException("The broker did not give " + entry.at() + "-" + entry.offset(), e);
        }
    }

    private Optional<Quarantined> value(ConsumerRecord<byte[], byte[]> record) {
        try {
            return Optional.ofNullable(topic.value().deserializer().deserialize(record.topic(), record.value()));
        } catch (SerializationException e) {
            return Optional.empty();
        }
    }
}
