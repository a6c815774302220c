package news.dateline.ops.lag;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeProducersResult.PartitionProducerState;
import org.apache.kafka.clients.admin.ListTransactionsOptions;
import org.apache.kafka.clients.admin.ProducerState;
import org.apache.kafka.clients.admin.TransactionListing;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/// Finds who holds a partition back.
final class OpenTransactions {
    private final Admin admin;
    private final Answers answers;

    OpenTransactions(Admin admin, Answers answers) {
        this.admin = admin;
        this.answers = answers;
    }

    /// The first transaction of each partition that is still open.
    ///
    /// @param held partitions whose last stable offset stands before their end
    Map<TopicPartition, OpenTransaction> find(Set<TopicPartition> held) {
        Map<TopicPartition, ProducerState> first = first(held);
        Map<Long, CoordinatedTransaction> known =
                known(first.values().stream().map(ProducerState::producerId).collect(Collectors.toSet()));
        Map<TopicPartition, OpenTransaction> open = new HashMap<>();
        Set<TopicPartition> over = new HashSet<>();
        first.forEach((at, producer) -> {
            CoordinatedTransaction one = known.get(producer.producerId());
            if (one != null && one.holds(producer)) {
                open.put(at, new OpenTransaction(one.id(), one.since(producer)));
            } else {
                over.add(at);
            }
        });
        // What was over for its coordinator before this second question is over here too, or hangs.
        first(over).forEach((at, producer) -> {
            if (isSame(producer, first.get(at))) {
                open.put(at, hanging(producer, known.get(producer.producerId())));
            }
        });
        return open;
    }

    private Map<TopicPartition, ProducerState> first(Set<TopicPartition> held) {
        if (held.isEmpty()) {
            return Map.of();
        }
        Map<TopicPartition, ProducerState> first = new HashMap<>();
        answers.await(admin.describeProducers(held).all(), "who writes to " + held)
                .forEach((at, state) -> firstOpen(state).ifPresent(producer -> first.put(at, producer)));
        return first;
    }

    private static Optional<ProducerState> firstOpen(PartitionProducerState state) {
        return state.activeProducers().stream()
                .filter(producer -> producer.currentTransactionStartOffset().isPresent())
                .min(Comparator.comparingLong(
                        producer -> producer.currentTransactionStartOffset().orElseThrow()));
    }

    private Map<Long, CoordinatedTransaction> known(Set<Long> producers) {
        if (producers.isEmpty()) {
            return Map.of();
        }
        Collection<String> ids = answers
                .await(
                        admin.listTransactions(new ListTransactionsOptions().filterProducerIds(producers))
                                .all(),
                        "which transactions are open")
                .stream()
                .map(TransactionListing::transactionalId)
                .toList();
        Map<Long, CoordinatedTransaction> known = new HashMap<>();
        answers.await(admin.describeTransactions(ids).all(), "since when " + ids + " are open")
                .forEach((id, told) -> known.put(told.producerId(), new CoordinatedTransaction(id, told)));
        return known;
    }

    private static boolean isSame(ProducerState one, @Nullable ProducerState other) {
        return other != null
                && one.producerId() == other.producerId()
                && one.producerEpoch() == other.producerEpoch()
                && one.currentTransactionStartOffset().equals(other.currentTransactionStartOffset());
    }

    private static OpenTransaction hanging(ProducerState producer, @Nullable CoordinatedTransaction newest) {
        return new OpenTransaction(
                newest == null ? "producer " + producer.producerId() : newest.id(),
                Instant.ofEpochMilli(producer.lastTimestamp()));
    }
}
