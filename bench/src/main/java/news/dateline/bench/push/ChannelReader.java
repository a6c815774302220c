package news.dateline.bench.push;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import news.dateline.app.machine.Backbone;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/// A site that reads one channel, committed records only, and notes when each story's first event is there.
final class ChannelReader implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(20);

    private final Consumer<String, byte[]> reader;
    private final Map<String, Long> arrived = new ConcurrentHashMap<>();
    private final AtomicLong events = new AtomicLong();
    private final Thread thread = new Thread(this::read, "channel-reader");
    private volatile boolean stopped;

    /// Reads from the start of the topic.
    ChannelReader(Backbone backbone, String channel) {
        this.reader = backbone.cluster().reader(new ByteArrayDeserializer());
        String topic = backbone.topics().channel(channel).name();
        List<TopicPartition> partitions = reader.partitionsFor(topic).stream()
                .map(info -> new TopicPartition(topic, info.partition()))
                .toList();
        reader.assign(partitions);
        reader.seekToBeginning(partitions);
        thread.start();
    }

    /// How many events have come.
    long events() {
        return events.get();
    }

    /// When a story's first event came, by `System.nanoTime`.
    ///
    /// @throws IllegalStateException when none has
    long arrival(String storyId) {
        Long at = arrived.get(storyId);
        if (at == null) {
            throw new IllegalStateException("Story " + storyId + " has not come");
        }
        return at;
    }

    @Override
    public void close() {
        stopped = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        reader.close();
    }

    private void read() {
        while (!stopped) {
            reader.poll(POLL).forEach(record -> {
                arrived.putIfAbsent(record.key(), System.nanoTime());
                events.incrementAndGet();
            });
        }
    }
}
