package news.dateline.ops.status;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import news.dateline.schemas.StoryHeaders;
import news.dateline.schemas.Topic;
import news.dateline.schemas.Topics;
import news.dateline.schemas.model.Quarantined;
import news.dateline.schemas.model.StoryDecision;
import news.dateline.schemas.model.StoryEvent;
import news.dateline.schemas.model.WireStory;
import news.dateline.schemas.serde.AvroSerde;
import org.apache.avro.generic.GenericRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.Deserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes records of the topics into the index, each by what its topic says.
final class StatusReader {
    private static final Logger LOG = LoggerFactory.getLogger(StatusReader.class);

    private final Followed<GenericRecord> stories;
    private final String enriched;
    private final Followed<StoryEvent> published;
    private final Followed<StoryDecision> decisions;
    private final Followed<Quarantined> quarantine;
    private final StatusStore store;

    StatusReader(Topics topics, StatusStore store) {
        this.stories = Followed.heads(topics.wireStories(), Accepted.FIELDS);
        this.enriched = topics.storiesEnriched().name();
        this.published = Followed.of(topics.storiesPublished());
        this.decisions = Followed.of(topics.storiesDecisions());
        this.quarantine = Followed.of(topics.wireQuarantine());
        this.store = store;
    }

    List<String> topics() {
        return List.of(stories.name(), enriched, published.name(), decisions.name(), quarantine.name());
    }

    /// A record that cannot be read is logged and passed over: the index is for answers, not for stories.
    void read(ConsumerRecord<String, byte[]> record) {
        try {
            take(record);
        } catch (SerializationException e) {
            LOG.atWarn()
                    .addKeyValue("topic", record.topic())
                    .addKeyValue("partition", record.partition())
                    .addKeyValue("offset", record.offset())
                    .setCause(e)
                    .log("record cannot be read for its status");
        }
    }

    private void take(ConsumerRecord<String, byte[]> record) {
        String topic = record.topic();
        if (topic.equals(stories.name())) {
            Accepted story = Accepted.of(stories.value(record));
            store.trace(story.version().trace(), story.storyId());
            store.put(StatusFold.accepted(store.find(story.storyId()), story));
        } else if (topic.equals(enriched)) {
            // Its headers say enough; the value is the largest there is.
            header(record, StoryHeaders.TRACE_ID)
                    .ifPresent(trace -> store.put(StatusFold.enriched(
                            store.find(record.key()).orElseGet(() -> unknown(record)), trace, record.timestamp())));
        } else if (topic.equals(published.name())) {
            StoryEvent event = published.value(record);
            store.put(StatusFold.told(store.find(event.getStoryId()), event));
        } else if (topic.equals(decisions.name())) {
            StoryDecision decision = decisions.value(record);
            store.put(StatusFold.decided(store.find(decision.getStoryId()), decision));
        } else {
            quarantined(quarantine.value(record));
        }
    }

    // Of a push that was refused there is no story to tell of: its answer said why.
    private void quarantined(Quarantined quarantined) {
        for (String storyId : store.storiesOf(quarantined.getTraceId())) {
            StatusFold.quarantined(
                            store.find(storyId),
                            quarantined.getTraceId(),
                            quarantined.getQuarantinedAt().toEpochMilli(),
                            quarantined.getReason())
                    .ifPresent(store::put);
        }
    }

    private static StoryStatus unknown(ConsumerRecord<String, byte[]> record) {
        return StoryStatus.unknown(
                record.key(), header(record, StoryHeaders.WIRE).orElse(""));
    }

    private static Optional<String> header(ConsumerRecord<String, byte[]> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null ? Optional.empty() : Optional.of(new String(header.value(), StandardCharsets.US_ASCII));
    }

    /// A topic whose values are read.
    private record Followed<V>(String name, Deserializer<V> values) {
        static <V> Followed<V> of(Topic<V> topic) {
            return new Followed<>(topic.name(), topic.value().deserializer());
        }

        // Of a story's text nothing is wanted, and that is most of it.
        static Followed<GenericRecord> heads(Topic<WireStory> topic, List<String> fields) {
            return new Followed<>(topic.name(), ((AvroSerde<WireStory>) topic.value()).heads(fields));
        }

        V value(ConsumerRecord<String, byte[]> record) {
            return values.deserialize(name, record.value());
        }
    }
}
