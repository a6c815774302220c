package news.dateline.ops.follow;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

/// With Kafka's own consumer that has no broker.
class TopicsFollowerTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final TopicPartition FIRST = new TopicPartition("channel.all", 0);
    private static final TopicPartition LATER = new TopicPartition("channel.greece", 0);

    private final MockConsumer<String, byte[]> consumer = new MockConsumer<>("earliest");
    private final Kept kept = new Kept();

    @Test
    void readsFromWhereItStandsAndSaysWhenItHasCaughtUp() throws Exception {
        topic(FIRST, 3);
        kept.positions.put(FIRST, 1L);
        given(FIRST, 0, 1, 2);

        try (TopicsFollower follower = TopicsFollower.start("test", kept, consumer)) {
            assertThat(follower.awaitCaughtUp(PATIENCE)).isTrue();
        }

        assertThat(kept.records).containsExactly("channel.all-0-1", "channel.all-0-2");
        assertThat(kept.positions).containsEntry(FIRST, 3L);
    }

    @Test
    void isNotCaughtUpWhileSomethingIsMissing() throws Exception {
        topic(FIRST, 3);
        given(FIRST, 0);

        try (TopicsFollower follower = TopicsFollower.start("test", kept, consumer)) {
            assertThat(within(() -> follower.behind() == 2)).isTrue();
            assertThat(follower.isCaughtUp()).isFalse();
        }
    }

    @Test
    void findsATopicThatComesLaterAndLosesNothingOfTheOthers() throws Exception {
        topic(FIRST, 1);
        given(FIRST, 0);
        try (TopicsFollower follower = TopicsFollower.start("test", kept, consumer)) {
            assertThat(follower.awaitCaughtUp(PATIENCE)).isTrue();
            topic(LATER, 0);
            assertThat(within(() -> consumer.assignment().contains(LATER))).isTrue();

            given(LATER, 0);
            given(FIRST, 1);

            assertThat(within(() -> kept.records.size() == 3)).isTrue();
        }
        assertThat(kept.records).containsExactlyInAnyOrder("channel.all-0-0", "channel.greece-0-0", "channel.all-0-1");
    }

    @Test
    void whatCannotBeTakenNowIsTakenAgainAndNothingTwice() throws Exception {
        topic(FIRST, 3);
        given(FIRST, 0, 1, 2);
        kept.faults.set(1);
        kept.faultAt = 1;
        // It has handed them out; a broker would do it again.
        consumer.schedulePollTask(() -> {});
        consumer.schedulePollTask(() -> given(FIRST, 0, 1, 2));

        try (TopicsFollower follower = TopicsFollower.start("test", kept, consumer)) {
            assertThat(follower.awaitCaughtUp(PATIENCE)).isTrue();
        }

        assertThat(kept.records).containsExactly("channel.all-0-0", "channel.all-0-1", "channel.all-0-2");
    }

    @Test
    void aBrokerThatFailsIsAskedAgain() throws Exception {
        topic(FIRST, 1);
        given(FIRST, 0);
        consumer.setPollException(new KafkaException("away"));

        try (TopicsFollower follower = TopicsFollower.start("test", kept, consumer)) {
            assertThat(follower.awaitCaughtUp(PATIENCE)).isTrue();
        }
        assertThat(kept.records).hasSize(1);
        assertThat(consumer.closed()).isTrue();
    }

    private void topic(TopicPartition partition, long end) {
        consumer.updateBeginningOffsets(Map.of(partition, 0L));
        consumer.updateEndOffsets(Map.of(partition, end));
        consumer.updatePartitions(
                partition.topic(),
                List.of(new PartitionInfo(
                        partition.topic(), partition.partition(), Node.noNode(), new Node[0], new Node[0])));
    }

    // It takes records only for what is assigned, which the follower does before its first poll.
    private void given(TopicPartition partition, long... offsets) {
        Runnable giving = () -> {
            for (long offset : offsets) {
                consumer.addRecord(new ConsumerRecord<>(
                        partition.topic(), partition.partition(), offset, "key", "value".getBytes(UTF_8)));
            }
        };
        if (consumer.assignment().contains(partition)) {
            giving.run();
        } else {
            consumer.schedulePollTask(giving);
        }
    }

    private static boolean within(BooleanSupplier condition) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean() && System.nanoTime() < deadline) {
            Thread.sleep(20);
        }
        return condition.getAsBoolean();
    }

    /// Keeps in memory.
    private static final class Kept implements Followed {
        final Map<TopicPartition, Long> positions = new ConcurrentHashMap<>();
        final List<String> records = new CopyOnWriteArrayList<>();
        final AtomicInteger faults = new AtomicInteger();
        final Map<String, Boolean> taken = new HashMap<>();
        volatile long faultAt = -1;

        @Override
        public Set<String> topics(Set<String> there) {
            return there.stream().filter(name -> name.startsWith("channel.")).collect(Collectors.toSet());
        }

        @Override
        public Optional<Long> position(TopicPartition partition) {
            return Optional.ofNullable(positions.get(partition));
        }

        @Override
        public void take(ConsumerRecord<String, byte[]> record) {
            if (record.offset() == faultAt && faults.getAndDecrement() > 0) {
                throw new IllegalStateException("the registry is away");
            }
            taken.put(record.topic() + "-" + record.partition() + "-" + record.offset(), true);
        }

        @Override
        public void commit(Map<TopicPartition, Long> next) {
            records.addAll(taken.keySet().stream().sorted().toList());
            positions.putAll(next);
            taken.clear();
        }

        @Override
        public void forget() {
            taken.clear();
        }
    }
}
