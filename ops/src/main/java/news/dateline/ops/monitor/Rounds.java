package news.dateline.ops.monitor;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import news.dateline.ops.lag.LagMonitor;
import news.dateline.ops.lag.StageLag;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/// Goes round all that is looked at and makes a snapshot of it. For one thread.
final class Rounds implements Looking {
    private final Sources sources;
    private final Clock clock;
    private final LagMonitor lag;
    private final IncidentBook incidents;
    private final WiresHeard wires;
    private final EmbargoQueue embargoes;
    private final QuarantineRoom quarantine;
    private final Map<String, Following> byTopic = new HashMap<>();
    private final TopicTail tail;

    Rounds(Sources sources, IncidentBook incidents, Clock clock) {
        this.sources = sources;
        this.incidents = incidents;
        this.clock = clock;
        this.lag = LagMonitor.connect(sources.connection(), clock);
        this.wires = new WiresHeard(sources.topics().wireLanes(), sources.cadences());
        this.embargoes = new EmbargoQueue(sources.topics().storiesEmbargoes());
        this.quarantine = new QuarantineRoom(sources.topics().wireQuarantine());
        Map<String, Optional<Duration>> topics = new HashMap<>();
        for (Following following : List.of(wires, embargoes, quarantine)) {
            following.topics().keySet().forEach(topic -> byTopic.put(topic, following));
            topics.putAll(following.topics());
        }
        this.tail = new TopicTail(sources.consumer(), topics);
    }

    @Override
    public Snapshot next() {
        List<StageLag> stages = lag.measure(sources.stages());
        Instant now = clock.instant();
        tail.read(record -> take(record, now), now);
        quarantine.forgetBefore(tail.starts(quarantine.topic()));
        incidents.next(stages, now);
        return new Snapshot(
                now,
                stages,
                incidents.told(),
                new Snapshot.Heard(wires.facts(now), embargoes.waiting(), quarantine.waiting(), quarantine.counts()));
    }

    @Override
    public void close() {
        try {
            tail.close();
        } finally {
            lag.close();
        }
    }

    private void take(ConsumerRecord<byte[], byte[]> record, Instant now) {
        Following following = byTopic.get(record.topic());
        if (following != null) {
            following.take(record, now);
        }
    }
}
