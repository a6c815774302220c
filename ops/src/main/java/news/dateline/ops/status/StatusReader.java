package news.dateline.ops.status;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import news.dateline.ops.follow.Followed;
import news.dateline.schemas.Canary;
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
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.Deserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes records of the topics into the index, each by what its topic says.
final class StatusReader implements Followed {
    private static final Logger LOG = LoggerFactory.getLogger(StatusReader.class);

    private final Map<String, Consumer<ConsumerRecord<String, byte[]>>> takers = new LinkedHashMap<>();
    private final StatusStore store;

    StatusReader(Topics topics, StatusStore store) {
        this.store = store;
        topics.wireLanes().all().forEach(lane -> {
            Values<GenericRecord> stories = Values.heads(lane, Accepted.FIELDS);
            takers.put(lane.name(), record -> accepted(Accepted.of(stories.value(record))));
        });
        topics.enrichedLanes().names().forEach(lane -> takers.put(lane, this::enriched));
        Values<StoryEvent> published = Values.of(topics.storiesPublished());
        takers.put(published.name(), record -> told(published.value(record)));
        Values<StoryDecision> decisions = Values.of(topics.storiesDecisions());
        takers.put(decisions.name(), record -> decided(decisions.value(record)));
        Values<Quarantined> quarantine = Values.of(topics.wireQuarantine());
        takers.put(quarantine.name(), record -> quarantined(quarantine.value(record)));
    }

    @Override
    public Set<String> topics(Set<String> there) {
        return takers.keySet();
    }

    @Override
    public Optional<Long> position(TopicPartition partition) {
        return store.position(partition);
    }

    /// A record that cannot be read is logged and passed over: the index is for answers, not for stories. So is a
    /// tombstone, which takes a story from readers, and changes nothing of what became of it.
    @Override
    public void take(ConsumerRecord<String, byte[]> record) {
        if (record.value() == null) {
            return;
        }
        // Nobody pushed it, so nobody asks; and each time it is another version under the same story.
        if (header(record, StoryHeaders.WIRE).filter(Canary.WIRE::equals).isPresent()) {
            return;
        }
        try {
            Optional.ofNullable(takers.get(record.topic())).orElseThrow().accept(record);
        } catch (SerializationException e) {
            LOG.atWarn()
                    .addKeyValue("topic", record.topic())
                    .addKeyValue("partition", record.partition())
                    .addKeyValue("offset", record.offset())
                    .setCause(e)
                    .log("record cannot be read for its status");
        }
    }

    @Override
    public void commit(Map<TopicPartition, Long> positions) {
        store.commit(positions);
    }

    @Override
    public void forget() {
        store.forget();
    }

    private void accepted(Accepted story) {
        store.trace(story.version().trace(), story.storyId());
        store.put(StatusFold.accepted(store.find(story.storyId()), story));
    }

    // Its headers say enough; the value is the largest there is.
    private void enriched(ConsumerRecord<String, byte[]> record) {
        header(record, StoryHeaders.TRACE_ID)
                .ifPresent(trace -> store.put(StatusFold.enriched(
                        store.find(record.key()).orElseGet(() -> unknown(record)), trace, record.timestamp())));
    }

    private void told(StoryEvent event) {
        store.put(StatusFold.told(store.find(event.getStoryId()), event));
    }

    private void decided(StoryDecision decision) {
        store.put(StatusFold.decided(store.find(decision.getStoryId()), decision));
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
    private record Values<V>(String name, Deserializer<V> reading) {
        static <V> Values<V> of(Topic<V> topic) {
            return new Values<>(topic.name(), topic.value().deserializer());
        }

        // Of a story's text nothing is wanted, and that is most of it.
        static Values<GenericRecord> heads(Topic<WireStory> topic, List<String> fields) {
            return new Values<>(topic.name(), ((AvroSerde<WireStory>) topic.value()).heads(fields));
        }

        V value(ConsumerRecord<String, byte[]> record) {
            return reading.deserialize(name, record.value());
        }
    }
}
