package news.dateline.publish;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import news.dateline.publish.route.LiveChannels;
import news.dateline.schemas.Topic;
import news.dateline.schemas.model.Channel;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Follows `reference.channels` and keeps the channels as it says. It belongs to no group: every instance of the stage
/// has all of them.
public final class ChannelFollower implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ChannelFollower.class);
    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration GRACE = Duration.ofSeconds(10);

    private final Topic<Channel> topic;
    private final Deserializer<Channel> values;
    private final Consumer<String, byte[]> consumer;
    private final LiveChannels channels;
    private final CountDownLatch ready = new CountDownLatch(1);
    private final AtomicLong skipped = new AtomicLong();
    private final Thread follower = new Thread(this::follow, "channel-follower");
    // Where the topic ended when the reading began; empty before.
    private Map<TopicPartition, Long> ends = Map.of();
    private volatile boolean stopped;

    private ChannelFollower(Topic<Channel> topic, Consumer<String, byte[]> consumer, LiveChannels channels) {
        this.topic = topic;
        this.values = topic.value().deserializer();
        this.consumer = consumer;
        this.channels = channels;
    }

    /// Starts to follow; returns at once.
    ///
    /// @param topic what is followed
    /// @param consumer of committed records, with no group; closed here
    /// @param channels what is changed; from now on by this alone
    public static ChannelFollower start(
            Topic<Channel> topic, Consumer<String, byte[]> consumer, LiveChannels channels) {
        ChannelFollower started = new ChannelFollower(topic, consumer, channels);
        started.follower.setDaemon(true);
        started.follower.start();
        return started;
    }

    /// Waits until the topic has been read to where it ended at the start: what it says is in force then.
    ///
    /// @return whether that is so
    public boolean awaitReady(Duration patience) throws InterruptedException {
        return ready.await(patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    /// How many records could not be used since the start.
    public long skipped() {
        return skipped.get();
    }

    @Override
    public void close() {
        stopped = true;
        consumer.wakeup();
        try {
            if (!follower.join(GRACE)) {
                throw new IllegalStateException("The follower of " + topic.name() + " does not stop");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void follow() {
        try (consumer) {
            while (!stopped) {
                step();
            }
        } catch (WakeupException e) {
            LOG.atDebug().log("follower of the channels stopped");
        }
    }

    // The broker or the registry may be away for a while; stories go to the channels that are known meanwhile.
    private void step() {
        try {
            if (ends.isEmpty()) {
                assign();
            }
            for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
                take(record);
            }
            if (isAtEnd()) {
                ready.countDown();
            }
        } catch (WakeupException e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.atWarn().addKeyValue("topic", topic.name()).setCause(e).log("channels cannot be read");
            pause();
        }
    }

    private void assign() {
        List<TopicPartition> found = consumer.partitionsFor(topic.name()).stream()
                .map(info -> new TopicPartition(topic.name(), info.partition()))
                .toList();
        consumer.assign(found);
        consumer.seekToBeginning(found);
        ends = consumer.endOffsets(found);
    }

    private void take(ConsumerRecord<String, byte[]> record) {
        String id = record.key();
        if (id == null) {
            skip("", "a record without a key");
            return;
        }
        try {
            change(id, values.deserialize(topic.name(), record.value()));
        } catch (SerializationException e) {
            channels.remove(id);
            skip(id, String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            // Not the record's fault. It is read again, and those behind it; nothing that came before it is undone.
            consumer.seek(new TopicPartition(record.topic(), record.partition()), record.offset());
            throw e;
        }
    }

    private void change(String id, @Nullable Channel channel) {
        Optional<String> fault = Optional.empty();
        if (channel == null) {
            channels.remove(id);
        } else {
            fault = channels.put(id, channel);
        }
        fault.ifPresentOrElse(
                reason -> skip(id, reason),
                () -> LOG.atInfo()
                        .addKeyValue("channel", id)
                        .addKeyValue("removed", channel == null)
                        .log("channel has changed"));
    }

    private void skip(String id, String reason) {
        skipped.incrementAndGet();
        LOG.atWarn().addKeyValue("channel", id).addKeyValue("reason", reason).log("channel cannot be used");
    }

    private boolean isAtEnd() {
        return ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
    }

    private void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stopped = true;
        }
    }
}
