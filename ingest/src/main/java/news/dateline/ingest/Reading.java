package news.dateline.ingest;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.IntPredicate;
import news.dateline.ingest.parse.ParseOutcome;
import news.dateline.ingest.parse.Reason;
import news.dateline.ingest.parse.WireInput;
import news.dateline.schemas.Keeping;
import news.dateline.schemas.model.Quarantined;
import news.dateline.schemas.model.RawWire;
import news.dateline.schemas.model.WireStory;

/// An input and what was read in it.
///
/// @param input what came
/// @param place what all positions in it begin with: the number of the part that it is, where there are parts
/// @param outcomes one for each item; never empty
record Reading(WireInput input, String place, List<ParseOutcome> outcomes) {
    private static final String STAGE = "ingest";
    /// How many bytes the quarantined items of one push may have together: each has the whole input beside it, so a
    /// thousand bad items of one large message would else be some gigabytes.
    private static final int MAX_QUARANTINED_BYTES = 8 << 20;

    private static final int MAX_GUID = 300;

    Reading {
        outcomes = List.copyOf(outcomes);
    }

    Reading(WireInput input, List<ParseOutcome> outcomes) {
        this(input, "", outcomes);
    }

    /// The same with the part's number in all positions.
    Reading asPart(int number) {
        String part = "part " + number + ", ";
        return new Reading(
                input,
                part,
                outcomes.stream()
                        .map(outcome -> outcome instanceof ParseOutcome.Rejected(var reason, var detail, var position)
                                ? new ParseOutcome.Rejected(reason, detail, part + position)
                                : outcome)
                        .toList());
    }

    /// The same with a rejection in the place of each story that is too large.
    ///
    /// @param tooLarge whether the story is that at this place among those of the input
    Reading without(IntPredicate tooLarge) {
        List<ParseOutcome> rest = new ArrayList<>(outcomes.size());
        int stories = 0;
        for (ParseOutcome outcome : outcomes) {
            rest.add(
                    outcome instanceof ParseOutcome.Story(var story) && tooLarge.test(stories++)
                            ? tooLarge(story)
                            : outcome);
        }
        return new Reading(input, place, rest);
    }

    // Where it stood nobody knows any more; its guid finds it, also among the items of a feed that were known before.
    private ParseOutcome tooLarge(WireStory story) {
        String guid = story.getGuid();
        return new ParseOutcome.Rejected(
                Reason.LIMIT_EXCEEDED,
                "MAX_STORY_BYTES: the story is larger than " + Keeping.MAX_STORY_BYTES + " bytes once it is read",
                place + "item " + (guid.length() <= MAX_GUID ? guid : guid.substring(0, MAX_GUID) + "…"));
    }

    List<WireStory> stories() {
        List<WireStory> stories = new ArrayList<>();
        for (ParseOutcome outcome : outcomes) {
            if (outcome instanceof ParseOutcome.Story(var story)) {
                stories.add(story);
            }
        }
        return stories;
    }

    /// What the wire is told once it is durable.
    Receipt receipt() {
        List<ParseOutcome.Rejected> rejections = rejections();
        return rejections.size() == outcomes.size()
                ? new Receipt.Refused(input.traceId(), rejections)
                : new Receipt.Accepted(input.traceId(), outcomes);
    }

    RawWire raw() {
        return new RawWire(
                input.traceId(),
                input.wire().id(),
                input.contentType().orElse(null),
                input.source().orElse(null),
                input.receivedAt(),
                HexFormat.of().formatHex(sha256(input.bytes())),
                ByteBuffer.wrap(input.bytes()));
    }

    /// What could not be used. The first has the bytes in any case; those that do not fit are found under the same
    /// trace, here and in `wire.raw`.
    ///
    /// @param bytes how many came in all, with the other parts of the same push
    List<Quarantined> quarantined(int bytes) {
        int fit = Math.max(1, MAX_QUARANTINED_BYTES / Math.max(1, bytes));
        List<Quarantined> quarantined = new ArrayList<>();
        for (ParseOutcome.Rejected rejected : rejections()) {
            boolean fits = quarantined.size() < fit;
            quarantined.add(Quarantined.newBuilder()
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
                    .setContent(fits ? ByteBuffer.wrap(input.bytes()) : ByteBuffer.allocate(0))
                    .setTruncated(!fits)
                    .build());
        }
        return quarantined;
    }

    private List<ParseOutcome.Rejected> rejections() {
        List<ParseOutcome.Rejected> rejections = new ArrayList<>();
        for (ParseOutcome outcome : outcomes) {
            if (outcome instanceof ParseOutcome.Rejected rejected) {
                rejections.add(rejected);
            }
        }
        return rejections;
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
