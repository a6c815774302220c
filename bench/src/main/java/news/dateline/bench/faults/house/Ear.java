package news.dateline.bench.faults.house;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import news.dateline.bench.faults.check.Diary;
import news.dateline.schemas.model.StoryEvent;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.errors.RetriableException;
import org.jspecify.annotations.Nullable;

/// A site that listens to the channel all the time and writes down all that it is given.
final class Ear implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(50);

    private final Channel channel;
    private final Diary diary;
    private final Thread thread = new Thread(this::listen, "ear");
    private final AtomicReference<@Nullable RuntimeException> fault = new AtomicReference<>();
    private volatile boolean ending;

    Ear(Channel channel, Diary diary) {
        this.channel = channel;
        this.diary = diary;
        thread.start();
    }

    /// @throws IllegalStateException when it has heard something that it cannot read
    @Override
    public void close() {
        ending = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Optional.ofNullable(fault.get()).ifPresent(why -> {
            throw new IllegalStateException("The listener stopped: " + why, why);
        });
    }

    private void listen() {
        try (Consumer<String, StoryEvent> reader = channel.reader()) {
            while (!ending) {
                poll(reader);
            }
        } catch (RuntimeException e) {
            fault.set(e);
        }
    }

    private void poll(Consumer<String, StoryEvent> reader) {
        try {
            diary.hear(Channel.heard(reader.poll(POLL)));
        } catch (RetriableException e) {
            // The brokers are away, and will be back.
            LockSupport.parkNanos(POLL.toNanos());
        }
    }
}
