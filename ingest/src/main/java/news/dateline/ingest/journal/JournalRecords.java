package news.dateline.ingest.journal;

import java.util.BitSet;
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
import org.apache.kafka.common.serialization.Serializer;

/// Makes the records of an entry. Its serializers live as long as it does: each asks the registry for its schema's id
/// once, and not for every record.
public final class JournalRecords {
    /// The largest that all records of an entry may be together, in bytes: eight times the largest message, and what a
    /// producer holds at once.
    public static final int MAX_ENTRY_BYTES = 32 << 20;

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
    /// @throws JournalException when stories are larger than any stage may meet, which it names; or when all
    /// records together are more than may come of one entry
    public List<ProducerRecord<String, byte[]>> of(JournalEntry entry) throws JournalException {
        Gathered gathered = new Gathered();
        for (RawWire bytes : entry.raw()) {
            gathered.add(raw.record(bytes.getTraceId(), bytes, entry.headers()));
        }
        BitSet tooLarge = new BitSet();
        for (int i = 0; i < entry.stories().size(); i++) {
            ProducerRecord<String, byte[]> record = story(entry.stories().get(i));
            if (record.value().length > Keeping.MAX_STORY_BYTES) {
                tooLarge.set(i);
            } else {
                gathered.add(record);
            }
        }
        if (!tooLarge.isEmpty()) {
            throw JournalException.storiesTooLarge(tooLarge);
        }
        for (Quarantined quarantined : entry.quarantined()) {
            gathered.add(quarantine.record(quarantined.getTraceId(), quarantined, entry.headers()));
        }
        return gathered.records();
    }

    /// The record that says what the wire is told.
    ProducerRecord<String, byte[]> of(PushReceipt told, StoryHeaders headers) {
        return receipts.record(key(told), told, headers);
    }

    private ProducerRecord<String, byte[]> story(WireStory story) {
        return lane(story).record(story.getId(), story, headers(story));
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
