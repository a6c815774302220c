package news.dateline.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import news.dateline.ingest.journal.Journal;
import news.dateline.ingest.journal.JournalEntry;
import news.dateline.ingest.journal.JournalException;
import news.dateline.ingest.journal.JournalRecords;
import news.dateline.ingest.parse.ParseOutcome;
import news.dateline.ingest.parse.Parsers;
import news.dateline.ingest.parse.Reason;
import news.dateline.ingest.parse.WireInput;
import news.dateline.schemas.Priorities;
import news.dateline.schemas.StoryHeaders;
import news.dateline.schemas.model.Priority;
import news.dateline.schemas.model.Quarantined;
import news.dateline.schemas.model.RawWire;
import news.dateline.schemas.model.WireStory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The way of every input, by whatever way in it came: parse, write to the journal, answer.
public final class IngestService {
    private static final Logger LOG = LoggerFactory.getLogger(IngestService.class);
    private static final ParseOutcome.Rejected TOO_LARGE = new ParseOutcome.Rejected(
            Reason.LIMIT_EXCEEDED,
            "MAX_ENTRY_BYTES: more than " + JournalRecords.MAX_ENTRY_BYTES
                    + " bytes would come of it, or a record that no topic takes",
            "the whole input");

    private final Parsers parsers;
    private final Journal journal;
    private final Remembering remembering;

    /// @param parsers all formats
    /// @param journal where input becomes durable
    public IngestService(Parsers parsers, Journal journal) {
        this(parsers, journal, Remembering.NOTHING);
    }

    private IngestService(Parsers parsers, Journal journal, Remembering remembering) {
        this.parsers = parsers;
        this.journal = journal;
        this.remembering = remembering;
    }

    /// The same service for one push that is to be remembered: what `how` gives becomes durable after what came of
    /// the push.
    public IngestService remembering(Remembering how) {
        return new IngestService(parsers, journal, how);
    }

    /// Takes an input in; returns when what the receipt says is true.
    public Receipt receive(WireInput input) {
        return keep(List.of(new Reading(input, parsers.parse(input)))).getFirst();
    }

    /// Takes an input in of which some may be known from the last time: that is not kept again, and where all of it is
    /// known nothing is.
    ///
    /// @param known asked once for each item, in order
    /// @return the receipt for what is new; empty when nothing is
    public Optional<Receipt> receiveNew(WireInput input, Predicate<ParseOutcome> known) {
        List<ParseOutcome> fresh =
                parsers.parse(input).stream().filter(known.negate()).toList();
        return fresh.isEmpty()
                ? Optional.empty()
                : Optional.of(keep(List.of(new Reading(input, fresh))).getFirst());
    }

    /// Takes the parts of one push in, each an input of its own under the trace that they share; returns when what the
    /// receipts say is true. All of them are durable, or none is known to be.
    ///
    /// @return one receipt for each part, in order; positions name the part
    public List<Receipt> receiveParts(List<WireInput> parts) {
        List<Reading> readings = new ArrayList<>();
        for (WireInput part : parts) {
            readings.add(new Reading(part, outcomes(part)).asPart(readings.size() + 1));
        }
        return keep(readings);
    }

    /// Keeps what was refused before it could be read, because it is too large or of a type that no parser takes.
    ///
    /// @param input with the bytes that were kept
    /// @param rejected why
    /// @param truncated whether there were more bytes
    public Receipt refuse(WireInput input, ParseOutcome.Rejected rejected, boolean truncated) {
        return refuse(List.of(new Reading(input, List.of(rejected))), truncated).getFirst();
    }

    private List<ParseOutcome> outcomes(WireInput part) {
        Optional<String> type = part.contentType();
        return type.isEmpty() || parsers.accepts(type.get())
                ? parsers.parse(part)
                : List.of(new ParseOutcome.Rejected(
                        Reason.UNKNOWN_FORMAT, "No parser takes the type " + type.get(), "header Content-Type"));
    }

    private List<Receipt> keep(List<Reading> readings) {
        // Every push comes through here, with one reading of one story: no streams.
        List<RawWire> raw = new ArrayList<>(readings.size());
        List<WireStory> stories = new ArrayList<>(readings.size());
        for (Reading reading : readings) {
            raw.add(reading.raw());
            stories.addAll(reading.stories());
        }
        List<Receipt> receipts = receipts(readings);
        JournalEntry entry = new JournalEntry(
                headers(readings.getFirst().input(), stories),
                raw,
                stories,
                quarantined(readings),
                remembering.receiptFor(receipts));
        try {
            journal.write(entry);
            return receipts;
        } catch (JournalException e) {
            return switch (e.fault()) {
                case NOT_ACKNOWLEDGED -> tryAgain(readings, e);
                case STORIES_TOO_LARGE -> keep(without(readings, e));
                case TOO_LARGE ->
                    refuse(
                            readings.stream()
                                    .map(reading -> new Reading(reading.input(), List.of(TOO_LARGE)))
                                    .toList(),
                            false);
            };
        }
    }

    // Such a story is refused by itself: beside it may stand a kill.
    private static List<Reading> without(List<Reading> readings, JournalException fault) {
        List<Reading> rest = new ArrayList<>(readings.size());
        int stories = 0;
        for (Reading reading : readings) {
            int before = stories;
            rest.add(reading.without(story -> fault.isTooLarge(before + story)));
            stories += reading.stories().size();
        }
        return rest;
    }

    private List<Receipt> refuse(List<Reading> readings, boolean truncated) {
        List<Quarantined> kept = quarantined(readings).stream()
                .map(one -> truncated
                        ? Quarantined.newBuilder(one).setTruncated(true).build()
                        : one)
                .toList();
        StoryHeaders headers = headers(readings.getFirst().input(), List.of());
        List<Receipt> receipts = receipts(readings);
        try {
            journal.write(new JournalEntry(headers, List.of(), List.of(), kept, remembering.receiptFor(receipts)));
            return receipts;
        } catch (JournalException e) {
            return tryAgain(readings, e);
        }
    }

    private static List<Receipt> receipts(List<Reading> readings) {
        List<Receipt> receipts = new ArrayList<>(readings.size());
        readings.forEach(reading -> receipts.add(reading.receipt()));
        return List.copyOf(receipts);
    }

    private static List<Receipt> tryAgain(List<Reading> readings, JournalException fault) {
        String traceId = readings.getFirst().input().traceId();
        LOG.atWarn()
                .addKeyValue("traceId", traceId)
                .addKeyValue("reason", String.valueOf(fault.getCause()))
                .log("input is not known to be durable");
        return readings.stream()
                .map(reading -> (Receipt) new Receipt.TryAgain(traceId))
                .toList();
    }

    private static List<Quarantined> quarantined(List<Reading> readings) {
        int bytes = 0;
        for (Reading reading : readings) {
            bytes += reading.input().bytes().length;
        }
        List<Quarantined> quarantined = new ArrayList<>();
        for (Reading reading : readings) {
            quarantined.addAll(reading.quarantined(bytes));
        }
        return quarantined;
    }

    // An input is as urgent as its most urgent story.
    private static StoryHeaders headers(WireInput input, List<WireStory> stories) {
        Priority priority = Priority.ROUTINE;
        for (WireStory story : stories) {
            Priority next = Priorities.of(story);
            priority = next.compareTo(priority) < 0 ? next : priority;
        }
        return new StoryHeaders(
                input.traceId(), input.receivedAt(), input.wire().id(), priority);
    }
}
