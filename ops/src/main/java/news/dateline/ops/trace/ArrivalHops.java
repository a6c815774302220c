package news.dateline.ops.trace;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import news.dateline.schemas.model.Cluster;
import news.dateline.schemas.model.StoryCluster;
import news.dateline.schemas.model.StoryVersion;
import org.apache.avro.generic.GenericRecord;
import org.jspecify.annotations.Nullable;

/// The hops until publish: what came in, what it was taken for, who and where it is about.
final class ArrivalHops {
    static final List<String> RAW = List.of("traceId", "wire", "contentType", "source", "receivedAt");
    static final List<String> STORY =
            List.of("id", "traceId", "format", "receivedAt", "version", "pubStatus", "extent", "embargo");
    static final List<String> ENRICHED = List.of(
            "story.id",
            "story.traceId",
            "story.receivedAt",
            "story.version",
            "enrichment.countries",
            "enrichment.focus",
            "enrichment.partial");
    static final List<String> QUARANTINED = List.of("traceId", "stage", "reason", "detail", "position", "receivedAt");

    private static final int MOST_COUNTRIES = 10;

    private ArrivalHops() {}

    static Said received(GenericRecord raw) {
        String why = "wire " + text(raw, "wire").orElse("-")
                + text(raw, "contentType").map(type -> ", " + type).orElse("")
                + text(raw, "source").map(source -> ", from " + source).orElse("");
        return new Said(push(raw), new Hop.Event(Step.RECEIVED, "received", why));
    }

    static Said parsed(GenericRecord story) {
        String extent = word(story, "extent");
        String why = text(story, "format").orElse("") + ", " + word(story, "pubStatus")
                + (extent.equals("full") ? "" : ", " + extent + " only")
                + Optional.ofNullable((GenericRecord) story.get("embargo"))
                        .map(embargo -> ", embargo " + end((Long) embargo.get("until")))
                        .orElse("");
        return new Said(version(story), new Hop.Event(Step.PARSED, "parsed", why));
    }

    static Said enriched(GenericRecord enriched) {
        GenericRecord story = (GenericRecord) enriched.get("story");
        GenericRecord enrichment = (GenericRecord) enriched.get("enrichment");
        String countries = ((Collection<?>) enrichment.get("countries"))
                .stream()
                        .limit(MOST_COUNTRIES)
                        .map(country -> ((GenericRecord) country).get("iso2").toString())
                        .collect(Collectors.joining(" "));
        String why = (countries.isEmpty() ? "no country" : countries)
                + Optional.ofNullable((GenericRecord) enrichment.get("focus"))
                        .map(focus -> ", focus " + focus.get("name"))
                        .orElse("")
                + text(enrichment, "partial")
                        .map(reason -> ", partial: " + reason)
                        .orElse("");
        return new Said(version(story), new Hop.Event(Step.ENRICHED, "enriched", why));
    }

    static Said clustered(StoryCluster clustered) {
        StoryVersion story = clustered.getStory();
        Cluster cluster = clustered.getCluster();
        String why = cluster.getDuplicateOf()
                .map(other -> String.format(
                        Locale.ROOT,
                        "repeats %s%s, %.2f alike",
                        other,
                        cluster.getWire().map(wire -> " of wire " + wire).orElse(""),
                        cluster.getSimilarity()))
                .orElse("first of its cluster");
        return new Said(
                Subject.ofVersion(
                        story.getStoryId(),
                        story.getTraceId(),
                        story.getReceivedAt().toEpochMilli(),
                        story.getVersion()),
                new Hop.Event(Step.CLUSTERED, "clustered", why));
    }

    static Said quarantined(GenericRecord quarantined) {
        String why = text(quarantined, "stage").orElse("") + ": "
                + text(quarantined, "reason").orElse("")
                + text(quarantined, "position")
                        .map(position -> " at " + position)
                        .orElse("")
                + text(quarantined, "detail")
                        .filter(detail -> !detail.isEmpty())
                        .map(detail -> ": " + detail)
                        .orElse("");
        return new Said(push(quarantined), new Hop.Event(Step.QUARANTINED, "quarantined", why));
    }

    /// `until …`, or that nobody knows when.
    static String end(@Nullable Long until) {
        return until == null ? "without end" : "until " + Instant.ofEpochMilli(until);
    }

    static Optional<String> text(GenericRecord record, String field) {
        return Optional.ofNullable(record.get(field)).map(Object::toString);
    }

    static String word(GenericRecord record, String field) {
        return record.get(field).toString().toLowerCase(Locale.ROOT);
    }

    private static Subject push(GenericRecord record) {
        return Subject.ofPush(record.get("traceId").toString(), (Long) record.get("receivedAt"));
    }

    private static Subject version(GenericRecord story) {
        return Subject.ofVersion(
                story.get("id").toString(), story.get("traceId").toString(), (Long) story.get("receivedAt"), (Long)
                        story.get("version"));
    }
}
