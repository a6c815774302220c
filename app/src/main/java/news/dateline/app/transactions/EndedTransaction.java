package news.dateline.app.transactions;

import java.util.Set;
import org.apache.kafka.common.TopicPartition;

/// What a coordinator has written down of a transaction that it takes for ended.
///
/// @param transactionalId whose
/// @param producerId who wrote in it
/// @param markerEpoch the epoch of the records that end it, one more than that of what is in it (KIP-890)
/// @param committed whether it was committed, else aborted
/// @param partitions all that it wrote to
public record EndedTransaction(
        String transactionalId, long producerId, int markerEpoch, boolean committed, Set<TopicPartition> partitions) {
    /// Whether this is what a partition holds open.
    boolean is(PartitionTransaction open) {
        return producerId == open.producerId()
                && markerEpoch == open.producerEpoch() + 1
                && partitions.contains(open.partition());
    }
}
