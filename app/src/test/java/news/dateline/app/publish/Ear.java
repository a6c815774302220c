package news.dateline.app.publish;

import java.util.List;
import java.util.function.Function;
import news.dateline.schemas.Topic;
import news.dateline.schemas.Topics;
import news.dateline.schemas.model.StoryDecision;
import news.dateline.schemas.model.StoryEvent;
import org.jspecify.annotations.Nullable;

/// Says in a few words what the records of a topic tell.
///
/// @param topic the topic
/// @param tells whether it is for sites
/// @param story which story a key is of
/// @param words what a value tells
record Ear<V>(Topic<V> topic, boolean tells, Function<String, String> story, Function<V, String> words) {
    /// For all that publish writes.
    static List<Ear<?>> all(Topics topics) {
        return List.of(
                events(topics.channel("all")),
                events(topics.channel("europe")),
                events(topics.storiesPublished()),
                decisions(topics.storiesDecisions()),
                decisions(topics.storiesEmbargoes()),
                new Ear<>(topics.wireQuarantine(), false, Draft::idOf, waits -> waits.getReason()));
    }

    String hear(byte @Nullable [] value) {
        return value == null
                ? Load.OVER
                : words.apply(topic.value().deserializer().deserialize(topic.name(), value));
    }

    private static Ear<StoryEvent> events(Topic<StoryEvent> topic) {
        return new Ear<>(
                topic,
                true,
                key -> key,
                event -> event.getKind() + " " + event.getVersion() + " r" + event.getRevision());
    }

    private static Ear<StoryDecision> decisions(Topic<StoryDecision> topic) {
        return new Ear<>(
                topic,
                false,
                key -> key,
                decision -> decision.getKind() + " " + decision.getVersion()
                        + decision.getChannel().map(" "::concat).orElse(""));
    }
}
