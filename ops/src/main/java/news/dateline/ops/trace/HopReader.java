package news.dateline.ops.trace;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import news.dateline.schemas.StoryHeaders;
import news.dateline.schemas.Topic;
import news.dateline.schemas.Topics;
import news.dateline.schemas.serde.AvroSerde;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;

/// Makes a hop of a record, by what its topic holds. Of long records only those fields are read that say something.
final class HopReader {
    private final Topics topics;
    private final Map<String, Reading> readings = new LinkedHashMap<>();
    private final Reading channel;

    /// What one topic's records say.
    private interface Reading {
        Said of(ConsumerRecord<String, byte[]> record);
    }

    HopReader(Topics topics) {
        this.topics = topics;
        put(topics.wireRaw().name(), heads(topics.wireRaw(), ArrivalHops.RAW), ArrivalHops::received);
        topics.wireLanes().all().forEach(lane -> put(lane.name(), heads(lane, ArrivalHops.STORY), ArrivalHops::parsed));
        topics.enrichedLanes()
                .all()
                .forEach(lane -> put(lane.name(), heads(lane, ArrivalHops.ENRICHED), ArrivalHops::enriched));
        put(
                topics.wireQuarantine().name(),
                heads(topics.wireQuarantine(), ArrivalHops.QUARANTINED),
                ArrivalHops::quarantined);
        put(topics.storiesClusters().name(), topics.storiesClusters().value().deserializer(), ArrivalHops::clustered);
        put(topics.storiesOrders().name(), topics.storiesOrders().value().deserializer(), DecisionHops::ordered);
        put(topics.storiesDecisions().name(), topics.storiesDecisions().value().deserializer(), DecisionHops::decided);
        put(topics.storiesEmbargoes().name(), topics.storiesEmbargoes().value().deserializer(), DecisionHops::waits);
        put(topics.opsAudit().name(), topics.opsAudit().value().deserializer(), DecisionHops::audited);
        Deserializer<GenericRecord> events = heads(topics.storiesPublished(), DecisionHops.EVENT);
        put(topics.storiesPublished().name(), events, DecisionHops::published);
        // All channels have the same records.
        channel = reading(events, DecisionHops::channel);
    }

    /// The names of all topics on a story's way, of those that there are.
    Set<String> topics(Set<String> there) {
        return there.stream()
                .filter(name -> readings.containsKey(name) || topics.isChannel(name))
                .collect(Collectors.toSet());
    }

    /// The hop that a record is. One that cannot be read is a hop as well, which says so.
    Hop hop(ConsumerRecord<String, byte[]> record) {
        Said said = said(record);
        return new Hop(
                new RecordPlace(record.topic(), record.partition(), record.offset()),
                record.timestamp(),
                said.subject(),
                said.event());
    }

    private Said said(ConsumerRecord<String, byte[]> record) {
        Reading reading = readings.getOrDefault(record.topic(), channel);
        if (record.value() == null) {
            return record.topic().equals(topics.storiesEmbargoes().name())
                    ? DecisionHops.waitsNoMore(record.key())
                    : unreadable(record, "a record without a value");
        }
        try {
            return reading.of(record);
        } catch (SerializationException e) {
            return unreadable(record, String.valueOf(e.getMessage()));
        }
    }

    private Said unreadable(ConsumerRecord<String, byte[]> record, String why) {
        String trace = header(record, StoryHeaders.TRACE_ID).orElse(keyIsTrace(record.topic()) ? record.key() : null);
        Header received = record.headers().lastHeader(StoryHeaders.RECEIVED_AT);
        Long receivedAt = received == null
                ? null
                : StoryHeaders.receivedAt(received.value())
                        .map(time -> time.toEpochMilli())
                        .orElse(null);
        return new Said(
                new Subject(keyIsStory(record.topic()) ? record.key() : null, trace, receivedAt, null, null),
                new Hop.Event(Step.QUARANTINED, "unreadable", why));
    }

    private boolean keyIsTrace(String topic) {
        return topic.equals(topics.wireRaw().name())
                || topic.equals(topics.wireQuarantine().name());
    }

    // The key of an audit is a place in quarantine.
    private boolean keyIsStory(String topic) {
        return !keyIsTrace(topic) && !topic.equals(topics.opsAudit().name());
    }

    private static <V extends SpecificRecord> Deserializer<GenericRecord> heads(Topic<V> topic, List<String> fields) {
        return ((AvroSerde<V>) topic.value()).heads(fields);
    }

    private <V> void put(String topic, Deserializer<V> values, Function<V, Said> maker) {
        readings.put(topic, reading(values, maker));
    }

    private static <V> Reading reading(Deserializer<V> values, Function<V, Said> maker) {
        return record -> maker.apply(values.deserialize(record.topic(), record.value()));
    }

    private static Optional<String> header(ConsumerRecord<String, byte[]> record, String name) {
        @Nullable Header header = record.headers().lastHeader(name);
        return header == null ? Optional.empty() : Optional.of(new String(header.value(), StandardCharsets.US_ASCII));
    }
}
