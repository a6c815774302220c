package news.dateline.ops.metrics;

import io.prometheus.metrics.model.snapshots.ClassicHistogramBuckets;
import io.prometheus.metrics.model.snapshots.HistogramSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.dateline.ops.monitor.Embargo;
import news.dateline.ops.monitor.Latency;
import news.dateline.ops.monitor.Published;
import news.dateline.ops.monitor.Snapshot;
import news.dateline.ops.wire.WireFact;
import news.dateline.ops.wire.WireSilence;
import news.dateline.schemas.StoryHeaders;
import org.jspecify.annotations.Nullable;

/// What the topics said: how fast and how fresh, what waits, who is silent. For one snapshot.
final class HeardMetrics {
    private HeardMetrics() {}

    static Stream<MetricSnapshot> of(Snapshot snapshot, Instant now) {
        Snapshot.Heard heard = snapshot.heard();
        return Stream.of(
                        wires(heard, now),
                        quarantine(heard, now),
                        embargoes(heard, now),
                        Stream.of(latency(heard), freshness(heard.published(), now)))
                .flatMap(metrics -> metrics)
                .filter(Objects::nonNull);
    }

    private static Stream<MetricSnapshot> wires(Snapshot.Heard heard, Instant now) {
        Metric silence = new Metric(
                "dateline_wire_silence_seconds",
                "How long ago the wire was heard, or since when it is known not to have been.");
        Metric expected =
                new Metric("dateline_wire_expected_seconds", "The longest time between two stories, where configured.");
        Metric stories = new Metric(
                "dateline_wire_stories", "Stories of the wire since the process began, and ten minutes before.");
        for (WireFact wire : heard.wires()) {
            silentSince(wire).ifPresent(at -> silence.add(LagMetrics.age(at, now), "wire", wire.wire()));
            wire.cadence().ifPresent(span -> expected.add(span.toMillis() / 1000d, "wire", wire.wire()));
            stories.add(0, "wire", wire.wire());
        }
        heard.stories().forEach((wire, count) -> stories.add(count, "wire", wire));
        return Stream.of(silence.gauge(), expected.gauge(), stories.counter());
    }

    // One that was not heard at all was not since it is listened for.
    private static Optional<Instant> silentSince(WireFact wire) {
        return wire.lastHeard()
                .or(() -> wire.silence() instanceof WireSilence.Silent silent
                        ? Optional.of(silent.since())
                        : Optional.empty());
    }

    private static Stream<MetricSnapshot> quarantine(Snapshot.Heard heard, Instant now) {
        Metric records = new Metric(
                "dateline_quarantine_records",
                "Inputs that could not be used since the process began, and ten minutes before.");
        Metric oldest = new Metric("dateline_quarantine_oldest_age_seconds", "How long the stage's oldest waits.");
        heard.counts().forEach(count -> {
            records.add(
                    count.seen(),
                    "stage",
                    count.key().stage(),
                    "reason",
                    count.key().reason());
            count.oldest()
                    .ifPresent(at -> oldest.add(
                            LagMetrics.age(at, now), "stage", count.key().stage()));
        });
        Metric byPriority =
                new Metric("dateline_quarantine_priority_records", "Inputs that could not be used, by class.");
        heard.quarantinedBy()
                .forEach((priority, count) -> byPriority.add(count, "priority", StoryHeaders.word(priority)));
        return Stream.of(records.counter(), byPriority.counter(), oldest.gauge());
    }

    private static Stream<MetricSnapshot> embargoes(Snapshot.Heard heard, Instant now) {
        Metric held = new Metric("dateline_embargo_held", "Versions that wait for the end of their embargo.");
        heard.wires().forEach(wire -> held.add(0, "wire", wire.wire()));
        Map<String, Long> byWire = heard.embargoes().stream()
                .collect(Collectors.groupingBy(Embargo::wire, TreeMap::new, Collectors.counting()));
        byWire.forEach((wire, count) -> held.add(count, "wire", wire));
        Metric next = new Metric(
                "dateline_embargo_next_release_seconds", "How long until the next embargo ends; no sample for none.");
        heard.embargoes().stream()
                .flatMap(embargo -> embargo.until().stream())
                .findFirst()
                .ifPresent(until -> next.add(LagMetrics.age(now, until)));
        Metric early = new Metric(
                        "dateline_embargo_early_release", "Versions published before their embargo ended: stays 0.")
                .add(heard.published().early());
        return Stream.of(held.gauge(), next.gauge(), early.counter());
    }

    private static MetricSnapshot latency(Snapshot.Heard heard) {
        HistogramSnapshot.Builder histogram = HistogramSnapshot.builder()
                .name("dateline_story_latency_seconds")
                .help("From receipt to enriched, and to the decision to publish without what waited for an embargo.");
        List<Double> bounds = Stream.concat(Latency.BOUNDS.stream(), Stream.of(Double.POSITIVE_INFINITY))
                .toList();
        Stream.concat(heard.enriched().stream(), heard.published().latencies().stream())
                .forEach(latency -> histogram.dataPoint(HistogramSnapshot.HistogramDataPointSnapshot.builder()
                        .labels(Labels.of(
                                "from",
                                "received",
                                "to",
                                latency.to(),
                                "priority",
                                StoryHeaders.word(latency.priority())))
                        .classicHistogramBuckets(ClassicHistogramBuckets.of(bounds, latency.counts()))
                        .sum(latency.seconds())
                        .build()));
        return histogram.build();
    }

    private static @Nullable MetricSnapshot freshness(Published published, Instant now) {
        Metric freshness = new Metric(
                "dateline_channel_freshness_seconds", "How long ago the channel's newest story of this class was.");
        published
                .newest()
                .forEach(newest -> freshness.add(
                        LagMetrics.age(newest.at(), now),
                        "channel",
                        newest.channel(),
                        "priority",
                        StoryHeaders.word(newest.priority())));
        return freshness.gauge();
    }
}
