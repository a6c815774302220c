package news.dateline.ops.lag;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
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
        if (held.isEmpty()) {
            return Map.of();
        }
        Map<TopicPartition, ProducerState> first = new HashMap<>();
        answers.await(admin.describeProducers(held).all(), "who writes to " + held)
                .forEach((at, state) -> firstOpen(state).ifPresent(producer -> first.put(at, producer)));
        Map<Long, OpenTransaction> known =
                known(first.values().stream().map(ProducerState::producerId).collect(Collectors.toSet()));
        Map<TopicPartition, OpenTransaction> open = new HashMap<>();
        first.forEach((at, producer) -> open.put(at, known.getOrDefault(producer.producerId(), unknown(producer))));
        return open;
    }

    private static Optional<ProducerState> firstOpen(PartitionProducerState state) {
        return state.activeProducers().stream()
                .filter(producer -> producer.currentTransactionStartOffset().isPresent())
                .min(Comparator.comparingLong(
                        producer -> producer.currentTransactionStartOffset().orElseThrow()));
    }

    private Map<Long, OpenTransaction> known(Set<Long> producers) {
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
        Map<Long, OpenTransaction> known = new HashMap<>();
        answers.await(admin.describeTransactions(ids).all(), "since when " + ids + " are open")
                .forEach((id, transaction) -> transaction
                        .transactionStartTimeMs()
                        .ifPresent(start -> known.put(
                                transaction.producerId(), new OpenTransaction(id, Instant.ofEpochMilli(start)))));
        return known;
    }

    private static OpenTransaction unknown(ProducerState producer) {
        return new OpenTransaction("producer " + producer.producerId(), Instant.ofEpochMilli(producer.lastTimestamp()));
    }
}
