package news.dateline.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import news.dateline.schemas.Topics;
import news.dateline.schemas.model.EventKind;
import news.dateline.schemas.registry.SchemaCatalog;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RebalanceInProgressException;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What is read, noted and read again; on a real broker in the tests of `app`.
class ChannelClientTest {
    private static final Topics TOPICS = new Topics("", new SchemaCatalog());
    private static final String TOPIC = TOPICS.channel("greece").name();
    private static final TopicPartition FIRST = new TopicPartition(TOPIC, 0);
    private static final TopicPartition SECOND = new TopicPartition(TOPIC, 1);
    private static final Duration NOW = Duration.ZERO;
    private static final Start GROUP = new Start.OfGroup("our-site");

    private final Broker broker = new Broker();
    private final List<Delivery> handled = new ArrayList<>();

    @Test
    void aGroupIsToldWhatIsHandledAndNotBefore() {
        ChannelClient client = member(3);
        List<Optional<Long>> meanwhile = new ArrayList<>();

        int told = client.follow(NOW, delivery -> meanwhile.add(committed()));

        assertThat(told).isEqualTo(3);
        assertThat(meanwhile).hasSize(3).allSatisfy(there -> assertThat(there).isEmpty());
        assertThat(committed()).contains(3L);
    }

    @Test
    void readingGoesOnWithWhatTheCallerFailedOn() {
        ChannelClient client = member(3);

        assertThatThrownBy(() -> client.follow(NOW, failingAt(1))).hasMessage("no room");

        assertThat(committed()).contains(1L);
        assertThat(broker.position(FIRST)).isEqualTo(1);
    }

    @Test
    void readingGoesOnWithWhatStandsInAnotherPartitionBehindTheFault() {
        ChannelClient client = member(1);
        broker.addRecord(published(1, 0));

        assertThatThrownBy(() -> client.follow(NOW, failingAt(0))).hasMessage("no room");

        assertThat(broker.position(FIRST)).isZero();
        assertThat(broker.position(SECOND)).isZero();
    }

    @Test
    void theCallersFaultIsToldBeforeTheBrokers() {
        ChannelClient client = member(2);
        broker.refuses = new KafkaException("broker away");

        assertThatThrownBy(() -> client.follow(NOW, failingAt(1)))
                .hasMessage("no room")
                .satisfies(fault -> assertThat(fault.getSuppressed())
                        .extracting(Throwable::getMessage)
                        .contains("broker away"));
    }

    @Test
    void whatAGroupDoesNotTakeWhileItIsSharedOutIsToldTheNextTime() {
        ChannelClient client = member(2);
        broker.refuses = new RebalanceInProgressException();
        client.follow(NOW, handled::add);
        assertThat(committed()).isEmpty();

        client.follow(NOW, handled::add);

        assertThat(committed()).contains(2L);
        assertThat(handled).hasSize(2);
    }

    @Test
    void whatIsAnotherMembersIsNotCommittedAnyMore() {
        ChannelClient client = member(2);
        broker.refuses = new CommitFailedException();
        client.follow(NOW, handled::add);

        broker.refuses = new CommitFailedException();
        broker.rebalance(List.of(SECOND));
        client.follow(NOW, handled::add);

        assertThat(committed()).isEmpty();
    }

    @Test
    void whatIsHandledIsCommittedBeforeAnotherMemberHasThePartition() {
        ChannelClient client = member(2);
        broker.refuses = new RebalanceInProgressException();
        client.follow(NOW, handled::add);

        broker.rebalance(List.of(SECOND));

        assertThat(broker.lastCommit).containsOnlyKeys(FIRST);
    }

    @Test
    void aCommitThatCloseWakesIsMadeNevertheless() {
        ChannelClient client = member(2);
        broker.refuses = new WakeupException();

        client.follow(NOW, handled::add);

        assertThat(committed()).contains(2L);
    }

    @Test
    void closedByItsCallerItHandlesNoMoreAndNotesWhatIsHandled() {
        ChannelClient client = member(3);

        int told = client.follow(NOW, delivery -> client.close());

        assertThat(told).isEqualTo(1);
        assertThat(broker.lastCommit).containsExactly(entry(FIRST, 1L));
        assertThat(broker.closed()).isTrue();
    }

    @Test
    void aClosedClientHandlesNothing() {
        ChannelClient client = member(3);
        client.close();
        client.close();

        assertThat(client.follow(NOW, handled::add)).isZero();
        assertThat(client.isCaughtUp()).isFalse();
        assertThat(client.catchUp(Duration.ofMinutes(1), handled::add)).isFalse();
    }

    @Test
    void aPollThatCloseWakesBringsNothing() {
        ChannelClient client = member(0);
        broker.setPollException(new WakeupException());

        assertThat(client.follow(NOW, handled::add)).isZero();
    }

