package news.dateline.app.cluster;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import news.dateline.schemas.Keeping;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/// How clients reach the cluster.
///
/// @param bootstrap `host:port,…`
/// @param security what clients must set besides, to be let in
public record Cluster(String bootstrap, Map<String, Object> security) {
    /// How long a command waits for an answer before it calls the broker away.
    public static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final int LINGER_MS = 20;
    private static final Duration GATHERING = Duration.ofMillis(200);
    private static final int GATHERED_BYTES = 1 << 20;

    public Cluster {
        security = Map.copyOf(security);
    }

    /// A cluster that lets everybody in.
    public Cluster(String bootstrap) {
        this(bootstrap, Map.of());
    }

    /// The settings that all clients share.
    public Map<String, Object> clientSettings() {
        Map<String, Object> settings = new HashMap<>(security);
        settings.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrap);
        return settings;
    }

    // The rest may hold passwords and keys.
    @Override
    public String toString() {
        return bootstrap;
    }

    /// A client that makes and looks up.
    public Admin admin() {
        Map<String, Object> settings = new HashMap<>(clientSettings());
        settings.put(CommonClientConfigs.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis());
        settings.put(CommonClientConfigs.REQUEST_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis() / 2);
        return Admin.create(settings);
    }

    /// A reader that sees only what is committed, belongs to no group and commits nothing.
    public <V> Consumer<String, V> reader(Deserializer<V> values) {
        return reader(values, Map.of());
    }

    /// Such a reader for what may be a moment behind: it lets the broker gather records for so long, so that a busy
    /// broker is not asked for each of them.
    public <V> Consumer<String, V> follower(Deserializer<V> values) {
        return reader(
                values,
                Map.of(
                        ConsumerConfig.FETCH_MIN_BYTES_CONFIG,
                        GATHERED_BYTES,
                        ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG,
                        (int) GATHERING.toMillis()));
    }

    private <V> Consumer<String, V> reader(Deserializer<V> values, Map<String, Object> more) {
        Map<String, Object> settings = new HashMap<>(clientSettings());
        settings.putAll(more);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.put(CommonClientConfigs.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis());
        return new KafkaConsumer<>(settings, new StringDeserializer(), values);
    }

    /// A writer that waits for all in-sync replicas, and for an answer only as long as a command may.
    public <V> Producer<String, V> writer(Serializer<V> values) {
        Map<String, Object> settings = new HashMap<>(clientSettings());
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        settings.put(ProducerConfig.LINGER_MS_CONFIG, LINGER_MS);
        settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, Keeping.MAX_RECORD_BYTES);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, PATIENCE.toMillis());
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis());
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis() * 2);
        return new KafkaProducer<>(settings, new StringSerializer(), values);
    }
}
