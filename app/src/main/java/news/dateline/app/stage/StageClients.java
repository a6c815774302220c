package news.dateline.app.stage;

import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.InvalidTxnStateException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.processor.internals.DefaultKafkaClientSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Kafka's clients, with two of Dateline's own: a stage with an express lane has an [ExpressConsumer], and the producer
/// waits until it knows how its transaction ended, and says it in Kafka Streams' words.
///
/// A commit that brokers do not answer within `max.block.ms` may be kept all the same. Kafka Streams then throws away
/// what it knows and asks the brokers where it stood, which they do not say while anything of that transaction is open:
/// after an outage that can be for ever (docs/adr/0023). Whoever waits for the answer need not ask.
///
/// Where a transaction was given up by its timeout, brokers with `transaction.version=2` answer its commit with
/// INVALID_TXN_STATE (KIP-890). Kafka Streams takes that for a fault of its own and ends the thread, whose place in the
/// group stays taken until its session is over: all instances stand still for as long. What it means is what
/// INVALID_PRODUCER_EPOCH meant before, and to that Kafka Streams does what is needed: the thread takes a new
/// producer and goes on after the last transaction.
public final class StageClients extends DefaultKafkaClientSupplier {
    private static final Logger LOG = LoggerFactory.getLogger(StageClients.class);

    @Override
    public Consumer<byte[], byte[]> getConsumer(Map<String, Object> settings) {
        return settings.containsKey(ExpressConsumer.ORDINARY)
                ? ExpressConsumer.of(settings)
                : super.getConsumer(settings);
    }

    @Override
    public Producer<byte[], byte[]> getProducer(Map<String, Object> settings) {
        return new StageProducer(settings);
    }

    private static final class StageProducer extends KafkaProducer<byte[], byte[]> {
        private StageProducer(Map<String, Object> settings) {
            super(settings, new ByteArraySerializer(), new ByteArraySerializer());
        }

        @Override
        public void sendOffsetsToTransaction(
                Map<TopicPartition, OffsetAndMetadata> offsets, ConsumerGroupMetadata group) {
            inKafkaStreamsWords(() -> super.sendOffsetsToTransaction(offsets, group));
        }

        @Override
        public void commitTransaction() {
            inKafkaStreamsWords(() -> untilAnswered(super::commitTransaction));
        }

        // A commit that is begun again goes on where it was: Kafka's producer sends it once.
        private static void untilAnswered(Runnable commit) {
            for (long begun = System.nanoTime(); ; ) {
                try {
                    commit.run();
                    return;
                } catch (TimeoutException e) {
                    LOG.atWarn()
                            .addKeyValue(
                                    "seconds",
                                    Duration.ofNanos(System.nanoTime() - begun).toSeconds())
                            .log("brokers do not answer a commit, which may be kept: the stage waits for them");
                }
            }
        }

        private static void inKafkaStreamsWords(Runnable step) {
            try {
                step.run();
            } catch (InvalidTxnStateException e) {
                throw new InvalidProducerEpochException("The transaction was given up meanwhile: " + e.getMessage());
            }
        }
    }
}
