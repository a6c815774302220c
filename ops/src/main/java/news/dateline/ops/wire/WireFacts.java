package news.dateline.ops.wire;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import news.dateline.ops.lag.BrokerAwayException;
import news.dateline.schemas.Canary;
import news.dateline.schemas.Lanes;
import news.dateline.schemas.StoryHeaders;
import news.dateline.schemas.model.WireStory;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;

/// Tells what is known of the wires, from the recent part of the topics of their stories. Reads only; belongs to no
/// group. For one thread.
public final class WireFacts implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration POLL = Duration.ofMillis(200);

    private final Consumer<byte[], byte[]> consumer;
    private final Map<String, Deserializer<WireStory>> lanes = new HashMap<>();
    private final Clock clock;

    /// @param readCommitted a consumer without a group, with `isolation.level=read_committed`; belongs to this from now
    ///     on
    /// @param stories both lanes of `wire.stories`
    /// @param clock tells how long ago something was
    public WireFacts(Consumer<byte[], byte[]> readCommitted, Lanes<WireStory> stories, Clock clock) {
        this.consumer = readCommitted;
        stories.all().forEach(lane -> lanes.put(lane.name(), lane.value().deserializer()));
        this.clock = clock;
    }

    /// With a client of its own.
    ///
    /// @param connection how to reach the brokers: `bootstrap.servers`, and security where there is any
    /// @param stories both lanes of `wire.stories`
    /// @param clock tells how long ago something was
    public static WireFacts connect(Map<String, Object> connection, Lanes<WireStory> stories, Clock clock) {
        Map<String, Object> settings = new HashMap<>(connection);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis());
        return new WireFacts(
                new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer()),
                stories,
                clock);
    }

    /// What is known of each wire that is configured or was heard.
    ///
    /// @param window how far back to look; numbers that are missing for longer are forgotten
    /// @param cadences the longest time that may pass between two stories, of each configured wire
    /// @throws BrokerAwayException when the broker does not answer in time
    public List<WireFact> within(Duration window, Map<String, Optional<Duration>> cadences) {
        Instant now = Instant.now(clock);
        WireLedger ledger = new WireLedger(window);
        try {
            begin(now.minus(window));
            readOn((record, story) -> ledger.heard(story));
        } finally {
            consumer.unsubscribe();
        }
        return ledger.facts(cadences, now);
    }

    Instant now() {
        return Instant.now(clock);
    }

    /// Closes the client.
    @Override
    public void close() {
        consumer.close();
    }

    /// Goes to the first record since then.
    void begin(Instant from) {
        try {
            List<TopicPartition> partitions = lanes.keySet().stream()
                    .flatMap(lane -> consumer.partitionsFor(lane).stream())
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            consumer.assign(partitions);
            seek(partitions, from, ends);
        } catch (TimeoutException e) {
            throw away(e);
        }
    }

    /// Reads from there, or from where it was read to, to what is the end now.
    void readOn(BiConsumer<ConsumerRecord<byte[], byte[]>, HeardStory> each) {
        try {
            Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
            long heard = System.nanoTime();
            while (!isAtEnd(ends)) {
                ConsumerRecords<byte[], byte[]> records = consumer.poll(POLL);
                records.forEach(record -> heard(record).ifPresent(story -> each.accept(record, story)));
                if (!records.isEmpty()) {
                    heard = System.nanoTime();
                } else if (System.nanoTime() - heard > PATIENCE.toNanos()) {
                    throw new TimeoutException("No record of " + ends.keySet());
                }
            }
        } catch (TimeoutException e) {
            throw away(e);
        }
    }

    private static BrokerAwayException away(TimeoutException e) {
        return new BrokerAwayException(
                "The broker did not give the stories of the wires within " + PATIENCE.toMillis() + " ms", e);
    }

    private void seek(List<TopicPartition> partitions, Instant from, Map<TopicPartition, Long> ends) {
        Map<TopicPartition, Long> times =
                partitions.stream().collect(Collectors.toMap(Function.identity(), at -> from.toEpochMilli()));
        Map<TopicPartition, OffsetAndTimestamp> found = consumer.offsetsForTimes(times);
        partitions.forEach(at -> {
            // There is none for a partition without a record since then.
            OffsetAndTimestamp first = found.get(at);
            consumer.seek(at, first == null ? ends.getOrDefault(at, 0L) : first.offset());
        });
    }

    private boolean isAtEnd(Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey(), PATIENCE) >= end.getValue());
    }

    // A record that cannot be read still says in its headers that its wire was heard.
    private Optional<HeardStory> heard(ConsumerRecord<byte[], byte[]> record) {
        if (Canary.marks(wire(record))) {
            return Optional.empty();
        }
        try {
            WireStory story = Optional.ofNullable(lanes.get(record.topic()))
                    .orElseThrow()
                    .deserialize(record.topic(), record.value());
            return story == null
                    ? Optional.empty()
                    : Optional.of(new HeardStory(story.getWire(), story.getReceivedAt(), story.getSequence()));
        } catch (SerializationException e) {
            byte[] wire = wire(record);
            return wire == null
                    ? Optional.empty()
                    : Optional.of(new HeardStory(
                            new String(wire, StandardCharsets.US_ASCII),
                            Instant.ofEpochMilli(record.timestamp()),
                            Optional.empty()));
        }
    }

    private static byte @Nullable [] wire(ConsumerRecord<byte[], byte[]> record) {
        Header wire = record.headers().lastHeader(StoryHeaders.WIRE);
        return wire == null ? null : wire.value();
    }
}
