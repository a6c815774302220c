package news.dateline.ops.follow;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Follows topics into an index, from where the index stands, topics that come later included. It belongs to no group:
/// every process that answers has the whole index.
public final class TopicsFollower implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(TopicsFollower.class);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(5);
    private static final Duration GRACE = Duration.ofSeconds(10);

    private final String name;
    private final Followed followed;
    private final Consumer<String, byte[]> consumer;
    private final CountDownLatch caughtUp = new CountDownLatch(1);
    private final Thread thread;
    /// Where the partitions ended at the start, of those that have not been read so far.
    private final Map<TopicPartition, Long> ends = new HashMap<>();

    private Set<TopicPartition> known = Set.of();
    private boolean started;
    private long lookAgainAt = System.nanoTime();
    private volatile long behind = -1;
    private volatile boolean stopped;

    private TopicsFollower(String name, Followed followed, Consumer<String, byte[]> consumer) {
        this.name = name;
        this.followed = followed;
        this.consumer = consumer;
        this.thread = new Thread(this::follow, name);
    }

    /// Starts to follow; returns at once.
    ///
    /// @param name of the index, for logs
    /// @param followed what is filled; closed by whoever made it, after this
    /// @param consumer of committed records, with no group; closed here
    public static TopicsFollower start(String name, Followed followed, Consumer<String, byte[]> consumer) {
        TopicsFollower follower = new TopicsFollower(name, followed, consumer);
        follower.thread.setDaemon(true);
        follower.thread.start();
        return follower;
    }

    /// Whether all that was there at the start has been read: before, what is not found may be there all the same.
    public boolean isCaughtUp() {
        return caughtUp.getCount() == 0;
    }

    /// Waits until it is caught up.
    ///
    /// @return whether it is
    public boolean awaitCaughtUp(Duration patience) throws InterruptedException {
        return caughtUp.await(patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    /// How many offsets of those that were there at the start have not been read; negative while that is not known.
    public long behind() {
        return behind;
    }

    @Override
    public void close() {
        stopped = true;
        consumer.wakeup();
        try {
            if (!thread.join(GRACE)) {
                throw new IllegalStateException("The " + name + " does not stop");
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
            LOG.atDebug().addKeyValue("index", name).log("index stopped");
        }
    }

    // The broker or the registry may be away for a while; the index waits for it and tells what it knows meanwhile.
    private void step() {
        try {
            if (System.nanoTime() - lookAgainAt >= 0) {
                look();
                lookAgainAt = System.nanoTime() + LOOK_EVERY.toNanos();
            }
            read();
        } catch (WakeupException e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.atWarn().addKeyValue("index", name).setCause(e).log("index cannot read");
            pause();
        }
    }

    // What is known counts from its end on: when the broker fails in between, all is done again.
    private void look() {
        Map<String, List<PartitionInfo>> there = consumer.listTopics();
        Set<TopicPartition> wanted = followed.topics(there.keySet()).stream()
                .flatMap(topic -> there.getOrDefault(topic, List.of()).stream())
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .collect(Collectors.toSet());
        if (started && wanted.equals(known)) {
            return;
        }
        Set<TopicPartition> fresh = new HashSet<>(wanted);
        fresh.removeAll(known);
        consumer.assign(wanted);
        fresh.forEach(this::seek);
        if (!started) {
            ends.putAll(consumer.endOffsets(wanted));
            started = true;
        }
        ends.keySet().retainAll(wanted);
        known = wanted;
    }

    private void seek(TopicPartition partition) {
        followed.position(partition)
                .ifPresentOrElse(
                        next -> consumer.seek(partition, next), () -> consumer.seekToBeginning(List.of(partition)));
    }

    private void read() {
        ConsumerRecords<String, byte[]> records = consumer.poll(POLL);
        take(records);
        // Markers of transactions are no records, but are read past as well.
        Map<TopicPartition, Long> positions = new HashMap<>();
        records.nextOffsets().forEach((partition, next) -> positions.put(partition, next.offset()));
        if (!positions.isEmpty()) {
            followed.commit(positions);
        }
        if (!isCaughtUp()) {
            measure();
        }
    }

    private void take(ConsumerRecords<String, byte[]> records) {
        try {
            for (ConsumerRecord<String, byte[]> record : records) {
                followed.take(record);
            }
        } catch (RuntimeException e) {
            followed.forget();
            for (TopicPartition partition : records.partitions()) {
                consumer.seek(partition, records.records(partition).getFirst().offset());
            }
            throw e;
        }
    }

    private void measure() {
        ends.entrySet().removeIf(end -> consumer.position(end.getKey()) >= end.getValue());
        behind = ends.entrySet().stream()
                .mapToLong(end -> end.getValue() - consumer.position(end.getKey()))
                .sum();
        if (ends.isEmpty()) {
            caughtUp.countDown();
        }
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
