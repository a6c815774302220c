package news.dateline.client;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import news.dateline.schemas.Topic;
import news.dateline.schemas.Topics;
import news.dateline.schemas.model.StoryEvent;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/// Reads channels, committed events only, and gives each to the caller, at least once: what he has not handled when
/// it ends comes again. Calls follow one another; only [#close] may come from another thread.
public final class ChannelClient implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(200);

    private final Consumer<String, byte[]> consumer;
    private final Deliveries deliveries;
    private final Progress progress;
    private final Map<TopicPartition, Long> ends;
    private final ReentrantLock lock = new ReentrantLock();
    private final AtomicBoolean closed = new AtomicBoolean();
    private boolean closesWhenHandled;

    ChannelClient(Consumer<String, byte[]> consumer, Topics topics, Start start, Collection<String> channels) {
        if (channels.isEmpty()) {
            throw new IllegalArgumentException("A client reads one channel at least");
        }
        this.consumer = consumer;
        Map<String, String> names = new HashMap<>();
        channels.forEach(id -> names.put(topics.channel(id).name(), id));
        Topic<StoryEvent> any = topics.channel(channels.iterator().next());
        this.deliveries = new Deliveries(names, any.value().deserializer());
        this.progress = new Progress(consumer, start instanceof Start.OfGroup);
        List<TopicPartition> partitions = new ArrayList<>();
        names.keySet().forEach(topic -> partitions.addAll(partitions(topic)));
        this.ends = consumer.endOffsets(partitions);
        begin(start, partitions);
    }

    /// Begins to read.
    ///
    /// @param kafka `bootstrap.servers` and what else the cluster asks for
    /// @param topics their prefix, and the registry that reads events; closed by who made it
    /// @param start where to begin
    /// @param channels their ids, one at least
    /// @throws NoSuchChannelException when one of them has no topic
    /// @throws IllegalArgumentException when a setting is against what is promised here
    public static ChannelClient open(
            Map<String, Object> kafka, Topics topics, Start start, Collection<String> channels) {
        Consumer<String, byte[]> consumer = new KafkaConsumer<>(
                ClientSettings.of(kafka, start), new StringDeserializer(), new ByteArrayDeserializer());
        try {
            return new ChannelClient(consumer, topics, start, channels);
        } catch (RuntimeException e) {
            consumer.close();
            throw e;
        }
    }

    /// Waits for deliveries and gives each to the caller, in order within a story; then notes for a group that they
    /// are handled. When the caller fails, what he has handled before is noted, and the next call begins with what
    /// he failed on.
    ///
    /// @param patience how long to wait for the first
    /// @param each handles a delivery; when it returns, the delivery need not come again
    /// @return how many were handled; none when the time is up, or after [#close]
    public int follow(Duration patience, java.util.function.Consumer<Delivery> each) {
        lock.lock();
        try {
            return closed.get() ? 0 : give(poll(patience), each);
        } finally {
            if (closesWhenHandled) {
                consumer.close();
            }
            lock.unlock();
        }
    }

    /// Follows until the channels are read to where they ended when the client was opened, or the time is up.
    ///
    /// @return whether they are
    public boolean catchUp(Duration patience, java.util.function.Consumer<Delivery> each) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!isCaughtUp()) {
            long left = deadline - System.nanoTime();
            if (closed.get() || left <= 0) {
                return false;
            }
            follow(Duration.ofNanos(Math.min(left, POLL.toNanos())), each);
        }
        return true;
    }

    /// Whether what this client reads of the channels has been given to where it ended when the client was opened.
    /// A member of a group reads only its share, and has none before it first follows.
    public boolean isCaughtUp() {
        lock.lock();
        try {
            Set<TopicPartition> mine = closed.get() ? Set.of() : consumer.assignment();
            return !mine.isEmpty()
                    && mine.stream().allMatch(one -> consumer.position(one) >= ends.getOrDefault(one, 0L));
        } catch (WakeupException e) {
            return false;
        } finally {
            lock.unlock();
        }
    }

    /// Ends the reading: the delivery that is being handled is the last, and is noted. From another thread this
    /// returns when that is done, from the caller's own hand at once.
    @Override
    public void close() {
        if (closed.getAndSet(true)) {
            return;
        }
        if (lock.isHeldByCurrentThread()) {
            closesWhenHandled = true;
            return;
        }
        consumer.wakeup();
        lock.lock();
        try {
            consumer.close();
        } finally {
            lock.unlock();
        }
    }

    private ConsumerRecords<String, byte[]> poll(Duration patience) {
        try {
            return consumer.poll(patience);
        } catch (WakeupException e) {
            return ConsumerRecords.empty();
        }
    }

    private int give(ConsumerRecords<String, byte[]> records, java.util.function.Consumer<Delivery> each) {
        int given = 0;
        try {
            for (ConsumerRecord<String, byte[]> record : records) {
                if (closed.get()) {
                    break;
                }
                each.accept(deliveries.of(record));
                progress.handled(record);
                given++;
            }
        } catch (RuntimeException | Error e) {
            progress.goBack(records, e);
            throw e;
        }
        if (given == records.count()) {
            progress.handled(records);
        }
        progress.commit();
        return given;
    }

    private void begin(Start start, List<TopicPartition> partitions) {
        switch (start) {
            case Start.OfGroup group -> consumer.subscribe(deliveries.channels().keySet(), progress);
            case Start.Oldest oldest -> assignAtOldest(partitions);
            case Start.Next next -> {
                consumer.assign(partitions);
                // Where the end was just now, so that nothing between is missed.
                ends.forEach(consumer::seek);
            }
            case Start.After after -> {
                assignAtOldest(partitions);
                seekAfter(after.taken());
            }
        }
    }

    private void assignAtOldest(List<TopicPartition> partitions) {
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    private void seekAfter(Collection<Position> taken) {
        Map<TopicPartition, Long> next = new HashMap<>();
        for (TopicPartition partition : consumer.assignment()) {
            String channel = deliveries.channels().get(partition.topic());
            taken.stream()
                    .filter(position ->
                            position.channel().equals(channel) && position.partition() == partition.partition())
                    .mapToLong(Position::offset)
                    .max()
                    .ifPresent(offset -> next.put(partition, offset + 1));
        }
        next.forEach(consumer::seek);
    }

    private List<TopicPartition> partitions(String topic) {
        List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                .map(info -> new TopicPartition(topic, info.partition()))
                .toList();
        if (partitions.isEmpty()) {
            throw new NoSuchChannelException(topic);
        }
        return partitions;
    }
}
