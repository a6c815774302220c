package news.dateline.bench.endtoend;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import news.dateline.ingest.journal.JournalEntry;
import news.dateline.ingest.journal.JournalException;
import news.dateline.ingest.journal.JournalRecords;
import news.dateline.ingest.parse.ParseOutcome;
import news.dateline.ingest.parse.Parsers;
import news.dateline.ingest.parse.WireInput;
import news.dateline.schemas.Priorities;
import news.dateline.schemas.StoryHeaders;
import news.dateline.schemas.Topics;
import news.dateline.schemas.model.WireStory;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;

/// New stories as the journal writes them to `wire.stories`: parsed and serialized beforehand, so that neither is
/// measured with what follows.
final class Feed {
    private final Messages messages = new Messages();
    private final Parsers parsers = new Parsers();
    private final JournalRecords records;

    Feed(Topics topics) {
        this.records = new JournalRecords(topics);
    }

    /// The next messages, before they are parsed.
    List<WireInput> messages(int count) {
        List<WireInput> all = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            all.add(messages.next());
        }
        return all;
    }

    /// The next stories.
    List<ProducerRecord<String, byte[]>> next(int count) {
        List<ProducerRecord<String, byte[]>> all = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            all.addAll(records(messages.next()));
        }
        return all;
    }

    /// Sends records to a topic and waits until all are there.
    ///
    /// @throws ExecutionException when one of them is not kept
    static void send(Producer<String, byte[]> producer, String topic, List<ProducerRecord<String, byte[]>> records)
            throws ExecutionException, InterruptedException {
        List<Future<RecordMetadata>> sent = new ArrayList<>(records.size());
        records.forEach(record -> sent.add(producer.send(to(topic, record))));
        for (Future<RecordMetadata> one : sent) {
            one.get();
        }
    }

    /// The same record for another topic.
    static ProducerRecord<String, byte[]> to(String topic, ProducerRecord<String, byte[]> record) {
        return new ProducerRecord<>(topic, null, record.key(), record.value(), record.headers());
    }

    private List<ProducerRecord<String, byte[]>> records(WireInput message) {
        try {
            return records.of(entry(message));
        } catch (JournalException e) {
            throw new IllegalStateException("A message that was made is too large", e);
        }
    }

    private JournalEntry entry(WireInput message) {
        WireStory story = parsers.parse(message).stream()
                .filter(ParseOutcome.Story.class::isInstance)
                .map(outcome -> ((ParseOutcome.Story) outcome).story())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("A message that was made cannot be parsed"));
        StoryHeaders headers = new StoryHeaders(
                message.traceId(), message.receivedAt(), message.wire().id(), Priorities.of(story));
        return new JournalEntry(headers, List.of(), List.of(story), List.of(), Optional.empty());
    }
}
