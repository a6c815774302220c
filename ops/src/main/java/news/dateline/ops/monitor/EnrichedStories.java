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

/// Follows both lanes of `stories.enriched` and tells how long stories took. Headers and the record's time say
/// all that is needed: no value is decoded. Canaries have latencies of their own.
final class EnrichedStories implements Following {
    /// Its records are the largest there are: a day of them would keep the first measurement waiting.
    private static final Duration BACK = Duration.ofMinutes(1);

    private final List<String> lanes;
    private final CountBook counts;

    /// @param lanes the names of its topics
    /// @param counts is told how long each took
    EnrichedStories(List<String> lanes, CountBook counts) {
        this.lanes = List.copyOf(lanes);
        this.counts = counts;
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
                .ifPresent(received -> counts.enriched(
                        StoryHeaders.priority(header(record, StoryHeaders.PRIORITY)), received, record));
    }

    private static byte @Nullable [] header(ConsumerRecord<byte[], byte[]> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null ? null : header.value();
    }
}
