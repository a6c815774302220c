package news.dateline.bench.endtoend;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.streams.processor.internals.DefaultKafkaClientSupplier;

/// Kafka's own clients, whose consumers fetch and give as much at once as Kafka Streams has them by itself: to see what
/// the express lane costs.
final class PlainConsumers extends DefaultKafkaClientSupplier {
    @Override
    public Consumer<byte[], byte[]> getConsumer(Map<String, Object> settings) {
        Map<String, Object> plain = new HashMap<>(settings);
        plain.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, ConsumerConfig.DEFAULT_MAX_PARTITION_FETCH_BYTES);
        plain.remove(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG);
        return super.getConsumer(plain);
    }
}
