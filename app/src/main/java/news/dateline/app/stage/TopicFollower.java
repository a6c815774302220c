package news.dateline.app.stage;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import news.dateline.app.cluster.Refusal;
import news.dateline.schemas.KeyedTable;
import news.dateline.schemas.Topic;
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

/// Follows a compacted topic and keeps a table as it says. It belongs to no group: every instance of a stage has all of
/// the topic.
///
/// @param <V> what the topic holds
public final class TopicFollower<V> implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(TopicFollower.class);
    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration GRACE = Duration.ofSeconds(10);

    private final Topic<V> topic;
    private final Deserializer<V> values;
    private final Consumer<String, byte[]> consumer;
    private final KeyedTable<V> table;
    private final CountDownLatch ready = new CountDownLatch(1);
    private final AtomicLong skipped = new AtomicLong();
    private final Thread follower;
    private final Seldom saying = new Seldom(Seldom.USUAL);
    // Where the topic ended when the reading began; empty before.
    private Map<TopicPartition, Long> ends = Map.of();
    private volatile @Nullable RuntimeException refused;
    private volatile boolean shutOut;
    private volatile boolean stopped;

    private TopicFollower(Topic<V> topic, Consumer<String, byte[]> consumer, KeyedTable<V> table) {
        this.topic = topic;
        this.values = topic.value().deserializer();
        this.consumer = consumer;
        this.table = table;
        this.follower = new Thread(this::follow, topic.name() + "-follower");
    }

    /// Starts to follow; returns at once.
    ///
    /// @param topic what is followed
    /// @param consumer of committed records, with no group; closed here
    /// @param table what is changed; from now on by this alone
    public static <V> TopicFollower<V> start(Topic<V> topic, Consumer<String, byte[]> consumer, KeyedTable<V> table) {
        TopicFollower<V> started = new TopicFollower<>(topic, consumer, table);
        started.follower.setDaemon(true);
        started.follower.start();
        return started;
    }

    /// Waits until the topic has been read to where it ended at the start, and what it says is in force.
    ///
    /// @return whether that is so
    /// @throws RuntimeException Kafka's, when the brokers refuse to let the topic be read
    public boolean awaitReady(Duration patience) throws InterruptedException {
        boolean done = ready.await(patience.toMillis(), TimeUnit.MILLISECONDS);
        if (refused != null) {
            throw refused;
        }
        return done;
    }

    /// Whether the brokers let the topic be read. Where they do not, what was known before counts on.
    public boolean mayRead() {
        return !shutOut;
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
            LOG.atDebug().addKeyValue("topic", topic.name()).log("follower stopped");
        }
    }

    // The broker or the registry may be away for a while; the stage goes on with what is known.
    private void step() {
        try {
            if (ends.isEmpty()) {
                assign();
            }
            read();
            boolean caughtUp = ready.getCount() == 0 || isAtEnd();
            table.settle(caughtUp);
            if (caughtUp) {
                ready.countDown();
            }
            if (shutOut) {
                shutOut = false;
                saying.forget();
            }
        } catch (WakeupException e) {
            throw e;
        } catch (RuntimeException e) {
            if (Refusal.is(e)) {
                refuse(e);
            } else {
                LOG.atWarn().addKeyValue("topic", topic.name()).setCause(e).log("topic cannot be read");
            }
            pause();
        }
    }

    // Who is not let in at the start never will be; later the right may come back.
    private void refuse(RuntimeException fault) {
        if (ready.getCount() > 0) {
            refused = fault;
            stopped = true;
            ready.countDown();
            return;
        }
        shutOut = true;
        String reason = Refusal.reason(fault);
        if (saying.isDue(reason)) {
            LOG.atError()
                    .addKeyValue("topic", topic.name())
                    .addKeyValue("reason", reason)
                    .log("the brokers no longer let the topic be read, so what it said before counts on");
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

    // What holds up one partition holds up no other.
    private void read() {
        ConsumerRecords<String, byte[]> records = consumer.poll(POLL);
        RuntimeException fault = null;
        for (TopicPartition partition : records.partitions()) {
            try {
                records.records(partition).forEach(this::take);
            } catch (RuntimeException e) {
                fault = e;
            }
        }
        if (fault != null) {
            throw fault;
        }
    }

    private void take(ConsumerRecord<String, byte[]> record) {
        String key = record.key();
        if (key == null) {
            skip("", "a record without a key");
            return;
        }
        try {
            change(key, values.deserialize(topic.name(), record.value())).ifPresent(reason -> skip(key, reason));
        } catch (SerializationException e) {
            table.reset(key);
            skip(key, String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            // Not the record's fault. It is read again, and those behind it; nothing that came before it is undone.
            consumer.seek(new TopicPartition(record.topic(), record.partition()), record.offset());
            throw e;
        }
    }

    private Optional<String> change(String key, @Nullable V value) {
        if (value == null) {
            table.remove(key);
            return Optional.empty();
        }
        return table.put(key, value);
    }

    private void skip(String key, String reason) {
        skipped.incrementAndGet();
        LOG.atWarn()
                .addKeyValue("topic", topic.name())
                .addKeyValue("key", key)
                .addKeyValue("reason", reason)
                .log("record cannot be used");
    }

    private boolean isAtEnd() {
        return ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
    }

    private void pause() {
        if (stopped) {
            return;
        }
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stopped = true;
        }
    }
}
