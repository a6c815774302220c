package news.dateline.ingest.journal;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import news.dateline.ingest.journal.JournalException.Fault;
import news.dateline.schemas.Keeping;
import news.dateline.schemas.Topics;
import news.dateline.schemas.registry.SchemaRegistryException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/// The journal on Kafka: bytes to `wire.raw`, stories to `wire.stories`, the rest to `wire.quarantine`, then what the
/// wire is told to `wire.receipts`; all with acks=all and idempotence.
public final class KafkaJournal implements Journal, AutoCloseable {
    /// The longest that a wire waits for an answer while the broker is away.
    private static final Duration PATIENCE = Duration.ofSeconds(4);

    /// How long records wait for others, so that many pushes at once share a request to the broker. What is written
    /// while nothing else is does not wait.
    private static final Duration GATHERING = Duration.ofMillis(3);

    private final JournalRecords records;
    private final AtomicInteger underWay = new AtomicInteger();
    private final Supplier<Producer<String, byte[]>> producers;
    private Producer<String, byte[]> producer;

    /// @param topics the installation's topics
    /// @param cluster how to reach the cluster: bootstrap servers and, where needed, security
    public KafkaJournal(Topics topics, Map<String, Object> cluster) {
        this(topics, () -> new KafkaProducer<>(settings(cluster), new StringSerializer(), new ByteArraySerializer()));
    }

    KafkaJournal(Topics topics, Supplier<Producer<String, byte[]>> producers) {
        this.records = new JournalRecords(topics);
        this.producers = producers;
        this.producer = producers.get();
    }

    @Override
    public void write(JournalEntry entry) throws JournalException {
        Producer<String, byte[]> mine = current();
        underWay.incrementAndGet();
        try {
            long deadline = System.nanoTime() + PATIENCE.toNanos();
            write(mine, records.of(entry), deadline);
            if (entry.receipt().isPresent()) {
                // Not before the rest is there: a receipt that is found must be true.
                write(mine, List.of(records.of(entry.receipt().get(), entry.headers())), deadline);
            }
        } catch (ExecutionException e) {
            throw failed(mine, entry, Objects.requireNonNullElse(e.getCause(), e));
        } catch (KafkaException | TimeoutException | SchemaRegistryException | IllegalStateException e) {
            // IllegalState: another thread has found the producer in doubt and closed it.
            throw failed(mine, entry, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failed(mine, entry, e);
        } finally {
            underWay.decrementAndGet();
        }
    }

    private void write(Producer<String, byte[]> mine, List<ProducerRecord<String, byte[]>> records, long deadline)
            throws ExecutionException, InterruptedException, TimeoutException {
        Acknowledgements all = new Acknowledgements(records.size());
        for (ProducerRecord<String, byte[]> record : records) {
            // Where the broker is away a send waits and then fails at once: the next one would wait as long again.
            if (mine.send(record, all).isDone()) {
                all.failure();
            }
        }
        if (underWay.get() == 1) {
            mine.flush();
        }
        all.await(deadline - System.nanoTime());
    }

    @Override
    public synchronized void close() {
        producer.close(PATIENCE);
    }

    private synchronized Producer<String, byte[]> current() {
        return producer;
    }

    private JournalException failed(Producer<String, byte[]> mine, JournalEntry entry, Throwable cause) {
        String message = "Trace " + entry.headers().traceId() + " is not known to be durable";
        if (cause instanceof RecordTooLargeException) {
            return new JournalException(Fault.TOO_LARGE, message, cause);
        }
        if (!(cause instanceof RetriableException || cause instanceof TimeoutException)) {
            replace(mine);
        }
        return new JournalException(Fault.NOT_ACKNOWLEDGED, message, cause);
    }

    // A producer whose state is in doubt is not used again: its sequence numbers could hide a loss.
    private synchronized void replace(Producer<String, byte[]> doubtful) {
        if (doubtful.equals(producer)) {
            producer = producers.get();
            doubtful.close(Duration.ZERO);
        }
    }

    /// The settings of its producer.
    ///
    /// @param cluster how to reach the cluster
    public static Map<String, Object> settings(Map<String, Object> cluster) {
        Map<String, Object> settings = new HashMap<>(cluster);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        settings.put(ProducerConfig.LINGER_MS_CONFIG, (int) GATHERING.toMillis());
        settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, Keeping.MAX_RECORD_BYTES);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, PATIENCE.toMillis() / 2);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis() / 2);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis());
        return settings;
    }
}
