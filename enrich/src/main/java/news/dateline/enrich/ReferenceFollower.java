package news.dateline.enrich;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import news.dateline.enrich.reference.LiveReference;
import news.dateline.schemas.Topic;
import news.dateline.schemas.model.Entity;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Follows `reference.entities` and keeps the reference data as it says. It belongs to no group: every instance of the
/// stage has all of it.
public final class ReferenceFollower implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ReferenceFollower.class);
    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration GRACE = Duration.ofSeconds(10);

    private final Topic<Entity> topic;
    private final Deserializer<Entity> values;
    private final Consumer<String, byte[]> consumer;
    private final LiveReference reference;
    private final Settling settling = new Settling();
    private final CountDownLatch ready = new CountDownLatch(1);
    private final AtomicLong skipped = new AtomicLong();
    private final Thread follower = new Thread(this::follow, "reference-follower");
    // Where the topic ended when the reading began; empty before.
    private Map<TopicPartition, Long> ends = Map.of();
    private volatile boolean stopped;

    private ReferenceFollower(Topic<Entity> topic, Consumer<String, byte[]> consumer, LiveReference reference) {
        this.topic = topic;
        this.values = topic.value().deserializer();
        this.consumer = consumer;
        this.reference = reference;
    }

    /// Starts to follow; returns at once.
    ///
    /// @param topic what is followed
    /// @param consumer of committed records, with no group; closed here
    /// @param reference what is changed; from now on by this alone
    public static ReferenceFollower start(
            Topic<Entity> topic, Consumer<String, byte[]> consumer, LiveReference reference) {
        ReferenceFollower started = new ReferenceFollower(topic, consumer, reference);
        started.follower.setDaemon(true);
        started.follower.start();
        return started;
    }

    /// Waits until the topic has been read to where it ended at the start, and what it says is in force.
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
            LOG.atDebug().log("follower of the reference data stopped");
        }
    }

    // The broker or the registry may be away for a while; stories are enriched with what is known meanwhile.
    private void step() {
        try {
            if (ends.isEmpty()) {
                assign();
            }
            read();
            publishWhatHasSettled();
        } catch (WakeupException e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.atWarn().addKeyValue("topic", topic.name()).setCause(e).log("reference data cannot be read");
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

    private void read() {
        ConsumerRecords<String, byte[]> records = consumer.poll(POLL);
        for (ConsumerRecord<String, byte[]> record : records) {
            try {
                take(record);
            } catch (RuntimeException e) {
                // Not the record's fault: the rest of these records is read again.
                ends = Map.of();
                throw e;
            }
        }
    }

    private void take(ConsumerRecord<String, byte[]> record) {
        String id = record.key();
        if (id == null) {
            skip("", "a record without a key");
            return;
        }
        try {
            Entity entity = values.deserialize(topic.name(), record.value());
            change(id, entity).ifPresent(reason -> skip(id, reason));
        } catch (SerializationException e) {
            reference.reset(id);
            skip(id, String.valueOf(e.getMessage()));
        }
        settling.changed(System.nanoTime());
    }

    private Optional<String> change(String id, @Nullable Entity entity) {
        if (entity == null) {
            reference.remove(id);
            return Optional.empty();
        }
        return reference.put(id, entity);
    }

    private void skip(String id, String reason) {
        skipped.incrementAndGet();
        LOG.atWarn().addKeyValue("entity", id).addKeyValue("reason", reason).log("entity cannot be used");
    }

    private void publishWhatHasSettled() {
        boolean first = ready.getCount() > 0;
        if (first ? isAtEnd() : settling.isDue(System.nanoTime())) {
            if (settling.isPending()) {
                settling.published();
                int size = reference.publish().size();
                LOG.atInfo()
                        .addKeyValue("entities", size)
                        .addKeyValue("skipped", skipped.get())
                        .log("reference data has changed");
            }
            ready.countDown();
        }
    }

    private boolean isAtEnd() {
        return !ends.isEmpty()
                && ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
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
