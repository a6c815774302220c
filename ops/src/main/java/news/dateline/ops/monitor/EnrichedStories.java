package news.dateline.ops.monitor;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import news.dateline.schemas.Canary;
import news.dateline.schemas.StoryHeaders;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/// Follows both lanes of `stories.enriched` and knows how long stories took so far. Headers and the record's time say
/// all that is needed: no value is decoded. Canaries have latencies of their own.
final class EnrichedStories implements Following {
    /// Its records are the largest there are: a day of them would keep the first measurement waiting.
    private static final Duration BACK = Duration.ofMinutes(1);

    private final List<String> lanes;
    private final LatencyCounts latencies = new LatencyCounts("enriched");

    /// @param lanes the names of its topics
    EnrichedStories(List<String> lanes) {
        this.lanes = List.copyOf(lanes);
    }

    @Override
    public Map<String, Optional<Duration>> topics() {
        Map<String, Optional<Duration>> topics = new HashMap<>();
        lanes.forEach(lane -> topics.put(lane, Optional.of(BACK)));
        return topics;
    }

    @Override
    public void take(ConsumerRecord<byte[], byte[]> record, Instant now) {
        if (Canary.marks(header(record, StoryHeaders.WIRE))) {
            return;
        }
        // The record has the time at which enrich made it.
        StoryHeaders.receivedAt(header(record, StoryHeaders.RECEIVED_AT))
                .ifPresent(received -> latencies.add(
                        StoryHeaders.priority(header(record, StoryHeaders.PRIORITY)),
                        Duration.between(received, Instant.ofEpochMilli(record.timestamp()))));
    }

    List<Latency> told() {
        return latencies.told();
    }

    private static byte @Nullable [] header(ConsumerRecord<byte[], byte[]> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null ? null : header.value();
    }
}
