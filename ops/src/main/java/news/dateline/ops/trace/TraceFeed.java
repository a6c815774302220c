package news.dateline.ops.trace;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import news.dateline.ops.follow.Followed;
import news.dateline.schemas.Topics;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/// Makes hops of the topics' records and keeps them.
final class TraceFeed implements Followed {
    private static final Duration SWEEP_EVERY = Duration.ofSeconds(10);
    /// Some milliseconds of work; a million stories are gone through in about an hour.
    private static final int SWEPT_AT_ONCE = 30_000;

    private final HopReader reader;
    private final TraceStore store;
    private final InstantSource clock;
    private final List<Hop> taken = new ArrayList<>();
    private Instant sweepAt;

    TraceFeed(Topics topics, TraceStore store, InstantSource clock) {
        this.reader = new HopReader(topics);
        this.store = store;
        this.clock = clock;
        this.sweepAt = clock.instant().plus(SWEEP_EVERY);
    }

    @Override
    public Set<String> topics(Set<String> there) {
        return reader.topics(there);
    }

    @Override
    public Optional<Long> position(TopicPartition partition) {
        return store.position(partition);
    }

    // Topics that compact have records of all times.
    @Override
    public void take(ConsumerRecord<String, byte[]> record) {
        if (record.timestamp() >= clock.instant().minus(TraceStore.KEPT).toEpochMilli()) {
            taken.add(reader.hop(record));
        }
    }

    @Override
    public void commit(Map<TopicPartition, Long> positions) {
        store.write(taken, positions);
        taken.clear();
        Instant now = clock.instant();
        if (now.isAfter(sweepAt)) {
            store.sweep(now, SWEPT_AT_ONCE);
            sweepAt = now.plus(SWEEP_EVERY);
        }
    }

    @Override
    public void forget() {
        taken.clear();
    }
}
