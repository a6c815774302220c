package news.dateline.ingest.receipts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import news.dateline.schemas.Topics;
import news.dateline.schemas.model.PushReceipt;
import news.dateline.schemas.registry.SchemaRegistryException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RecordDeserializationException;
import org.apache.kafka.common.errors.WakeupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reads the topic `wire.receipts` into a book: first all that is still of use, then what comes, so that an answer is
/// remembered over restarts and by every instance.
public final class ReceiptReader implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ReceiptReader.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    /// How long the start waits for what is there.
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Consumer<String, PushReceipt> consumer;
    private final String topic;
    private final ReceiptBook book;
    private final Thread thread;
    private volatile boolean closed;

    /// @param consumer of no group; closed here
    /// @param topic the topic's name
    /// @param book what is read goes there
    public ReceiptReader(Consumer<String, PushReceipt> consumer, String topic, ReceiptBook book) {
        this.consumer = consumer;
        this.topic = topic;
        this.book = book;
        this.thread = Thread.ofPlatform().name("receipts").daemon().unstarted(this::follow);
    }

    /// Reads what is there, then goes on reading beside; returns between the two.
    ///
    /// @throws IllegalStateException when the topic cannot be read in time
    public void start(Clock clock) {
        try {
            Map<TopicPartition, Long> ends = assign(clock.instant().minus(Topics.RECEIPTS));
            long deadline = System.nanoTime() + PATIENCE.toNanos();
            while (!reached(ends)) {
                if (System.nanoTime() > deadline) {
                    throw new IllegalStateException("The topic " + topic + " cannot be read to its end");
                }
                poll();
            }
        } catch (KafkaException | SchemaRegistryException e) {
            throw new IllegalStateException("The topic " + topic + " cannot be read", e);
        }
        thread.start();
    }

    @Override
    public void close() {
        closed = true;
        if (!thread.isAlive()) {
            consumer.close();
            return;
        }
        consumer.wakeup();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Map<TopicPartition, Long> assign(Instant eldest) {
        List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                .map(info -> new TopicPartition(topic, info.partition()))
                .toList();
        consumer.assign(partitions);
        Map<TopicPartition, Long> times = new HashMap<>();
        partitions.forEach(partition -> times.put(partition, eldest.toEpochMilli()));
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        Map<TopicPartition, OffsetAndTimestamp> starts = consumer.offsetsForTimes(times);
        for (TopicPartition partition : partitions) {
            OffsetAndTimestamp start = starts.get(partition);
            // None is as young: all that comes is new.
            consumer.seek(partition, start == null ? ends.getOrDefault(partition, 0L) : start.offset());
        }
        return ends;
    }

    private boolean reached(Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
    }

    private void follow() {
        try (consumer) {
            while (!closed) {
                try {
                    poll();
                } catch (WakeupException e) {
                    LOG.atDebug().log("receipts are read no more");
                } catch (KafkaException | SchemaRegistryException e) {
                    // Until then what comes again on another instance is taken for new: worth a line, no more.
                    LOG.atWarn().setCause(e).log("receipts cannot be read now");
                    LockSupport.parkNanos(PAUSE.toNanos());
                }
            }
        }
    }

    private void poll() {
        try {
            for (ConsumerRecord<String, PushReceipt> read : consumer.poll(POLL)) {
                if (read.value() != null) {
                    book.remember(read.value());
                }
            }
        } catch (RecordDeserializationException e) {
            LOG.atWarn().setCause(e).log("a receipt cannot be read and is passed over");
            consumer.seek(e.topicPartition(), e.offset() + 1);
        }
    }
}
