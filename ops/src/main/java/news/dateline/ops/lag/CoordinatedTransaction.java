package news.dateline.ops.lag;

import java.time.Instant;
import org.apache.kafka.clients.admin.ProducerState;
import org.apache.kafka.clients.admin.TransactionDescription;

/// The newest transaction of a producer, as its coordinator knows it. What a partition holds open may be an earlier one
/// of the same producer, of which the partition was never told that it is over.
///
/// @param id the transactional id
/// @param told what the coordinator says
record CoordinatedTransaction(String id, TransactionDescription told) {
    /// Whether this is what a partition holds open, and is not over. Each transaction has the next epoch, and the
    /// coordinator is at that as soon as it has decided how one ends (KIP-890; Kafka 4.3: `prepareAbortOrCommit`).
    boolean holds(ProducerState partition) {
        if (told.producerId() != partition.producerId()) {
            return false;
        }
        return switch (told.state()) {
            case ONGOING -> told.producerEpoch() == partition.producerEpoch();
            case PREPARE_COMMIT, PREPARE_ABORT -> told.producerEpoch() == partition.producerEpoch() + 1;
            case COMPLETE_COMMIT, COMPLETE_ABORT, EMPTY, PREPARE_EPOCH_FENCE, UNKNOWN -> false;
        };
    }

    /// When it began.
    Instant since(ProducerState partition) {
        return Instant.ofEpochMilli(told.transactionStartTimeMs().orElse(partition.lastTimestamp()));
    }
}
