package news.dateline.ingest;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import news.dateline.ingest.parse.ParseOutcome;
import news.dateline.ingest.parse.WireInput;
import news.dateline.schemas.model.Quarantined;
import news.dateline.schemas.model.RawWire;
import news.dateline.schemas.model.WireStory;

/// An input and what was read in it.
///
/// @param input what came
/// @param outcomes one for each item; never empty
record Reading(WireInput input, List<ParseOutcome> outcomes) {
    private static final String STAGE = "ingest";
    /// How many bytes the quarantined items of one input may have together: each has the whole input beside it, so a
    /// thousand bad items of one large message would else be some gigabytes.
    private static final int MAX_QUARANTINED_BYTES = 8 << 20;

    Reading {
        outcomes = List.copyOf(outcomes);
    }

    /// The same with the part's number in all positions.
    Reading asPart(int number) {
        return new Reading(
                input,
                outcomes.stream()
                        .map(outcome -> outcome instanceof ParseOutcome.Rejected(var reason, var detail, var position)
                                ? new ParseOutcome.Rejected(reason, detail, "part " + number + ", " + position)
                                : outcome)
                        .toList());
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

    // The first has the bytes in any case; those that do not fit are found under the same trace, here and in wire.raw.
    List<Quarantined> quarantined() {
        int fit = Math.max(1, MAX_QUARANTINED_BYTES / Math.max(1, input.bytes().length));
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
