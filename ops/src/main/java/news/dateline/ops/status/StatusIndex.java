package news.dateline.ops.status;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import news.dateline.schemas.Topics;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Follows the topics and knows what became of each story. It belongs to no group: every process that answers has the
/// whole index.
public final class StatusIndex implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(StatusIndex.class);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration GRACE = Duration.ofSeconds(10);

    private final StatusStore store;
    private final StatusReader reader;
    private final Consumer<String, byte[]> consumer;
    private final CountDownLatch caughtUp = new CountDownLatch(1);
    private final Thread follower = new Thread(this::follow, "status-index");
    private volatile boolean stopped;

    private StatusIndex(StatusStore store, StatusReader reader, Consumer<String, byte[]> consumer) {
        this.store = store;
        this.reader = reader;
        this.consumer = consumer;
    }

    /// Starts to follow; returns at once.
    ///
    /// @param folder where indexes are kept; each process takes one that is free
    /// @param topics what is followed
    /// @param consumer of committed records, with no group; closed here
    public static StatusIndex start(Path folder, Topics topics, Consumer<String, byte[]> consumer) {
        StatusStore store = StatusStore.openIn(folder);
        StatusIndex index = new StatusIndex(store, new StatusReader(topics, store), consumer);
        index.follower.setDaemon(true);
        index.follower.start();
        return index;
    }

    /// What is known of a story.
    public Optional<StoryStatus> find(String storyId) {
        return store.find(storyId);
    }

    /// Whether all that was there at the start has been read: before, a story that is not found may be there all the
    /// same.
    public boolean isCaughtUp() {
        return caughtUp.getCount() == 0;
    }

    /// Waits until it is caught up.
    ///
    /// @return whether it is
    public boolean awaitCaughtUp(Duration patience) throws InterruptedException {
        return caughtUp.await(patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        stopped = true;
        consumer.wakeup();
        try {
            if (!follower.join(GRACE)) {
                throw new IllegalStateException("The status index does not stop");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        store.close();
    }

    private void follow() {
        try (consumer) {
            Map<TopicPartition, Long> ends = assign();
            while (!stopped) {
                read(ends);
            }
        } catch (WakeupException e) {
            LOG.atDebug().log("status index stopped");
        }
    }

    // The broker may be away for a while; the index waits for it and tells what it knows meanwhile.
    private void read(Map<TopicPartition, Long> ends) {
        try {
            ConsumerRecords<String, byte[]> records = consumer.poll(POLL);
            for (ConsumerRecord<String, byte[]> record : records) {
                reader.read(record);
            }
            if (!records.isEmpty() || !isCaughtUp()) {
                commit(ends);
            }
        } catch (WakeupException e) {
            throw e;
        } catch (KafkaException e) {
            LOG.atWarn().setCause(e).log("status index cannot read");
            pause();
        }
    }

    private void commit(Map<TopicPartition, Long> ends) {
        Map<TopicPartition, Long> positions = new HashMap<>();
        consumer.assignment().forEach(partition -> positions.put(partition, consumer.position(partition)));
        store.commit(positions);
        if (ends.entrySet().stream().allMatch(end -> positions.getOrDefault(end.getKey(), 0L) >= end.getValue())) {
            caughtUp.countDown();
        }
    }

    private Map<TopicPartition, Long> assign() {
        while (true) {
            try {
                List<TopicPartition> partitions = new ArrayList<>();
                for (String topic : reader.topics()) {
                    consumer.partitionsFor(topic)
                            .forEach(info -> partitions.add(new TopicPartition(topic, info.partition())));
                }
                consumer.assign(partitions);
                for (TopicPartition partition : partitions) {
                    store.position(partition)
                            .ifPresentOrElse(
                                    next -> consumer.seek(partition, next),
                                    () -> consumer.seekToBeginning(List.of(partition)));
                }
                return consumer.endOffsets(partitions);
            } catch (WakeupException e) {
                throw e;
            } catch (KafkaException e) {
                LOG.atWarn().setCause(e).log("status index cannot start to read");
                pause();
                if (stopped) {
                    throw new WakeupException();
                }
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
