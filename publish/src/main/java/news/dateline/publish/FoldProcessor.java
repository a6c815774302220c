package news.dateline.publish;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import news.dateline.publish.fold.Decision;
import news.dateline.schemas.Priorities;
import news.dateline.schemas.model.EnrichedStory;
import news.dateline.schemas.model.LedgerEntry;
import news.dateline.schemas.model.Priority;
import news.dateline.schemas.model.StoryDecision;
import news.dateline.schemas.model.StoryOrder;
import news.dateline.schemas.model.WireStory;
import news.dateline.schemas.serde.RecordFaults;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.errors.StreamsException;
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

    /// How many stories a look takes at most. However many are due, the transaction ends in time, and what came in the
    /// meantime has its turn.
    static final int AT_ONCE = 100;

    private static final Duration AFTER_A_FAULT = Duration.ofMinutes(1);

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
        Priority priority = Priorities.of(story.getStory());
        Decided.of(story.getStory(), publication.decision(), now)
                .ifPresent(decision -> forward(storyId, new Outgoing.Decided(decision, priority), now));
        if (publication.decision() instanceof Decision.NeedsPerson needs) {
            forward(storyId, new Outgoing.Waits(Waiting.of(story.getStory(), needs.question(), now), priority), now);
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
            try {
                Optional.ofNullable(ledger.get(due.value))
                        .ifPresent(entry -> settle(due.value, Optional.of(entry), desk.recheck(entry, now), now));
            } catch (RuntimeException e) {
                if (e instanceof StreamsException || !RecordFaults.isOfRecord(e)) {
                    throw e;
                }
                LOG.atError().addKeyValue("storyId", due.value).setCause(e).log("a story that is due is asked later");
                embargoes.put(EmbargoKey.of(now.plus(AFTER_A_FAULT), due.value), due.value);
            }
            // Last of all: a story that was not told is still due.
            embargoes.delete(due.key);
        }
    }

    private List<KeyValue<String, String>> due(Instant now) {
        List<KeyValue<String, String>> due = new ArrayList<>();
        try (KeyValueIterator<String, String> all = embargoes.range("", EmbargoKey.after(now))) {
            while (all.hasNext() && due.size() < AT_ONCE) {
                due.add(all.next());
            }
        }
        return due;
    }

    private void settle(String storyId, Optional<LedgerEntry> before, Publication publication, Instant now) {
        LedgerEntry after = publication.entry();
        RecordRoom.require(storyId, publication);
        ledger.put(storyId, after);
        counts.count(publication.decision(), now);
        Optional<Instant> asked = before.flatMap(LedgerEntry::getAskAgainAt);
        // Whatever stood in the queue is over.
        asked.ifPresent(time -> embargoes.delete(EmbargoKey.of(time, storyId)));
        after.getAskAgainAt().ifPresent(time -> embargoes.put(EmbargoKey.of(time, storyId), storyId));
        tellEmbargo(storyId, before, after, now);
        publication.events().forEach(event -> forward(storyId, new Outgoing.Told(event), now));
        // What a story was decided on is its newest version.
        WireStory newest = after.getNewest().getStory();
        Decided.limits(newest, publication.limits(), now)
                .forEach(decision -> forward(storyId, new Outgoing.Decided(decision, Priorities.of(newest)), now));
    }

    private void tellEmbargo(String storyId, Optional<LedgerEntry> before, LedgerEntry after, Instant now) {
        boolean was = before.map(LedgerEntry::getHeld).orElse(false);
        boolean same = was == after.getHeld()
                && before.flatMap(LedgerEntry::getHeldUntil).equals(after.getHeldUntil());
        if (!same) {
            WireStory newest = after.getNewest().getStory();
            Optional<StoryDecision> held = after.getHeld()
                    ? Decided.of(newest, new Decision.Hold(after.getHeldUntil()), now)
                    : Optional.empty();
            forward(storyId, new Outgoing.Held(held, Priorities.of(newest)), now);
        }
    }

    private void forward(String storyId, Outgoing outgoing, Instant now) {
        context.forward(new Record<>(storyId, outgoing, now.toEpochMilli(), headers(outgoing)));
    }

    private static Headers headers(Outgoing outgoing) {
        Map<String, byte[]> headers = switch (outgoing) {
            case Outgoing.Told told -> EventHeaders.of(told.event());
            case Outgoing.Waits waits -> EventHeaders.of(waits.quarantined(), waits.priority());
            case Outgoing.Decided decided -> EventHeaders.of(decided.decision(), decided.priority());
            case Outgoing.Held held ->
                held.held()
                        .map(decision -> EventHeaders.of(decision, held.priority()))
                        .orElseGet(Map::of);
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
