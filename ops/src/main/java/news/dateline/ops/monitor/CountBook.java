package news.dateline.ops.monitor;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import news.dateline.ops.wire.StoryListener;
import news.dateline.schemas.model.Priority;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/// All that is counted of records, each once: a topic may be read again from its beginning, and no number goes back.
/// Outlives a broker that is away for a while. For one thread.
///
/// A counter that is smaller than it was has begun anew for Prometheus, and all of it is new. So a process does not
/// count what the topics hold from before it, but for the last ten minutes: `FlashQuarantined` looks back so far, and
/// sees what came while no process counted. It may stay open for longer by that; a record that is older opens nothing.
///
/// A record is known by its place. Where a topic was deleted and made again, nothing counts before it is as long as it
/// was, or the process begins anew.
final class CountBook implements StoryListener {
    private static final Duration BEFORE = Duration.ofMinutes(10);
    private static final QuarantineCount.Key UNREADABLE = new QuarantineCount.Key("-", "UNREADABLE_RECORD");

    private final Instant since;
    private final Map<TopicPartition, Long> next = new HashMap<>();
    private final Map<String, Long> stories = new TreeMap<>();
    private final Map<QuarantineCount.Key, Long> quarantined = new TreeMap<>();
    private final Map<Priority, Long> quarantinedBy = new EnumMap<>(Priority.class);
    private final LatencyCounts enriched = new LatencyCounts("enriched");
    private final LatencyCounts published = new LatencyCounts("published");
    private long early;

    /// @param begun when the process began
    CountBook(Instant begun) {
        this.since = begun.minus(BEFORE);
        for (Priority priority : Priority.values()) {
            quarantinedBy.put(priority, 0L);
        }
    }

    @Override
    public void heard(String wire, Instant at, ConsumerRecord<?, ?> record) {
        stories.merge(wire, one(record, at), Long::sum);
    }

    /// A kind of which nothing counts is known all the same.
    void quarantined(QuarantineCount.Key kind, Priority priority, Instant at, ConsumerRecord<?, ?> record) {
        long one = one(record, at);
        quarantined.merge(kind, one, Long::sum);
        quarantinedBy.merge(priority, one, Long::sum);
    }

    /// Something in quarantine that nobody can read.
    void unreadable(ConsumerRecord<?, ?> record) {
        quarantined.merge(UNREADABLE, one(record, Instant.ofEpochMilli(record.timestamp())), Long::sum);
    }

    void enriched(Priority priority, Instant receivedAt, ConsumerRecord<?, ?> record) {
        Instant made = Instant.ofEpochMilli(record.timestamp());
        if (one(record, made) > 0) {
            enriched.add(priority, Duration.between(receivedAt, made));
        }
    }

    /// Only of a record that came by for the first time.
    void published(Priority priority, Instant receivedAt, Instant decidedAt) {
        if (counts(decidedAt)) {
            published.add(priority, Duration.between(receivedAt, decidedAt));
        }
    }

    /// Only of a record that came by for the first time. However old it is: it must never be, and no rule asks when.
    void early() {
        early++;
    }

    /// Whether a record comes by for the first time. Those of a partition come in order, again or not.
    boolean isFirst(TopicPartition at, long offset) {
        if (offset < next.getOrDefault(at, 0L)) {
            return false;
        }
        next.put(at, offset + 1);
        return true;
    }

    /// How many stories of each wire were heard.
    Map<String, Long> stories() {
        return Map.copyOf(stories);
    }

    /// How many of each kind came to quarantine.
    ///
    /// @param oldest since when the oldest of each stage waits
    List<QuarantineCount> quarantined(Map<String, Instant> oldest) {
        return quarantined.entrySet().stream()
                .map(count -> new QuarantineCount(
                        count.getKey(),
                        count.getValue(),
                        Optional.ofNullable(oldest.get(count.getKey().stage()))))
                .toList();
    }

    /// How many of each class came to quarantine. What came before anybody knew its class is routine.
    Map<Priority, Long> quarantinedBy() {
        return Map.copyOf(quarantinedBy);
    }

    List<Latency> enriched() {
        return enriched.told();
    }

    /// What was published, beside where the newest of it is.
    Published published(List<Published.Newest> newest) {
        return new Published(newest, published.told(), early);
    }

    private long one(ConsumerRecord<?, ?> record, Instant at) {
        boolean first = isFirst(new TopicPartition(record.topic(), record.partition()), record.offset());
        return first && counts(at) ? 1 : 0;
    }

    private boolean counts(Instant at) {
        return !at.isBefore(since);
    }
}
