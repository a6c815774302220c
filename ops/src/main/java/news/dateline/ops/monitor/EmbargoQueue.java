package news.dateline.ops.monitor;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import news.dateline.schemas.Topic;
import news.dateline.schemas.model.StoryDecision;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;

/// What `stories.embargoes` says now: who waits, and until when.
final class EmbargoQueue implements Following {
    private static final Comparator<Embargo> NEXT_FIRST = Comparator.comparing(
                    (Embargo held) -> held.until().orElse(Instant.MAX))
            .thenComparing(Embargo::storyId);

    private final Topic<StoryDecision> topic;
    private final Map<String, Embargo> held = new HashMap<>();

    private final Consumer<StoryDecision> told;

    /// @param told hears of everything that is held
    EmbargoQueue(Topic<StoryDecision> topic, Consumer<StoryDecision> told) {
        this.topic = topic;
        this.told = told;
    }

    @Override
    public Map<String, Optional<Duration>> topics() {
        return Map.of(topic.name(), Optional.empty());
    }

    @Override
    public void take(ConsumerRecord<byte[], byte[]> record, Instant now) {
        String key = record.key() == null ? "" : new String(record.key(), StandardCharsets.UTF_8);
        StoryDecision decision = read(record);
        if (decision == null) {
            held.remove(key);
        } else {
            told.accept(decision);
            held.put(
                    key,
                    new Embargo(
                            decision.getStoryId(),
                            decision.getVersion(),
                            decision.getWire(),
                            decision.getUntil(),
                            decision.getTraceId()));
        }
    }

    /// Who waits, the next to go first.
    List<Embargo> waiting() {
        return held.values().stream().sorted(NEXT_FIRST).toList();
    }

    // What nobody can read any more says nothing of its story.
    private @Nullable StoryDecision read(ConsumerRecord<byte[], byte[]> record) {
        try {
            return topic.value().deserializer().deserialize(record.topic(), record.value());
        } catch (SerializationException e) {
            return null;
        }
    }
}
