package news.dateline.bench.push;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import news.dateline.app.machine.Backbone;
import news.dateline.client.ChannelClient;
import news.dateline.client.Start;

/// A site that reads one channel, committed records only, and notes when each story's first event is there.
final class ChannelReader implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(20);

    private final ChannelClient client;
    private final Map<String, Long> arrived = new ConcurrentHashMap<>();
    private final AtomicLong events = new AtomicLong();
    private final Thread thread = new Thread(this::read, "channel-reader");
    private volatile boolean stopped;

    /// Reads from the start of the topic.
    ChannelReader(Backbone backbone, String channel) {
        this.client = ChannelClient.open(
                backbone.cluster().clientSettings(), backbone.topics(), new Start.Oldest(), List.of(channel));
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
        client.close();
    }

    private void read() {
        while (!stopped) {
            client.follow(POLL, delivery -> {
                arrived.putIfAbsent(delivery.storyId(), System.nanoTime());
                events.incrementAndGet();
            });
        }
    }
}
