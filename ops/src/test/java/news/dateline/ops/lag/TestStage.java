package news.dateline.ops.lag;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import news.dateline.schemas.StoryHeaders;
import news.dateline.schemas.model.Priority;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/// A topic with what writes to it and a stage that reads it.
///
/// @param broker where
/// @param admin to it
/// @param topic of one partition; the stage's group is named after it
public record TestStage(TestBroker broker, Admin admin, String topic) {
    /// The time that the monitor is told it is.
    static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

    /// Makes a topic and waits until it can be written to.
    public static void create(Admin admin, String topic, int partitions) throws Exception {
        admin.createTopics(List.of(new NewTopic(topic, partitions, (short) 1)))
                .all()
                .get();
        Map<TopicPartition, OffsetSpec> ends = new HashMap<>();
        for (int partition = 0; partition < partitions; partition++) {
            ends.put(new TopicPartition(topic, partition), OffsetSpec.latest());
        }
        // A leader that does not know yet that it is one refuses a producer's first batch and takes the following ones:
        // the first is then out of order for ever. A leader that tells its end knows.
        // And a topic that was made is not known at once.
        while (!answers(admin, ends)) {
            Thread.sleep(20);
        }
    }

    private static boolean answers(Admin admin, Map<TopicPartition, OffsetSpec> ends) throws Exception {
        try {
            admin.listOffsets(ends).all().get();
            return true;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UnknownTopicOrPartitionException) {
                return false;
            }
            throw e;
        }
    }

    StageGroup group() {
        return new StageGroup("enrich", topic + "-group", List.of(topic));
    }

    void commit(long offset) throws Exception {
        admin.alterConsumerGroupOffsets(
                        group().group(), Map.of(new TopicPartition(topic, 0), new OffsetAndMetadata(offset)))
                .all()
                .get();
    }

    void send(KafkaProducer<byte[], byte[]> producer, Duration age) throws Exception {
        producer.send(record(topic, 0, age)).get();
    }

    static ProducerRecord<byte[], byte[]> record(String topic, int partition, Duration age) {
        ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(topic, partition, new byte[0], new byte[100]);
        new StoryHeaders(StoryHeaders.newTraceId(), NOW.minus(age), "wire", Priority.ROUTINE)
                .toBytes()
                .forEach(record.headers()::add);
        return record;
    }

    KafkaProducer<byte[], byte[]> plain() {
        return producer(Optional.empty());
    }

    KafkaProducer<byte[], byte[]> transactional() {
        KafkaProducer<byte[], byte[]> producer = producer(Optional.of(topic + "-wire"));
        producer.initTransactions();
        return producer;
    }

    private KafkaProducer<byte[], byte[]> producer(Optional<String> transactionalId) {
        Map<String, Object> settings = new HashMap<>(broker().connection());
        transactionalId.ifPresent(id -> settings.put("transactional.id", id));
        return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }

    KafkaConsumer<byte[], byte[]> member() {
        Map<String, Object> settings = new HashMap<>(broker().connection());
        settings.putAll(
                Map.of("group.id", group().group(), "auto.offset.reset", "earliest", "enable.auto.commit", false));
        settings.put("isolation.level", "read_committed");
        return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }
}
