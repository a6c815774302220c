package news.dateline.bench.endtoend;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/// Reads what is committed to a topic from now on, and notes when each key came first.
final class Arrivals implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(20);
    private static final Duration LOOK = Duration.ofMillis(20);

    private final Consumer<String, byte[]> consumer;
    private final Marks marks = new Marks();
    private final Map<String, Long> times = new HashMap<>();
    private final AtomicLong count = new AtomicLong();
    private final Thread thread = new Thread(this::read, "arrivals");
    private volatile boolean stopped;

    /// @param topic where committed records are to come
    Arrivals(Machine machine, String topic) {
        consumer = machine.backbone().cluster().reader(new ByteArrayDeserializer());
        List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                .map(one -> new TopicPartition(topic, one.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        // Looked up now, not at the first poll.
        partitions.forEach(consumer::position);
        thread.start();
    }

    /// Waits until so many records are there.
    ///
    /// @throws IllegalStateException when they are not in time
    void await(long wanted, Duration patience) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        while (count.get() < wanted) {
            if (System.nanoTime() > deadline || !thread.isAlive()) {
                throw new IllegalStateException(count.get() + " of " + wanted + " stories came in time");
            }
            Thread.sleep(LOOK);
        }
    }

    /// How many were through when.
    Marks marks() {
        return marks;
    }

    /// When the first record of a key came, by `System.nanoTime`.
    ///
    /// @throws IllegalStateException when none has
    long at(String key) {
        synchronized (times) {
            Long at = times.get(key);
            if (at == null) {
                throw new IllegalStateException("Story " + key + " has not come");
            }
            return at;
        }
    }

    @Override
    public void close() {
        stopped = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        consumer.close();
    }

    private void read() {
        while (!stopped) {
            ConsumerRecords<String, byte[]> records = consumer.poll(POLL);
            long now = System.nanoTime();
            synchronized (times) {
                for (ConsumerRecord<String, byte[]> record : records) {
                    times.putIfAbsent(record.key(), now);
                }
            }
            marks.reached(count.addAndGet(records.count()));
        }
    }
}
