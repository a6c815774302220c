package news.dateline.ops.lag;

import java.util.Optional;
import org.apache.kafka.common.TopicPartition;

/// How far behind a stage is in one partition.
///
/// @param at topic and partition
/// @param state what that means
/// @param lag records and time
/// @param open the transaction that holds the partition back, however young
public record PartitionLag(TopicPartition at, StageState state, Lag lag, Optional<OpenTransaction> open) {}
