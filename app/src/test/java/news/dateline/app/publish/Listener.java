package news.dateline.app.publish;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Collectors;
import news.dateline.app.machine.Backbone;
import news.dateline.schemas.StoryHeaders;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/// A reader with `read_committed` of all that publish writes.
final class Listener implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(50);

    private final Backbone backbone;
    private final Map<String, Ear<?>> ears;
    private final Heard heard = new Heard();
    private final AtomicBoolean closed = new AtomicBoolean();
    private CompletableFuture<Void> listening = CompletableFuture.completedFuture(null);

    private Listener(Backbone backbone) {
        this.backbone = backbone;
        this.ears = Ear.all(backbone.topics()).stream()
                .collect(Collectors.toMap(ear -> ear.topic().name(), Function.identity()));
    }

    /// One that listens all the time.
    static Listener live(Backbone backbone) {
        Listener listener = new Listener(backbone);
        listener.listening = CompletableFuture.runAsync(
                listener::listenUntilClosed, task -> Thread.ofPlatform().start(task));
        return listener;
    }

    /// One that comes when all is over, and reads from the start to the end.
    static Listener late(Backbone backbone) {
        Listener listener = new Listener(backbone);
        try (Consumer<String, byte[]> reader = listener.reader()) {
            Map<TopicPartition, Long> ends = reader.endOffsets(reader.assignment());
            listener.listen(
                    reader,
                    () -> ends.entrySet().stream().allMatch(end -> reader.position(end.getKey()) >= end.getValue()));
        }
        return listener;
    }

    /// What is not as it should be until now.
    synchronized List<String> faultsAgainst(Map<String, List<History>> wanted) {
        return heard.faultsAgainst(wanted);
    }

    @Override
    public void close() {
        closed.set(true);
        listening.join();
    }

    private Consumer<String, byte[]> reader() {
        Consumer<String, byte[]> reader = backbone.cluster().reader(new ByteArrayDeserializer());
        List<TopicPartition> partitions = ears.keySet().stream()
                .flatMap(topic -> reader.partitionsFor(topic).stream())
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        reader.assign(partitions);
        reader.seekToBeginning(partitions);
        return reader;
    }

    private void listenUntilClosed() {
        try (Consumer<String, byte[]> reader = reader()) {
            listen(reader, closed::get);
        }
    }

    private void listen(Consumer<String, byte[]> reader, BooleanSupplier enough) {
        while (!enough.getAsBoolean()) {
            reader.poll(POLL).forEach(record -> hear(record, Instant.now()));
        }
    }

    private synchronized void hear(ConsumerRecord<String, byte[]> record, Instant now) {
        Ear<?> ear = Objects.requireNonNull(ears.get(record.topic()));
        String story = ear.story().apply(record.key());
        boolean early = ear.tells() && Draft.isHeld(story, received(record), now);
        heard.add(story, record.topic(), (early ? "early: " : "") + ear.hear(record.value()));
    }

    private static Instant received(ConsumerRecord<?, ?> record) {
        return StoryHeaders.receivedAt(
                        record.headers().lastHeader(StoryHeaders.RECEIVED_AT).value())
                .orElseThrow();
    }
}
