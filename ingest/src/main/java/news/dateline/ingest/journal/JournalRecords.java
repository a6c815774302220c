package news.dateline.ingest.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import news.dateline.schemas.Keeping;
import news.dateline.schemas.Priorities;
import news.dateline.schemas.StoryHeaders;
import news.dateline.schemas.Topic;
import news.dateline.schemas.Topics;
import news.dateline.schemas.model.PushReceipt;
import news.dateline.schemas.model.Quarantined;
import news.dateline.schemas.model.RawWire;
import news.dateline.schemas.model.WireStory;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.serialization.Serializer;

/// Makes the records of an entry. Its serializers live as long as it does: each asks the registry for its schema's id
/// once, and not for every record.
public final class JournalRecords {
    private final Written<RawWire> raw;
    private final Written<WireStory> stories;
    private final Written<WireStory> express;
    private final Written<Quarantined> quarantine;
    private final Written<PushReceipt> receipts;

    /// @param topics the installation's topics
    public JournalRecords(Topics topics) {
        this.raw = Written.to(topics.wireRaw());
        this.stories = Written.to(topics.wireLanes().ordinary());
        this.express = Written.to(topics.wireLanes().express());
        this.quarantine = Written.to(topics.wireQuarantine());
        this.receipts = Written.to(topics.wireReceipts());
    }

    /// All of an entry's records but the receipt, in the order in which they are to be sent.
    ///
    /// @throws RecordTooLargeException when a story is larger than any stage may meet
    public List<ProducerRecord<String, byte[]>> of(JournalEntry entry) {
        List<ProducerRecord<String, byte[]>> records = new ArrayList<>();
        entry.raw().forEach(bytes -> records.add(raw.record(bytes.getTraceId(), bytes, entry.headers())));
        for (WireStory story : entry.stories()) {
            ProducerRecord<String, byte[]> record = lane(story).record(story.getId(), story, headers(story));
            if (record.value().length > Keeping.MAX_STORY_BYTES) {
                throw new RecordTooLargeException(record.value().length + " bytes");
            }
            records.add(record);
        }
        for (Quarantined quarantined : entry.quarantined()) {
            records.add(quarantine.record(quarantined.getTraceId(), quarantined, entry.headers()));
        }
        return records;
    }

    /// The record that says what the wire is told.
    ProducerRecord<String, byte[]> of(PushReceipt told, StoryHeaders headers) {
        return receipts.record(key(told), told, headers);
    }

    private Written<WireStory> lane(WireStory story) {
        return Priorities.hurries(story) ? express : stories;
    }

    // A wire's id has no slash in it.
    private static String key(PushReceipt told) {
        return told.getWire() + "/" + told.getIdempotencyKey();
    }

    private static StoryHeaders headers(WireStory story) {
        return new StoryHeaders(story.getTraceId(), story.getReceivedAt(), story.getWire(), Priorities.of(story));
    }

    /// A topic that is written to.
    private record Written<V>(String topic, Serializer<V> values) {
        static <V> Written<V> to(Topic<V> topic) {
            return new Written<>(topic.name(), topic.value().serializer());
        }

        ProducerRecord<String, byte[]> record(String key, V value, StoryHeaders headers) {
            ProducerRecord<String, byte[]> record = new ProducerRecord<>(topic, key, values.serialize(topic, value));
            Map<String, byte[]> bytes = headers.toBytes();
            bytes.forEach(record.headers()::add);
            return record;
        }
    }
}
