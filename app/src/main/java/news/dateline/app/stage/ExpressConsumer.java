package news.dateline.app.stage;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/// Kafka's consumer, which fetches as much as is good for it and gives little at a time, what hurries first
/// (docs/adr/0015). So the next story of the express lane stands behind what was given last and behind nothing else,
/// however much has been fetched.
///
/// To whoever holds it, what it has not given is not read: positions, lags and the offsets to go on from say so.
/// That is kept for what Kafka Streams does with its main consumer, which subscribes with a listener: by that the
/// consumer hears which partitions come and go.
final class ExpressConsumer extends KafkaConsumer<byte[], byte[]> {
    /// A setting: the topic whose records wait until there are none of another.
    static final String ORDINARY = "dateline.ordinary.topic";

    /// What is given at once stands before what hurries.
    private static final int AT_ONCE = 3;

    /// A partition with more bytes than this waiting is not fetched. With stories as agencies write them that lasts
    /// until the next fetch is here, and of the largest ones it is one.
    private static final long ENOUGH = 100_000;

    private final String ordinary;
    private final FetchedRecords fetched = new FetchedRecords();
    /// What whoever holds this consumer wants nothing of.
    private final Set<TopicPartition> paused = new HashSet<>();
    /// Of which enough was fetched.
    private final Set<TopicPartition> full = new HashSet<>();

    /// @param settings of a consumer, and [#ORDINARY]
    static ExpressConsumer of(Map<String, Object> settings) {
        Map<String, Object> own = new HashMap<>(settings);
        return new ExpressConsumer(String.valueOf(own.remove(ORDINARY)), own);
    }

    private ExpressConsumer(String ordinary, Map<String, Object> settings) {
        super(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        this.ordinary = ordinary;
    }

    @Override
    public ConsumerRecords<byte[], byte[]> poll(Duration timeout) {
        fetched.add(super.poll(fetched.has(this::isAsked) ? Duration.ZERO : timeout));
        ConsumerRecords<byte[], byte[]> given = fetched.take(AT_ONCE, this::isAsked, this::hurries);
        assignment().forEach(this::fetchIfNotFull);
        return given;
    }

    private boolean isAsked(TopicPartition partition) {
        return !paused.contains(partition);
    }

    private boolean hurries(TopicPartition partition) {
        return !partition.topic().equals(ordinary);
    }

    private void fetchIfNotFull(TopicPartition partition) {
        if (fetched.bytes(partition) > ENOUGH) {
            if (full.add(partition)) {
                super.pause(List.of(partition));
            }
        } else if (full.remove(partition) && isAsked(partition)) {
            super.resume(List.of(partition));
        }
    }

    @Override
    public void pause(Collection<TopicPartition> partitions) {
        super.pause(partitions);
        paused.addAll(partitions);
    }

    @Override
    public void resume(Collection<TopicPartition> partitions) {
        super.resume(partitions.stream()
                .filter(partition -> !full.contains(partition))
                .toList());
        paused.removeAll(partitions);
    }

    @Override
    public Set<TopicPartition> paused() {
        return Set.copyOf(paused);
    }

    @Override
    public long position(TopicPartition partition) {
        OptionalLong waits = fetched.position(partition);
        return waits.isPresent() ? waits.getAsLong() : super.position(partition);
    }

    @Override
    public OptionalLong currentLag(TopicPartition partition) {
        OptionalLong waits = fetched.position(partition);
        OptionalLong beyond = super.currentLag(partition);
        return waits.isEmpty() || beyond.isEmpty()
                ? beyond
                : OptionalLong.of(beyond.getAsLong() + super.position(partition) - waits.getAsLong());
    }

    @Override
    public void seek(TopicPartition partition, long offset) {
        super.seek(partition, offset);
        begin(List.of(partition));
    }

    @Override
    public void seek(TopicPartition partition, OffsetAndMetadata offset) {
        super.seek(partition, offset);
        begin(List.of(partition));
    }

    @Override
    public void seekToBeginning(Collection<TopicPartition> partitions) {
        super.seekToBeginning(partitions);
        begin(partitions);
    }

    @Override
    public void seekToEnd(Collection<TopicPartition> partitions) {
        super.seekToEnd(partitions);
        begin(partitions);
    }

    @Override
    public void subscribe(Collection<String> topics, ConsumerRebalanceListener listener) {
        super.subscribe(topics, new Forgetting(listener));
    }

    @Override
    public void subscribe(Pattern topics, ConsumerRebalanceListener listener) {
        super.subscribe(topics, new Forgetting(listener));
    }

    @Override
    public void unsubscribe() {
        Set<TopicPartition> all = Set.copyOf(assignment());
        super.unsubscribe();
        forget(all);
    }

    // What was fetched from elsewhere is not what comes next.
    private void begin(Collection<TopicPartition> partitions) {
        Collection<TopicPartition> meant = partitions.isEmpty() ? assignment() : partitions;
        fetched.drop(meant);
        meant.forEach(this::fetchIfNotFull);
    }

    private void forget(Collection<TopicPartition> partitions) {
        fetched.drop(partitions);
        paused.removeAll(partitions);
        full.removeAll(partitions);
    }

    /// A partition that comes anew begins where its group stood, whatever was fetched of it before.
    private final class Forgetting implements ConsumerRebalanceListener {
        private final ConsumerRebalanceListener listener;

        private Forgetting(ConsumerRebalanceListener listener) {
            this.listener = listener;
        }

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
            forget(partitions);
            listener.onPartitionsAssigned(partitions);
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
            try {
                listener.onPartitionsRevoked(partitions);
            } finally {
                forget(partitions);
            }
        }

        @Override
        public void onPartitionsLost(Collection<TopicPartition> partitions) {
            try {
                listener.onPartitionsLost(partitions);
            } finally {
                forget(partitions);
            }
        }
    }
}
