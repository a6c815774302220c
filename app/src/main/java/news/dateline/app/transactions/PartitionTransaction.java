package news.dateline.app.transactions;

import java.time.Instant;
import org.apache.kafka.common.TopicPartition;

/// What a partition knows of a transaction that it holds open (KIP-664): readers of what is committed wait before it.
///
/// @param partition which
/// @param producerId who writes in it
/// @param producerEpoch of the writer; with `transaction.version=2` each transaction has its own (KIP-890)
/// @param coordinatorEpoch of the last coordinator that ended a transaction of the writer there, 0 where none has
/// @param start the offset of its first record there
/// @param last when its last record there was written
public record PartitionTransaction(
        TopicPartition partition, long producerId, int producerEpoch, int coordinatorEpoch, long start, Instant last) {}
