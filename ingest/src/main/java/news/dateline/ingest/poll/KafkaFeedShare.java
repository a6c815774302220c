package news.dateline.ingest.poll;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.zip.CRC32;
import news.dateline.schemas.Topic;
import news.dateline.schemas.model.FeedCursor;
import news.dateline.schemas.registry.SchemaRegistryException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RecordDeserializationException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Shares feeds among instances by the partitions of `ingest.feeds`: each wire has its partition, each partition is of
/// one instance at a time, and whoever gets it reads the cursors in it first. The group commits nothing: the topic
/// itself is the state.
public final class KafkaFeedShare implements FeedShare {
    private static final Logger LOG = LoggerFactory.getLogger(KafkaFeedShare.class);
    private static final Duration PATIENCE = Duration.ofSeconds(4);
    /// After so long without a sign of life an instance's feeds are polled by others.
    private static final Duration SESSION = Duration.ofSeconds(10);

    private final Topic<FeedCursor> topic;
    private final Consumer<String, FeedCursor> consumer;
    private final Producer<String, FeedCursor> producer;
    private final Map<String, FeedCursor> cursors = new ConcurrentHashMap<>();
    private final Map<TopicPartition, Long> loading = new HashMap<>();
    private final Set<Integer> owned = ConcurrentHashMap.newKeySet();
    private volatile int partitions;

    /// @param topic of the cursors
    /// @param cluster how to reach the cluster: bootstrap servers and, where needed, security
    public KafkaFeedShare(Topic<FeedCursor> topic, Map<String, Object> cluster) {
        this.topic = topic;
        this.consumer = new KafkaConsumer<>(
                reading(topic, cluster), new StringDeserializer(), topic.value().deserializer());
        this.producer = new KafkaProducer<>(
                writing(cluster), new StringSerializer(), topic.value().serializer());
    }

    @Override
    public void await(Duration atMost, HandOver handOver) {
        try {
            if (partitions == 0) {
                partitions = consumer.partitionsFor(topic.name()).size();
                consumer.subscribe(List.of(topic.name()), new Listener(handOver));
            }
            for (ConsumerRecord<String, FeedCursor> read : consumer.poll(atMost)) {
                take(read);
            }
            finishLoading();
        } catch (RecordDeserializationException e) {
            LOG.atWarn().setCause(e).log("a feed's cursor cannot be read and is passed over");
            consumer.seek(e.topicPartition(), e.offset() + 1);
        }
    }

    @Override
    public boolean owns(String wire) {
        return owned.contains(partitionOf(wire));
    }

    @Override
    public Optional<FeedCursor> cursor(String wire) {
        return Optional.ofNullable(cursors.get(wire));
    }

    @Override
    public boolean keep(FeedCursor cursor) {
        cursors.put(cursor.getWire(), cursor);
        try {
            producer.send(new ProducerRecord<>(topic.name(), partitionOf(cursor.getWire()), cursor.getWire(), cursor))
                    .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException | TimeoutException | KafkaException | SchemaRegistryException e) {
            LOG.atWarn()
                    .addKeyValue("wire", cursor.getWire())
                    .setCause(e)
                    .log("a feed's cursor is not known to be kept");
            return false;
        }
    }

    @Override
    public void close() {
        consumer.close();
        producer.close(PATIENCE);
    }

    // What is written here later needs not be read: whoever owns a partition is the only one who writes to it.
    private void take(ConsumerRecord<String, FeedCursor> read) {
        if (read.value() == null) {
            cursors.remove(read.key());
        } else {
            cursors.put(read.key(), read.value());
        }
    }

    private void finishLoading() {
        List<TopicPartition> loaded = loading.entrySet().stream()
                .filter(end -> consumer.position(end.getKey()) >= end.getValue())
                .map(Map.Entry::getKey)
                .toList();
        consumer.pause(loaded);
        loaded.forEach(partition -> {
            loading.remove(partition);
            owned.add(partition.partition());
        });
    }

    // Not Kafka's own partitioner, which may change: where a wire's cursor is must never change by itself.
    private int partitionOf(String wire) {
        CRC32 crc = new CRC32();
        crc.update(wire.getBytes(StandardCharsets.UTF_8));
        return (int) (crc.getValue() % Math.max(1, partitions));
    }

    private static Map<String, Object> reading(Topic<FeedCursor> topic, Map<String, Object> cluster) {
        Map<String, Object> settings = new HashMap<>(cluster);
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, topic.name());
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, (int) SESSION.toMillis());
        settings.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, (int)
                SESSION.dividedBy(4).toMillis());
        settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) SESSION.toMillis());
        return settings;
    }

    private static Map<String, Object> writing(Map<String, Object> cluster) {
        Map<String, Object> settings = new HashMap<>(cluster);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, PATIENCE.toMillis() / 2);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis() / 2);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis());
        return settings;
    }

    private final class Listener implements ConsumerRebalanceListener {
        private final HandOver handOver;

        Listener(HandOver handOver) {
            this.handOver = handOver;
        }

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> assigned) {
            consumer.resume(assigned);
            consumer.seekToBeginning(assigned);
            loading.putAll(consumer.endOffsets(assigned));
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> revoked) {
            for (TopicPartition partition : revoked) {
                loading.remove(partition);
                owned.remove(partition.partition());
            }
            Set<Integer> gone =
                    Set.copyOf(revoked.stream().map(TopicPartition::partition).toList());
            handOver.release(wire -> gone.contains(partitionOf(wire)));
            cursors.keySet().removeIf(wire -> gone.contains(partitionOf(wire)));
        }
    }
}