    @Test
    void readingFromTheOldestCommitsNothing() {
        ChannelClient client = reader(new Start.Oldest());
        broker.addRecord(published(0, 5));

        client.follow(NOW, handled::add);

        assertThat(offsets()).containsExactly(5L);
        assertThat(broker.lastCommit).isEmpty();
    }

    @Test
    void readingFromTheNextLeavesOutWhatIsThere() {
        broker.updateEndOffsets(Map.of(FIRST, 6L, SECOND, 0L));

        reader(new Start.Next());

        assertThat(broker.position(FIRST)).isEqualTo(6);
    }

    @Test
    void readingGoesOnAfterTheLastPositionOfEachPartition() {
        reader(new Start.After(
                List.of(new Position("greece", 0, 7), new Position("greece", 0, 4), new Position("italy", 1, 9))));

        assertThat(broker.position(FIRST)).isEqualTo(8);
        assertThat(broker.position(SECOND)).isZero();
    }

    @Test
    void aChannelIsCaughtUpWhereItEndedWhenItWasOpened() {
        broker.updateEndOffsets(Map.of(FIRST, 2L, SECOND, 0L));
        ChannelClient client = reader(new Start.Oldest());
        broker.addRecord(published(0, 0));
        client.follow(NOW, handled::add);
        assertThat(client.isCaughtUp()).isFalse();
        broker.addRecord(published(0, 1));

        assertThat(client.catchUp(Duration.ofMinutes(1), handled::add)).isTrue();
        assertThat(offsets()).containsExactly(0L, 1L);
    }

    @Test
    void catchingUpEndsWithItsTime() {
        broker.updateEndOffsets(Map.of(FIRST, 2L, SECOND, 0L));

        assertThat(reader(new Start.Oldest()).catchUp(Duration.ofMillis(1), handled::add))
                .isFalse();
    }

    @Test
    void aChannelWithoutATopicIsNamed() {
        assertThatThrownBy(() -> new ChannelClient(broker, TOPICS, GROUP, List.of("italy")))
                .isInstanceOf(NoSuchChannelException.class)
                .hasMessage("There is no topic channel.italy");
    }

    @Test
    void aClientReadsOneChannelAtLeast() {
        assertThatThrownBy(() ->
                        ChannelClient.open(Map.of("bootstrap.servers", "127.0.0.1:9092"), TOPICS, GROUP, Set.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private ChannelClient reader(Start start) {
        return new ChannelClient(broker, TOPICS, start, List.of("greece"));
    }

    // Has both partitions, and so many records in the first.
    private ChannelClient member(int records) {
        ChannelClient client = reader(GROUP);
        broker.rebalance(List.of(FIRST, SECOND));
        IntStream.range(0, records).forEach(offset -> broker.addRecord(published(0, offset)));
        return client;
    }

    // How far the group has read the first partition.
    private Optional<Long> committed() {
        return Optional.ofNullable(broker.committed(Set.of(FIRST)).get(FIRST)).map(OffsetAndMetadata::offset);
    }

    private java.util.function.Consumer<Delivery> failingAt(long offset) {
        return delivery -> {
            if (delivery.position().offset() == offset) {
                throw new IllegalStateException("no room");
            }
            handled.add(delivery);
        };
    }

    private List<Long> offsets() {
        return handled.stream().map(delivery -> delivery.position().offset()).toList();
    }

    private static ConsumerRecord<String, byte[]> published(int partition, long offset) {
        byte[] value = TOPICS.channel("greece")
                .value()
                .serializer()
                .serialize(TOPIC, Told.event(EventKind.PUBLISHED, "meridian-" + offset, 1));
        return new ConsumerRecord<>(TOPIC, partition, offset, "meridian-" + offset, value);
    }

    /// Kafka's own consumer without a broker, with two partitions; may refuse one commit.
    private static final class Broker extends MockConsumer<String, byte[]> {
        private @Nullable RuntimeException refuses;
        private final Map<TopicPartition, Long> lastCommit = new HashMap<>();

        Broker() {
            super("earliest");
            updatePartitions(
                    TOPIC,
                    List.of(
                            new PartitionInfo(TOPIC, 0, null, null, null),
                            new PartitionInfo(TOPIC, 1, null, null, null)));
            updateBeginningOffsets(Map.of(FIRST, 0L, SECOND, 0L));
            updateEndOffsets(Map.of(FIRST, 0L, SECOND, 0L));
        }

        @Override
        public synchronized void commitSync(Map<TopicPartition, OffsetAndMetadata> offsets) {
            RuntimeException once = refuses;
            refuses = null;
            if (once != null) {
                throw once;
            }
            lastCommit.clear();
            offsets.forEach((partition, offset) -> lastCommit.put(partition, offset.offset()));
            super.commitSync(offsets);
        }
    }
}
