package news.dateline.ops.monitor;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import news.dateline.ops.quarantine.Settled;
import news.dateline.schemas.Topic;
import news.dateline.schemas.model.OpsAudit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;

/// What has left quarantine, as `ops.audit` says it.
final class Replayed implements Following {
    private final Topic<OpsAudit> topic;
    private final Set<Place> places = new HashSet<>();

    Replayed(Topic<OpsAudit> topic) {
        this.topic = topic;
    }

    // The trace stands beside the position: a topic that was made anew counts from zero again.
    private record Place(int partition, long offset, String traceId) {}

    @Override
    public Map<String, Optional<Duration>> topics() {
        return Map.of(topic.name(), Optional.empty());
    }

    @Override
    public void take(ConsumerRecord<byte[], byte[]> record, Instant now) {
        try {
            OpsAudit audit = topic.value().deserializer().deserialize(record.topic(), record.value());
            if (audit != null && audit.getAction().equals(Settled.REPLAY)) {
                places.add(new Place(audit.getPartition(), audit.getOffset(), audit.getTraceId()));
            }
        } catch (SerializationException e) {
            // What nobody can read says of nothing that it has left.
            return;
        }
    }

    /// Forgets what the topic of quarantine does not keep any more.
    ///
    /// @param starts the oldest offset of each of its partitions
    void forgetBefore(Map<TopicPartition, Long> starts) {
        starts.forEach(
                (at, start) -> places.removeIf(place -> place.partition() == at.partition() && place.offset() < start));
    }

    boolean has(QuarantineEntry entry) {
        return places.contains(new Place(entry.at().partition(), entry.offset(), entry.traceId()));
    }
}
