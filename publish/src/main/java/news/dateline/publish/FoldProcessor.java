package news.dateline.publish;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import news.dateline.publish.fold.Decision;
import news.dateline.schemas.model.EnrichedStory;
import news.dateline.schemas.model.LedgerEntry;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps the ledger and the queue of embargoes, and lets the [Desk] decide.
final class FoldProcessor implements Processor<String, EnrichedStory, String, Outgoing> {
    static final String EMBARGOES = "embargoes";
    /// Well under the second within which a story must leave once it may.
    private static final Duration RELEASE_EVERY = Duration.ofMillis(100);

    private static final Logger LOG = LoggerFactory.getLogger(FoldProcessor.class);

    private final Desk desk;
    private ProcessorContext<String, Outgoing> context;
    private KeyValueStore<String, LedgerEntry> ledger;
    private KeyValueStore<String, String> embargoes;
    private DecisionCounts counts;

    @SuppressWarnings("NullAway.Init") // Kafka Streams calls init before anything else.
    FoldProcessor(Desk desk) {
        this.desk = desk;
    }

    @Override
    public void init(ProcessorContext<String, Outgoing> context) {
        this.context = context;
        this.ledger = context.getStateStore(PublishTopology.LEDGER);
        this.embargoes = context.getStateStore(EMBARGOES);
        this.counts = new DecisionCounts(context);
        context.schedule(RELEASE_EVERY, PunctuationType.WALL_CLOCK_TIME, time -> releaseDue());
    }

    @Override
    public void process(Record<String, EnrichedStory> record) {
        Instant now = now();
        Optional<LedgerEntry> known = Optional.ofNullable(ledger.get(record.key()));
        Publication publication = desk.arrive(known, record.value(), now);
        keep(record.key(), publication);
        counts.count(publication.decision(), now);
        log(record.key(), record.value(), publication.decision());
        tell(record.key(), publication, now);
        Decided.of(record.value().getStory(), publication.decision(), now)
                .ifPresent(decision -> forward(record.key(), new Outgoing.Decided(decision), now));
        if (publication.decision() instanceof Decision.NeedsPerson needs) {
            forward(
                    record.key(),
                    new Outgoing.Waits(Waiting.of(record.value().getStory(), needs.question(), now)),
                    now);
        }
    }

    private void releaseDue() {
        Instant now = now();
        for (KeyValue<String, String> due : due(now)) {
            embargoes.delete(due.key);
            LedgerEntry entry = ledger.get(due.value);
            // A newer version may have taken the embargo away or put it off: then another entry of the queue stands for
            // it, or none.
            if (entry != null && entry.getHeld()) {
                Publication publication = desk.recheck(entry, now);
                counts.count(publication.decision(), now);
                keep(due.value, publication);
                tell(due.value, publication, now);
            }
        }
    }

    private List<KeyValue<String, String>> due(Instant now) {
        List<KeyValue<String, String>> due = new ArrayList<>();
        try (KeyValueIterator<String, String> all = embargoes.range("", EmbargoKey.after(now))) {
            all.forEachRemaining(due::add);
        }
        return due;
    }

    private void keep(String storyId, Publication publication) {
        ledger.put(storyId, publication.entry());
        if (publication.decision() instanceof Decision.Hold hold) {
            hold.until().ifPresent(until -> embargoes.put(EmbargoKey.of(until, storyId), storyId));
        }
    }

    private void tell(String storyId, Publication publication, Instant now) {
        publication.events().forEach(event -> forward(storyId, new Outgoing.Told(event), now));
    }

    private void forward(String storyId, Outgoing outgoing, Instant now) {
        context.forward(new Record<>(storyId, outgoing, now.toEpochMilli(), headers(outgoing)));
    }

    private static Headers headers(Outgoing outgoing) {
        Map<String, byte[]> headers = switch (outgoing) {
            case Outgoing.Told told -> EventHeaders.of(told.event());
            case Outgoing.Waits waits -> EventHeaders.of(waits.quarantined());
            case Outgoing.Decided decided -> EventHeaders.of(decided.decision());
        };
        RecordHeaders record = new RecordHeaders();
        headers.forEach(record::add);
        return record;
    }

    private static void log(String storyId, EnrichedStory story, Decision decision) {
        LOG.atDebug()
                .addKeyValue("storyId", storyId)
                .addKeyValue("version", story.getStory().getVersion())
                .addKeyValue("traceId", story.getStory().getTraceId())
                .addKeyValue("decision", decision)
                .log("version folded");
    }

    private Instant now() {
        return Instant.ofEpochMilli(context.currentSystemTimeMs());
    }
}
