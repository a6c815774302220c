package news.dateline.app.transactions;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import news.dateline.app.cluster.Cluster;
import news.dateline.app.cluster.SurroundingsException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.protocol.Errors;

/// Finds transactions that their coordinator has ended and a partition has not, and ends them there.
///
/// A coordinator that comes back while a partition has no leader takes the partition for deleted and skips it (Kafka
/// 4.3: `TransactionMarkerChannelManager` asks KRaft's metadata for the leader, and "none" reads as "no such
/// partition"). Then nothing more is ever said to the partition: readers of what is committed wait before the
/// transaction, a group whose offsets are in it cannot ask where it stood, and what its writer does next decides.
///
/// @param cluster where
/// @param admin talks to it; not closed here
/// @param topicPrefix how the names of our topics begin
public record HangingTransactions(Cluster cluster, Admin admin, String topicPrefix) {
    /// What is written to may still be ended by its coordinator.
    private static final Duration QUIET = Duration.ofSeconds(10);

    /// All that hang now.
    ///
    /// @throws SurroundingsException when the cluster does not answer, or does not let this one look
    public FoundTransactions find() {
        return find(QUIET);
    }

    /// All that hang now and have been quiet for so long.
    FoundTransactions find(Duration quietFor) {
        PartitionTransactions partitions = new PartitionTransactions(admin, topicPrefix);
        List<PartitionTransaction> quiet = partitions.quietSince(Instant.now().minus(quietFor));
        List<HangingTransaction> hanging = quiet.isEmpty() ? List.of() : hanging(quiet, partitions);
        return new FoundTransactions(hanging, partitions.unasked());
    }

    private List<HangingTransaction> hanging(List<PartitionTransaction> quiet, PartitionTransactions partitions) {
        Instant first = quiet.stream()
                .map(PartitionTransaction::last)
                .min(Instant::compareTo)
                .orElseThrow();
        List<EndedTransaction> ended = new CoordinatorLog(cluster).endedSince(first);
        // Whoever was complete before this question is ended on all partitions, or hangs.
        Set<PartitionTransaction> still = new HashSet<>(partitions.of(
                quiet.stream().map(PartitionTransaction::partition).collect(Collectors.toSet())));
        return quiet.stream()
                .filter(still::contains)
                .flatMap(open ->
                        ended.stream().filter(one -> one.is(open)).map(one -> new HangingTransaction(open, one)))
                .toList();
    }

    /// Ends one as its coordinator decided.
    ///
    /// @return whether it is ended; otherwise its writer has gone on meanwhile, or its leader has changed
    /// @throws SurroundingsException when the leader does not answer, or does not let this one end it
    public boolean end(HangingTransaction hanging) {
        Errors answer = new MarkerWriter(cluster, admin).end(hanging);
        if (answer == Errors.CLUSTER_AUTHORIZATION_FAILED) {
            throw new SurroundingsException(
                    "Only who may ALTER the cluster can end a transaction; `dateline transactions --end` does it then",
                    answer.exception());
        }
        return answer == Errors.NONE;
    }
}
