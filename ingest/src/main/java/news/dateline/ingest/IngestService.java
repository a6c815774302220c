package news.dateline.ingest;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import news.dateline.ingest.journal.Journal;
import news.dateline.ingest.journal.JournalEntry;
import news.dateline.ingest.journal.JournalException;
import news.dateline.ingest.parse.ParseOutcome;
import news.dateline.ingest.parse.Parsers;
import news.dateline.ingest.parse.Reason;
import news.dateline.ingest.parse.WireInput;
import news.dateline.schemas.Keeping;
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
    private static final String STAGE = "ingest";
    private static final ParseOutcome.Rejected TOO_LARGE = new ParseOutcome.Rejected(
            Reason.LIMIT_EXCEEDED,
            "A story in it is larger than " + Keeping.MAX_STORY_BYTES + " bytes once it is read",
            "the whole input");

    /// How many bytes the quarantined items of one input may have together: each has the whole input beside it, so a
    /// thousand bad items of one large message would else be some gigabytes.
    private static final int MAX_QUARANTINED_BYTES = 8 << 20;

    private final Parsers parsers;
    private final Journal journal;

    /// @param parsers all formats
    /// @param journal where input becomes durable
    public IngestService(Parsers parsers, Journal journal) {
        this.parsers = parsers;
        this.journal = journal;
    }

    /// Takes an input in; returns when what the receipt says is true.
    public Receipt receive(WireInput input) {
        List<ParseOutcome> outcomes = parsers.parse(input);
        List<WireStory> stories = new ArrayList<>();
        List<ParseOutcome.Rejected> rejections = new ArrayList<>();
        for (ParseOutcome outcome : outcomes) {
            switch (outcome) {
                case ParseOutcome.Story story -> stories.add(story.story());
                case ParseOutcome.Rejected rejected -> rejections.add(rejected);
                case ParseOutcome.Vocabulary vocabulary ->
                    LOG.atDebug().addKeyValue("traceId", input.traceId()).log("vocabulary received");
            }
        }
        List<Quarantined> quarantined = quarantined(input, rejections);
        try {
            journal.write(new JournalEntry(headers(input, stories), Optional.of(raw(input)), stories, quarantined));
        } catch (JournalException e) {
            return switch (e.fault()) {
                case NOT_ACKNOWLEDGED -> tryAgain(input, e);
                case TOO_LARGE -> refuse(input, TOO_LARGE, false);
            };
        }
        return rejections.size() == outcomes.size()
                ? new Receipt.Refused(input.traceId(), rejections)
                : new Receipt.Accepted(input.traceId(), outcomes);
    }

    /// Keeps what was refused before it could be read, because it is too large or of a type that no parser takes.
    ///
    /// @param input with the bytes that were kept
    /// @param rejected why
    /// @param truncated whether there were more bytes
    public Receipt refuse(WireInput input, ParseOutcome.Rejected rejected, boolean truncated) {
        Quarantined kept = Quarantined.newBuilder(quarantined(input, rejected))
                .setTruncated(truncated)
                .build();
        try {
            journal.write(new JournalEntry(headers(input, List.of()), Optional.empty(), List.of(), List.of(kept)));
            return new Receipt.Refused(input.traceId(), List.of(rejected));
        } catch (JournalException e) {
            return tryAgain(input, e);
        }
    }

    private static Receipt tryAgain(WireInput input, JournalException fault) {
        LOG.atWarn().addKeyValue("traceId", input.traceId()).setCause(fault).log("input is not known to be durable");
        return new Receipt.TryAgain(input.traceId());
    }

    // An input is as urgent as its most urgent story.
    private static StoryHeaders headers(WireInput input, List<WireStory> stories) {
        Priority priority = stories.stream()
                .map(Priorities::of)
                .min(Comparator.naturalOrder())
                .orElse(Priority.ROUTINE);
        return new StoryHeaders(
                input.traceId(), input.receivedAt(), input.wire().id(), priority);
    }

    private static RawWire raw(WireInput input) {
        return new RawWire(
                input.traceId(),
                input.wire().id(),
                input.contentType().orElse(null),
                input.source().orElse(null),
                input.receivedAt(),
                HexFormat.of().formatHex(sha256(input.bytes())),
                ByteBuffer.wrap(input.bytes()));
    }

    // The first has the bytes in any case; those that do not fit are found under the same trace, here and in wire.raw.
    private static List<Quarantined> quarantined(WireInput input, List<ParseOutcome.Rejected> rejections) {
        int fit = Math.max(1, MAX_QUARANTINED_BYTES / Math.max(1, input.bytes().length));
        List<Quarantined> quarantined = new ArrayList<>();
        for (ParseOutcome.Rejected rejected : rejections) {
            Quarantined one = quarantined(input, rejected);
            quarantined.add(quarantined.size() < fit ? one : withoutBytes(one));
        }
        return quarantined;
    }

    private static Quarantined withoutBytes(Quarantined whole) {
        return Quarantined.newBuilder(whole)
                .setContent(ByteBuffer.allocate(0))
                .setTruncated(true)
                .build();
    }

    private static Quarantined quarantined(WireInput input, ParseOutcome.Rejected rejected) {
        return Quarantined.newBuilder()
                .setTraceId(input.traceId())
                .setWire(input.wire().id())
                .setStage(STAGE)
                .setReason(rejected.reason().name())
                .setDetail(rejected.detail())
                .setPosition(rejected.position())
                .setContentType(input.contentType().orElse(null))
                .setSource(input.source().orElse(null))
                .setReceivedAt(input.receivedAt())
                .setQuarantinedAt(input.receivedAt())
                .setContent(ByteBuffer.wrap(input.bytes()))
                .build();
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
