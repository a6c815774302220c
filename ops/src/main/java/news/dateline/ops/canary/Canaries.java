package news.dateline.ops.canary;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import news.dateline.schemas.Canary;
import news.dateline.schemas.StoryHeaders;
import news.dateline.schemas.Topics;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/// Sends canaries and looks for them on every topic of their way, from now on. The values of the topics are not
/// decoded: their headers say whose they are. For one thread, which calls [#send] and [#look] in turns.
public final class Canaries implements AutoCloseable {
    /// How long a canary may take before it is lost.
    public static final Duration LOST_AFTER = Duration.ofSeconds(60);

    private final Consumer<byte[], byte[]> consumer;
    private final Clock clock;
    private final CanaryWay way;
    private final CanaryBook book;
    private long next;

    private Canaries(Consumer<byte[], byte[]> consumer, Topics topics, Clock clock, Duration lostAfter) {
        this.consumer = consumer;
        this.clock = clock;
        this.way = CanaryWay.of(topics);
        this.book = new CanaryBook(CanaryWay.inOrder(), lostAfter);
    }

    /// With a client of its own, which stands at the end of every topic when this returns.
    ///
    /// @param connection how to reach the brokers
    /// @param topics the installation's topics
    /// @param clock tells when a canary was sent and seen
    /// @param lostAfter how long a canary may take; [#LOST_AFTER] if in doubt
    public static Canaries connect(Map<String, Object> connection, Topics topics, Clock clock, Duration lostAfter) {
        Map<String, Object> settings = new HashMap<>(connection);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        // A canary that was sent while the broker was away is looked for where reading ended.
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "latest");
        Canaries canaries = new Canaries(
                new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer()),
                topics,
                clock,
                lostAfter);
        canaries.standAtEnd();
        return canaries;
    }

    /// Sends one.
    ///
    /// @param sender takes story and trace id as a wire's input; whether it could keep it shows by itself
    public void send(BiConsumer<CanaryStory, String> sender) {
        String traceId = StoryHeaders.newTraceId();
        CanaryStory story = CanaryStory.at(next++);
        book.sent(traceId, story.lane(), Instant.now(clock));
        sender.accept(story, traceId);
    }

    /// Looks for canaries for so long.
    public void look(Duration span) {
        long begun = System.nanoTime();
        long left = span.toNanos();
        do {
            consumer.poll(Duration.ofNanos(left)).forEach(this::take);
            left = span.toNanos() - (System.nanoTime() - begun);
        } while (left > 0);
    }

    /// What became of all so far.
    public CanaryFacts facts() {
        return book.facts(Instant.now(clock));
    }

    @Override
    public void close() {
        consumer.close();
    }

    private void standAtEnd() {
        List<TopicPartition> partitions = way.topics().stream()
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        // Only asking for it makes the client find it out.
        partitions.forEach(consumer::position);
    }

    private void take(ConsumerRecord<byte[], byte[]> record) {
        Optional<byte[]> wire = header(record, StoryHeaders.WIRE);
        if (wire.filter(Canary::marks).isPresent()) {
            header(record, StoryHeaders.TRACE_ID)
                    .ifPresent(trace -> book.seen(
                            new String(trace, StandardCharsets.US_ASCII),
                            way.names().getOrDefault(record.topic(), record.topic()),
                            Instant.now(clock)));
        }
    }

    private static Optional<byte[]> header(ConsumerRecord<byte[], byte[]> record, String name) {
        return Optional.ofNullable(record.headers().lastHeader(name)).map(Header::value);
    }
}
