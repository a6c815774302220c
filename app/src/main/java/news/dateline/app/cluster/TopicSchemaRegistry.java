package news.dateline.app.cluster;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
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
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.StringSerializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A registry whose content is the compacted topic `reference.schemas`: every process reads it, and whoever has
/// something new writes it.
///
/// Two processes cannot give out the same id. A writer opens a transaction under a transactional id that all share,
/// which fences whoever held it; then it reads the topic to its end, and only then proposes. A fenced writer starts
/// again and finds what the other wrote.
public final class TopicSchemaRegistry implements SchemaRegistry, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(TopicSchemaRegistry.class);
    private static final Duration POLL = Duration.ofMillis(100);
    private static final int ATTEMPTS = 50;
    private static final Duration MAX_PAUSE = Duration.ofMillis(500);

    private final SchemaCatalog catalog = new SchemaCatalog();
    private final Cluster cluster;
    private final TopicPartition partition;
    private final Consumer<String, String> reader;
    /// Whoever reads the topic, or writes, has it: the reader is for one thread. What is known is told without.
    private final ReentrantLock lock = new ReentrantLock();

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
    public int register(String subject, Schema schema) {
        registerAll(Map.of(subject, schema));
        return catalog.find(subject, schema).orElseThrow().id();
    }

    @Override
    public void registerAll(Map<String, Schema> schemas) {
        lock.lock();
        try {
            if (!isKnown(schemas)) {
                // Another process may have written them; not everybody may.
                refresh();
            }
            for (int attempt = 0; attempt < ATTEMPTS && !isKnown(schemas); attempt++) {
                write(schemas);
                refresh();
            }
        } finally {
            lock.unlock();
        }
        if (!isKnown(schemas)) {
            throw new SchemaRegistryException(
                    schemas.keySet() + " could not be registered: other processes kept writing", null);
        }
    }

    @Override
    public Schema byId(int id) {
        try {
            return catalog.byId(id);
        } catch (UnknownSchemaException e) {
            return catalog().byId(id);
        }
    }

    /// What was registered when the topic was read last; nobody is asked, and it grows by itself.
    public SchemaCatalog known() {
        return catalog;
    }

    /// All that is registered now.
    ///
    /// @throws SchemaRegistryException when the topic cannot be read, or others who try keep this one waiting
    public SchemaCatalog catalog() {
        awaitTurn();
        try {
            refresh();
            return catalog;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        lock.lock();
        try {
            reader.close();
        } finally {
            lock.unlock();
        }
    }

    // While the brokers are away each waits out its time: the last in a long line would not be heard any more.
    private void awaitTurn() {
        try {
            if (!lock.tryLock(Cluster.PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new SchemaRegistryException("Others wait for the topic " + partition.topic(), null);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SchemaRegistryException("Interrupted while waiting for the topic " + partition.topic(), e);
        }
    }

    private boolean isKnown(Map<String, Schema> schemas) {
        return schemas.entrySet().stream()
                .allMatch(
                        entry -> catalog.find(entry.getKey(), entry.getValue()).isPresent());
    }

    private void write(Map<String, Schema> schemas) {
        try (Producer<String, String> writer = writer()) {
            writer.initTransactions();
            refresh();
            List<RegisteredSchema> proposals = proposals(schemas);
            writer.beginTransaction();
            proposals.forEach(proposed -> send(writer, proposed));
            writer.commitTransaction();
        } catch (TimeoutException | AuthenticationException | AuthorizationException e) {
            throw new SchemaRegistryException(schemas.keySet() + " could not be registered", e);
        } catch (KafkaException e) {
            // Most likely another process has fenced this one. Whatever it was: what stands in the topic counts, so it
            // is read and tried again, at another time than the other's next attempt.
            LOG.atDebug().setCause(e).log("schemas are registered by another process, or not at all");
            LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(MAX_PAUSE.toNanos()));
        }
    }

    // The proposals of one transaction build on each other: they go into a copy, for they are not true before they are
    // read back.
    private List<RegisteredSchema> proposals(Map<String, Schema> schemas) {
        SchemaCatalog copy = catalog.copy();
        List<RegisteredSchema> proposals = new ArrayList<>();
        new TreeMap<>(schemas).forEach((subject, schema) -> {
            if (copy.find(subject, schema).isEmpty()) {
                RegisteredSchema proposed = copy.propose(subject, schema);
                copy.add(proposed);
                proposals.add(proposed);
            }
        });
        return proposals;
    }

    @SuppressWarnings("FutureReturnValueIgnored") // The commit throws when a send has failed.
    private void send(Producer<String, String> writer, RegisteredSchema schema) {
        writer.send(new ProducerRecord<>(
                partition.topic(),
                partition.partition(),
                SchemaRecord.key(schema),
                SchemaRecord.write(schema).toString()));
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
