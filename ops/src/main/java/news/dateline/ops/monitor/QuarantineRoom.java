package news.dateline.ops.monitor;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import news.dateline.schemas.StoryHeaders;
import news.dateline.schemas.Topic;
import news.dateline.schemas.model.Priority;
import news.dateline.schemas.model.Quarantined;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.Header;

/// What `wire.quarantine` holds now, without the bytes.
final class QuarantineRoom implements Following {
    /// Entries that are kept to be listed; the oldest are forgotten first. All are counted.
    static final int MOST = 50_000;

    private final Topic<Quarantined> topic;
    private final Deque<QuarantineEntry> entries = new ArrayDeque<>();
    private final CountBook counts;

    /// @param counts is told all that comes
    QuarantineRoom(Topic<Quarantined> topic, CountBook counts) {
        this.topic = topic;
        this.counts = counts;
    }

    @Override
    public Map<String, Optional<Duration>> topics() {
        return Map.of(topic.name(), Optional.empty());
    }

    @Override
    public void take(ConsumerRecord<byte[], byte[]> record, Instant now) {
        try {
            Quarantined value = topic.value().deserializer().deserialize(record.topic(), record.value());
            if (value != null) {
                QuarantineEntry entry = QuarantineEntry.of(record, value);
                add(entry);
                counts.quarantined(
                        new QuarantineCount.Key(entry.stage(), entry.reason()),
                        priority(record),
                        entry.quarantinedAt(),
                        record);
            }
        } catch (SerializationException e) {
            counts.unreadable(record);
        }
    }

    String topic() {
        return topic.name();
    }

    /// Forgets what the topic does not keep any more.
    ///
    /// @param starts the oldest offset of each partition
    void forgetBefore(Map<TopicPartition, Long> starts) {
        entries.removeIf(entry -> entry.offset() < starts.getOrDefault(entry.at(), 0L));
    }

    /// Forgets what waits no more; it stays counted.
    void forget(Predicate<QuarantineEntry> gone) {
        entries.removeIf(gone);
    }

    /// What waits, the newest first.
    List<QuarantineEntry> waiting() {
        return entries.stream()
                .sorted(Comparator.comparing(QuarantineEntry::quarantinedAt).reversed())
                .toList();
    }

    /// How many came of each kind, and since when the stage's oldest waits.
    List<QuarantineCount> counts() {
        Map<String, Instant> oldest = new HashMap<>();
        entries.forEach(entry ->
                oldest.merge(entry.stage(), entry.quarantinedAt(), (one, other) -> one.isBefore(other) ? one : other));
        return counts.quarantined(oldest);
    }

    private static Priority priority(ConsumerRecord<byte[], byte[]> record) {
        Header priority = record.headers().lastHeader(StoryHeaders.PRIORITY);
        return StoryHeaders.priority(priority == null ? null : priority.value());
    }

    private void add(QuarantineEntry entry) {
        if (entries.size() == MOST) {
            entries.removeFirst();
        }
        entries.addLast(entry);
    }
}
