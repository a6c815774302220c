package news.dateline.ops.monitor;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import news.dateline.schemas.Topic;
import news.dateline.schemas.model.EventKind;
import news.dateline.schemas.model.Priority;
import news.dateline.schemas.model.StoryDecision;
import news.dateline.schemas.model.StoryEvent;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;

/// Follows `stories.published`: one event a revision, with all channels that it went to.
final class PublishedEvents implements Following {
    /// Channels and classes, and stories under embargo, that are remembered; the first are forgotten first.
    private static final int MOST = 30_000;

    private static final String KILLED = "KILLED";
    private static final Duration BACK = Duration.ofHours(24);

    private final Topic<StoryEvent> topic;
    private final Map<Place, Instant> newest = bounded();
    private final Map<String, Instant> embargoes = bounded();
    private final CountBook counts;
    // Looked at when all topics have been read: the embargo of an event may be read after it.
    private final List<Told> unseen = new ArrayList<>();

    private record Told(Stand stand, String version, Priority priority, Instant receivedAt, Instant decidedAt) {}

    private record Stand(TopicPartition at, long offset) {}

    private record Place(String channel, Priority priority) {}

    /// @param counts is told how long each took, and what was early
    PublishedEvents(Topic<StoryEvent> topic, CountBook counts) {
        this.topic = topic;
        this.counts = counts;
    }

    @Override
    public Map<String, Optional<Duration>> topics() {
        return Map.of(topic.name(), Optional.of(BACK));
    }

    @Override
    public void take(ConsumerRecord<byte[], byte[]> record, Instant now) {
        try {
            StoryEvent event = topic.value().deserializer().deserialize(record.topic(), record.value());
            if (event != null) {
                take(event, new Stand(new TopicPartition(record.topic(), record.partition()), record.offset()));
            }
        } catch (SerializationException e) {
            // The stages put it into quarantine: it is counted there.
            return;
        }
    }

    /// A version waits until then, or for a person where there is no time.
    void held(StoryDecision decision) {
        embargoes.put(
                version(decision.getStoryId(), decision.getVersion()),
                decision.getUntil().orElse(Instant.MIN));
    }

    Published told() {
        unseen.forEach(this::look);
        unseen.clear();
        List<Published.Newest> places = new ArrayList<>();
        newest.forEach((place, at) -> places.add(new Published.Newest(place.channel(), place.priority(), at)));
        return counts.published(places);
    }

    private void take(StoryEvent event, Stand stand) {
        Priority priority = event.getPriority();
        event.getChannels()
                .forEach(channel -> newest.merge(
                        new Place(channel, priority),
                        event.getDecidedAt(),
                        (one, other) -> one.isBefore(other) ? other : one));
        // What time itself withdraws was not late.
        boolean byVersion = event.getKind() != EventKind.WITHDRAWN
                || event.getReason().filter(KILLED::equals).isPresent();
        if (byVersion) {
            unseen.add(new Told(
                    stand,
                    version(event.getStoryId(), event.getVersion()),
                    priority,
                    event.getReceivedAt(),
                    event.getDecidedAt()));
        }
        if (unseen.size() >= MOST) {
            unseen.forEach(this::look);
            unseen.clear();
        }
    }

    private void look(Told told) {
        if (!counts.isFirst(told.stand().at(), told.stand().offset())) {
            return;
        }
        Instant until = embargoes.get(told.version());
        if (until == null) {
            counts.published(told.priority(), told.receivedAt(), told.decidedAt());
        } else if (told.decidedAt().isBefore(until)) {
            counts.early();
        }
    }

    private static String version(String storyId, long version) {
        return storyId + ' ' + version;
    }

    private static <K, V> Map<K, V> bounded() {
        return new LinkedHashMap<>() {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > MOST;
            }
        };
    }
}
