package news.dateline.ops.monitor;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import news.dateline.ops.lag.ClusterLag;
import news.dateline.ops.lag.LagMonitor;
import news.dateline.ops.wire.WireFact;
import news.dateline.ops.wire.WireFacts;
import news.dateline.ops.wire.WireFollower;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/// Goes round all that is looked at and makes a snapshot of it. For one thread.
final class Rounds implements Looking {
    private static final Duration LOOK_BACK = Duration.ofHours(24);

    private final Sources sources;
    private final Clock clock;
    private final IncidentBook incidents;
    private final CountBook counts;
    private final LagMonitor lag;
    private final WireFollower wires;
    private final EnrichedStories enriched;
    private final PublishedEvents published;
    private final EmbargoQueue embargoes;
    private final QuarantineRoom quarantine;
    private final Replayed replayed;
    private final Map<String, Following> byTopic = new HashMap<>();
    private final TopicTail tail;

    /// @param incidents outlives this
    /// @param counts outlives this
    Rounds(Sources sources, IncidentBook incidents, CountBook counts, Clock clock) {
        this.sources = sources;
        this.incidents = incidents;
        this.counts = counts;
        this.clock = clock;
        this.lag = LagMonitor.connect(sources.connection(), clock);
        this.wires = new WireFollower(
                WireFacts.connect(sources.connection(), sources.topics().wireLanes(), clock), LOOK_BACK, counts);
        this.enriched = new EnrichedStories(sources.topics().enrichedLanes().names(), counts);
        this.published = new PublishedEvents(sources.topics().storiesPublished(), counts);
        this.embargoes = new EmbargoQueue(sources.topics().storiesEmbargoes(), published::held);
        this.quarantine = new QuarantineRoom(sources.topics().wireQuarantine(), counts);
        this.replayed = new Replayed(sources.topics().opsAudit());
        Map<String, Optional<Duration>> topics = new HashMap<>();
        for (Following following : List.of(enriched, published, embargoes, quarantine, replayed)) {
            following.topics().keySet().forEach(topic -> byTopic.put(topic, following));
            topics.putAll(following.topics());
        }
        this.tail = new TopicTail(sources.consumer(), topics);
    }

    @Override
    public Snapshot next() {
        ClusterLag measured = lag.measure(sources.stages(), sources.known());
        Instant now = clock.instant();
        List<WireFact> heard = wires.next(sources.cadences());
        tail.read(record -> take(record, now), now);
        Map<TopicPartition, Long> starts = tail.starts(quarantine.topic());
        quarantine.forgetBefore(starts);
        replayed.forgetBefore(starts);
        quarantine.forget(replayed::has);
        return new Snapshot(
                now,
                measured,
                incidents.next(measured, heard, sources.canaries().get(), now),
                new Snapshot.Heard(
                        heard,
                        counts.stories(),
                        embargoes.waiting(),
                        quarantine.waiting(),
                        quarantine.counts(),
                        counts.quarantinedBy(),
                        counts.enriched(),
                        published.told()));
    }

    @Override
    public void close() {
        try (lag;
                wires) {
            tail.close();
        }
    }

    private void take(ConsumerRecord<byte[], byte[]> record, Instant now) {
        Following following = byTopic.get(record.topic());
        if (following != null) {
            following.take(record, now);
        }
    }
}
