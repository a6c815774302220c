package news.dateline.bench.endtoend;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.streams.processor.internals.DefaultKafkaClientSupplier;

/// Clients whose consumers fetch and take as much at once as Kafka Streams does by itself: to see what the express lane
/// costs.
final class Gulps extends DefaultKafkaClientSupplier {
    /// What Kafka Streams sets where nobody says otherwise.
    private static final int RECORDS = 1_000;

    @Override
    public Consumer<byte[], byte[]> getConsumer(Map<String, Object> settings) {
        Map<String, Object> larger = new HashMap<>(settings);
        larger.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, RECORDS);
        larger.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, ConsumerConfig.DEFAULT_MAX_PARTITION_FETCH_BYTES);
        return super.getConsumer(larger);
    }
}
