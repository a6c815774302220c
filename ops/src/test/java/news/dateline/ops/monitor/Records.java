package news.dateline.ops.monitor;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import news.dateline.schemas.StoryHeaders;
import news.dateline.schemas.Topic;
import news.dateline.schemas.Topics;
import news.dateline.schemas.model.Quarantined;
import news.dateline.schemas.model.StoryDecision;
import news.dateline.schemas.model.StoryEvent;
import news.dateline.schemas.registry.SchemaCatalog;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.jspecify.annotations.Nullable;

/// Records as a consumer gets them.
final class Records {
    private static final SchemaCatalog CATALOG = new SchemaCatalog();

    static final Topics TOPICS = new Topics("", CATALOG);

    static {
        Map.of(
                        TOPICS.storiesPublished().name(), StoryEvent.getClassSchema(),
                        TOPICS.storiesEmbargoes().name(), StoryDecision.getClassSchema(),
                        TOPICS.wireQuarantine().name(), Quarantined.getClassSchema())
                .forEach((topic, schema) -> CATALOG.register(topic + "-value", schema));
    }

    private Records() {}

    static <V> ConsumerRecord<byte[], byte[]> of(Topic<V> topic, String key, long offset, @Nullable V value) {
        return new ConsumerRecord<>(
                topic.name(),
                0,
                offset,
                key.getBytes(StandardCharsets.UTF_8),
                topic.value().serializer().serialize(topic.name(), value));
    }

    static ConsumerRecord<byte[], byte[]> unreadable(Topic<?> topic, String key, long offset) {
        byte[] nothing = {9, 9, 9, 9, 9, 9};
        return new ConsumerRecord<>(
                topic.name(),
                0,
                offset,
                Snapshots.NOON.toEpochMilli(),
                TimestampType.CREATE_TIME,
                key.length(),
                nothing.length,
                key.getBytes(StandardCharsets.UTF_8),
                nothing,
                new RecordHeaders(),
                Optional.empty());
    }

    static ConsumerRecord<byte[], byte[]> withPriority(ConsumerRecord<byte[], byte[]> record, String word) {
        record.headers().add(StoryHeaders.PRIORITY, word.getBytes(StandardCharsets.US_ASCII));
        return record;
    }

    static TopicPartition partition(Topic<?> topic) {
        return new TopicPartition(topic.name(), 0);
    }
}
