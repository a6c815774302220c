package news.dateline.app.transactions;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import news.dateline.app.cluster.Cluster;
import news.dateline.app.cluster.SurroundingsException;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.internals.Topic;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.coordinator.transaction.TransactionLog;
import org.apache.kafka.coordinator.transaction.TransactionMetadata;

/// What the coordinators of transactions have written down on the topic `__transaction_state` (KIP-98). There a
/// transaction is decided first and, once it is ended on each partition, noted as complete.
///
/// @param cluster where the topic is
public record CoordinatorLog(Cluster cluster) {
    private static final Duration POLL = Duration.ofMillis(200);

    /// Clocks of brokers may differ by so much.
    private static final Duration SKEW = Duration.ofMinutes(5);

    /// The transactions that were noted as complete after some time.
    ///
    /// @throws SurroundingsException when the topic cannot be read
    public List<EndedTransaction> endedSince(Instant time) {
        try (Consumer<byte[], byte[]> reader = reader()) {
            List<TopicPartition> partitions = reader.partitionsFor(Topic.TRANSACTION_STATE_TOPIC_NAME).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            reader.assign(partitions);
            Map<TopicPartition, Long> ends = reader.endOffsets(partitions);
            seek(reader, ends, Math.max(0, time.minus(SKEW).toEpochMilli()));
            Ends found = new Ends();
            long heard = System.nanoTime();
            while (ends.entrySet().stream().anyMatch(end -> reader.position(end.getKey()) < end.getValue())) {
                ConsumerRecords<byte[], byte[]> records = reader.poll(POLL);
                records.forEach(found::read);
                heard = records.isEmpty() ? heard : System.nanoTime();
                if (System.nanoTime() - heard > Cluster.PATIENCE.toNanos()) {
                    throw new TimeoutException("a partition says nothing more before its end");
                }
            }
            return found.complete;
        } catch (TopicAuthorizationException e) {
            throw new SurroundingsException(
                    "What is open may hang; only who may read __transaction_state can tell, and `dateline transactions`"
                            + " does it then",
                    e);
        } catch (KafkaException e) {
            throw new SurroundingsException("What coordinators of transactions wrote down cannot be read: " + e, e);
        }
    }

    private static void seek(Consumer<?, ?> reader, Map<TopicPartition, Long> ends, long time) {
        Map<TopicPartition, Long> times =
                ends.keySet().stream().collect(Collectors.toMap(Function.identity(), partition -> time));
        reader.offsetsForTimes(times).forEach((partition, found) -> {
            long end = Objects.requireNonNull(ends.get(partition));
            reader.seek(partition, found == null ? end : found.offset());
        });
    }

    private Consumer<byte[], byte[]> reader() {
        Map<String, Object> settings = new HashMap<>(cluster.clientSettings());
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(CommonClientConfigs.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) Cluster.PATIENCE.toMillis());
        return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    // All of a transactional id is in one partition, in order.
    private static final class Ends {
        private final Map<String, EndedTransaction> decided = new HashMap<>();
        private final List<EndedTransaction> complete = new ArrayList<>();

        private void read(ConsumerRecord<byte[], byte[]> record) {
            ByteBuffer value = record.value() == null ? null : ByteBuffer.wrap(record.value());
            if (TransactionLog.read(ByteBuffer.wrap(record.key()), value)
                    instanceof TransactionLog.TxnRecord(String id, TransactionMetadata state)) {
                switch (state.state()) {
                    case PREPARE_COMMIT -> decided.put(id, ended(id, state, true));
                    case PREPARE_ABORT -> decided.put(id, ended(id, state, false));
                    case COMPLETE_COMMIT, COMPLETE_ABORT ->
                        Optional.ofNullable(decided.remove(id)).ifPresent(complete::add);
                    default -> {}
                }
            }
        }

        private static EndedTransaction ended(String id, TransactionMetadata state, boolean committed) {
            return new EndedTransaction(
                    id, state.producerId(), state.producerEpoch(), committed, Set.copyOf(state.topicPartitions()));
        }
    }
}
