package news.dateline.ops.lag;

import java.util.Optional;
import java.util.OptionalDouble;
import news.dateline.schemas.model.Priority;
import org.apache.kafka.common.TopicPartition;

/// How far behind a stage is in one partition.
///
/// @param at topic and partition
/// @param state what that means
/// @param lag records and time
/// @param open the transaction that holds the partition back, however young
/// @param offsets where stage and partition stood
/// @param headroom which part of the topic's retention the first waiting record still has, from 1 to 0; 1 when none
///     waits, empty when time alone deletes nothing
/// @param priority the class of the first waiting record
public record PartitionLag(
        TopicPartition at,
        StageState state,
        Lag lag,
        Optional<OpenTransaction> open,
        Offsets offsets,
        OptionalDouble headroom,
        Optional<Priority> priority) {
    /// Where nothing is known of a class.
    public PartitionLag(
            TopicPartition at,
            StageState state,
            Lag lag,
            Optional<OpenTransaction> open,
            Offsets offsets,
            OptionalDouble headroom) {
        this(at, state, lag, open, offsets, headroom, Optional.empty());
    }
}
