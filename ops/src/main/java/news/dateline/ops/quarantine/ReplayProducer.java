package news.dateline.ops.quarantine;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import news.dateline.schemas.Keeping;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/// Writes in transactions, each of them all or nothing. There is one at a time: the next to begin fences the one before
/// (KIP-98), even one of another process, and gives up what that left open.
final class ReplayProducer implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    /// What a killed replayer left open holds up the stages for no longer. No batch takes as long.
    private static final Duration OPEN = Duration.ofSeconds(10);

    private final Producer<byte[], byte[]> producer;

    ReplayProducer(Producer<byte[], byte[]> producer) {
        this.producer = producer;
    }

    /// Takes over from whoever replayed before. When this returns, what that committed can be read, and nothing more
    /// of it will come.
    ///
    /// @param cluster how to reach the cluster
    /// @param name the same for all replayers of an installation
    static ReplayProducer takeOver(Map<String, Object> cluster, String name) {
        ReplayProducer replays = new ReplayProducer(
                new KafkaProducer<>(settings(cluster, name), new ByteArraySerializer(), new ByteArraySerializer()));
        try {
            replays.producer.initTransactions();
            return replays;
        } catch (KafkaException e) {
            replays.close();
            throw e;
        }
    }

    /// Returns when all of it is committed.
    ///
    /// @throws ReplayTakenOverException when another has begun; nothing of it is written
    /// @throws KafkaException when the broker does not answer: it is not known whether it is written, and the next
    ///     replay will know
    // Committing waits for all, and fails when one of them has.
    @SuppressWarnings("FutureReturnValueIgnored")
    void commit(List<ProducerRecord<byte[], byte[]>> records) {
        try {
            producer.beginTransaction();
            records.forEach(producer::send);
            producer.commitTransaction();
        } catch (KafkaException e) {
            throw isFenced(e) ? new ReplayTakenOverException(e) : e;
        }
    }

    // It shows at once or, once the client has seen it, as the cause of whatever is tried next.
    private static boolean isFenced(Throwable fault) {
        return Stream.iterate(fault, Objects::nonNull, Throwable::getCause)
                .anyMatch(cause ->
                        cause instanceof ProducerFencedException || cause instanceof InvalidProducerEpochException);
    }

    // What is still open then is given up, by the broker where it cannot be said to it.
    @Override
    public void close() {
        producer.close(Duration.ZERO);
    }

    private static Map<String, Object> settings(Map<String, Object> cluster, String name) {
        Map<String, Object> settings = new HashMap<>(cluster);
        settings.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, name);
        settings.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, (int) OPEN.toMillis());
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, Keeping.MAX_RECORD_BYTES);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, PATIENCE.toMillis());
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis() / 2);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis());
        return settings;
    }
}
