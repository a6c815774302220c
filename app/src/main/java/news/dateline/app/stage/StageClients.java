package news.dateline.app.stage;

import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.InvalidTxnStateException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.processor.internals.DefaultKafkaClientSupplier;

/// Kafka's clients, of which the producer says in Kafka Streams' words that its transaction is no more.
///
/// Where a transaction was given up by its timeout, brokers with `transaction.version=2` answer its commit with
/// INVALID_TXN_STATE (KIP-890). Kafka Streams takes that for a fault of its own and ends the thread, whose place in the
/// group stays taken until its session is over: all instances stand still for as long. What it means is what
/// INVALID_PRODUCER_EPOCH meant before, and to that Kafka Streams does what is needed: the thread takes a new
/// producer and goes on after the last transaction.
public final class StageClients extends DefaultKafkaClientSupplier {
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
            inKafkaStreamsWords(super::commitTransaction);
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
