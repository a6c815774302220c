package news.dateline.publish;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import news.dateline.publish.fold.Decision;
import news.dateline.schemas.model.EnrichedStory;
import news.dateline.schemas.model.LedgerEntry;
import news.dateline.schemas.model.StoryDecision;
import news.dateline.schemas.model.StoryOrder;
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

/// Keeps the ledger and the queue of stories that time will change, and lets the [Desk] decide.
final class FoldProcessor implements Processor<String, Incoming, String, Outgoing> {
    static final String EMBARGOES = "embargoes";
    /// Well under the second within which a story must leave once it may.
    private static final Duration LOOK_EVERY = Duration.ofMillis(100);

    private static final Logger LOG = LoggerFactory.getLogger(FoldProcessor.class);

    private final Desk desk;
    private final InstantSource clock;
    private ProcessorContext<String, Outgoing> context;
    private KeyValueStore<String, LedgerEntry> ledger;
    private KeyValueStore<String, String> embargoes;
    private DecisionCounts counts;

    @SuppressWarnings("NullAway.Init") // Kafka Streams calls init before anything else.
    FoldProcessor(Desk desk, InstantSource clock) {
        this.desk = desk;
        this.clock = clock;
    }

    @Override
    public void init(ProcessorContext<String, Outgoing> context) {
        this.context = context;
        this.ledger = context.getStateStore(PublishTopology.LEDGER);
        this.embargoes = context.getStateStore(EMBARGOES);
        this.counts = new DecisionCounts(context);
        context.schedule(LOOK_EVERY, PunctuationType.WALL_CLOCK_TIME, time -> askAgain());
    }

    @Override
    public void process(Record<String, Incoming> record) {
        switch (record.value()) {
            case Incoming.Version version -> arrive(record.key(), version.story());
            case Incoming.Ordered ordered -> order(record.key(), ordered.order());
        }
    }

    private void arrive(String storyId, EnrichedStory story) {
        Instant now = now();
        Optional<LedgerEntry> known = Optional.ofNullable(ledger.get(storyId));
        Publication publication = desk.arrive(known, story, now);
        settle(storyId, known, publication, now);
        log(storyId, story, publication.decision());
        Decided.of(story.getStory(), publication.decision(), now)
                .ifPresent(decision -> forward(storyId, new Outgoing.Decided(decision), now));
        if (publication.decision() instanceof Decision.NeedsPerson needs) {
            forward(storyId, new Outgoing.Waits(Waiting.of(story.getStory(), needs.question(), now)), now);
        }
    }

    private void order(String storyId, StoryOrder order) {
        Instant now = now();
        Optional<LedgerEntry> known = Optional.ofNullable(ledger.get(storyId));
        if (known.isEmpty()) {
            LOG.warn(
                    "{} ordered by {} for story {}, of which nothing is known",
                    order.getKind(),
                    order.getBy(),
                    storyId);
            return;
        }
        settle(storyId, known, desk.order(known.get(), order, now), now);
    }

    private void askAgain() {
        Instant now = now();
        for (KeyValue<String, String> due : due(now)) {
            embargoes.delete(due.key);
            LedgerEntry entry = ledger.get(due.value);
            if (entry != null) {
                settle(due.value, Optional.of(entry), desk.recheck(entry, now), now);
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

    private void settle(String storyId, Optional<LedgerEntry> before, Publication publication, Instant now) {
        LedgerEntry after = publication.entry();
        ledger.put(storyId, after);
        counts.count(publication.decision(), now);
        Optional<Instant> asked = before.flatMap(LedgerEntry::getAskAgainAt);
        // Whatever stood in the queue is over; what is due now has been taken out already.
        asked.ifPresent(time -> embargoes.delete(EmbargoKey.of(time, storyId)));
        after.getAskAgainAt().ifPresent(time -> embargoes.put(EmbargoKey.of(time, storyId), storyId));
        tellEmbargo(storyId, before, after, now);
        publication.events().forEach(event -> forward(storyId, new Outgoing.Told(event), now));
        // What a story was decided on is its newest version.
        Decided.limits(after.getNewest().getStory(), publication.limits(), now)
                .forEach(decision -> forward(storyId, new Outgoing.Decided(decision), now));
    }

    private void tellEmbargo(String storyId, Optional<LedgerEntry> before, LedgerEntry after, Instant now) {
        boolean was = before.map(LedgerEntry::getHeld).orElse(false);
        boolean same = was == after.getHeld()
                && before.flatMap(LedgerEntry::getHeldUntil).equals(after.getHeldUntil());
        if (!same) {
            Optional<StoryDecision> held = after.getHeld()
                    ? Decided.of(after.getNewest().getStory(), new Decision.Hold(after.getHeldUntil()), now)
                    : Optional.empty();
            forward(storyId, new Outgoing.Held(held), now);
        }
    }

    private void forward(String storyId, Outgoing outgoing, Instant now) {
        context.forward(new Record<>(storyId, outgoing, now.toEpochMilli(), headers(outgoing)));
    }

    private static Headers headers(Outgoing outgoing) {
        Map<String, byte[]> headers = switch (outgoing) {
            case Outgoing.Told told -> EventHeaders.of(told.event());
            case Outgoing.Waits waits -> EventHeaders.of(waits.quarantined());
            case Outgoing.Decided decided -> EventHeaders.of(decided.decision());
            case Outgoing.Held held -> held.held().map(EventHeaders::of).orElseGet(Map::of);
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
        return clock.instant();
    }
}
