package news.dateline.app.cluster;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import news.dateline.schemas.Topic;
import news.dateline.schemas.registry.RegisteredSchema;
import news.dateline.schemas.registry.SchemaCatalog;
import news.dateline.schemas.registry.SchemaRegistry;
import news.dateline.schemas.registry.SchemaRegistryException;
import news.dateline.schemas.registry.UnknownSchemaException;
import org.apache.avro.Schema;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.serialization.StringSerializer;

/// A registry whose content is the compacted topic `reference.schemas`: every process reads it, and whoever has
/// something new writes it.
///
/// Two processes cannot give out the same id. A writer opens a transaction under a transactional id that all share,
/// which fences whoever held
/// it; then it reads the topic to its end, and only then proposes. A fenced writer starts again and finds what the
/// other wrote.
public final class TopicSchemaRegistry implements SchemaRegistry, AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(100);
    private static final int ATTEMPTS = 20;

    private final SchemaCatalog catalog = new SchemaCatalog();
    private final Cluster cluster;
    private final TopicPartition partition;
    private final Consumer<String, String> reader;

    /// Reads what is there.
    ///
    /// @param cluster where
    /// @param topic `reference.schemas`, which exists
    public TopicSchemaRegistry(Cluster cluster, Topic<String> topic) {
        this.cluster = cluster;
        this.partition = new TopicPartition(topic.name(), 0);
        this.reader = cluster.reader(topic.value().deserializer());
        reader.assign(List.of(partition));
        reader.seekToBeginning(List.of(partition));
        refresh();
    }

    @Override
    public synchronized int register(String subject, Schema schema) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            if (catalog.find(subject, schema).isEmpty()) {
                write(subject, schema);
            }
            refresh();
            var found = catalog.find(subject, schema);
            if (found.isPresent()) {
                return found.get().id();
            }
        }
        throw new SchemaRegistryException(subject + " could not be registered: other processes kept writing", null);
    }

    @Override
    public synchronized Schema byId(int id) {
        try {
            return catalog.byId(id);
        } catch (UnknownSchemaException e) {
            refresh();
            return catalog.byId(id);
        }
    }

    /// All that is registered now.
    public synchronized SchemaCatalog catalog() {
        refresh();
        return catalog;
    }

    @Override
    public synchronized void close() {
        reader.close();
    }

    @SuppressWarnings("FutureReturnValueIgnored") // The commit throws when a send has failed.
    private void write(String subject, Schema schema) {
        try (Producer<String, String> writer = writer()) {
            writer.initTransactions();
            refresh();
            RegisteredSchema proposed = catalog.propose(subject, schema);
            writer.beginTransaction();
            writer.send(new ProducerRecord<>(
                    partition.topic(),
                    partition.partition(),
                    SchemaRecord.key(proposed),
                    SchemaRecord.write(proposed).toString()));
            writer.commitTransaction();
        } catch (ProducerFencedException | InvalidProducerEpochException e) {
            // Another process is at it: what it writes is read in the next attempt.
        } catch (KafkaException e) {
            throw new SchemaRegistryException(subject + " could not be registered", e);
        }
    }

    private void refresh() {
        try {
            long end = reader.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
            while (reader.position(partition) < end) {
                for (ConsumerRecord<String, String> record : reader.poll(POLL)) {
                    catalog.add(SchemaRecord.read(record.value()));
                }
            }
        } catch (KafkaException e) {
            throw new SchemaRegistryException("The topic " + partition.topic() + " cannot be read", e);
        }
    }

    private Producer<String, String> writer() {
        Map<String, Object> settings = new HashMap<>(cluster.clientSettings());
        settings.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, partition.topic());
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, Cluster.PATIENCE.toMillis());
        return new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer());
    }
}
