package news.dateline.ops.lag;

import java.time.Duration;
import java.util.Optional;
import org.apache.kafka.common.TopicPartition;

/// What was read of one partition, before anything is made of it.
///
/// @param at topic and partition
/// @param offsets where stage and partition stood
/// @param first the first real record not yet committed
/// @param open the transaction that holds the partition back
/// @param retention how long the topic keeps records; empty when time alone deletes none
record PartitionSample(
        TopicPartition at,
        Offsets offsets,
        Optional<WaitingRecord> first,
        Optional<OpenTransaction> open,
        Optional<Duration> retention) {}
