package news.dateline.ops.monitor;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import news.dateline.ops.wire.WireFact;
import news.dateline.ops.wire.WireWatch;
import news.dateline.schemas.Lanes;
import news.dateline.schemas.model.WireStory;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/// When each wire was heard, within the last day.
final class WiresHeard implements Following {
    private static final Duration BACK = Duration.ofHours(24);

    private final WireWatch watch;
    private final Map<String, Optional<Duration>> cadences;

    WiresHeard(Lanes<WireStory> lanes, Map<String, Optional<Duration>> cadences) {
        this.watch = new WireWatch(lanes, BACK);
        this.cadences = Map.copyOf(cadences);
    }

    @Override
    public Map<String, Optional<Duration>> topics() {
        Map<String, Optional<Duration>> topics = new HashMap<>();
        watch.topics().forEach(lane -> topics.put(lane, Optional.of(BACK)));
        return topics;
    }

    @Override
    public void take(ConsumerRecord<byte[], byte[]> record, Instant now) {
        watch.heard(record);
    }

    List<WireFact> facts(Instant now) {
        return watch.facts(cadences, now);
    }
}
