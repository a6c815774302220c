package news.dateline.ops.monitor;

import java.time.Instant;
import java.util.Optional;
import news.dateline.schemas.model.Quarantined;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/// What waits in quarantine, without its bytes.
///
/// @param at where it stands
/// @param offset where in that
/// @param traceId the trace id that the wire was told
/// @param stage that could not use it
/// @param reason the code
/// @param wire whose it is, if that is known
/// @param detail the reason for a person; may quote the input
/// @param position where in the input
/// @param quarantinedAt since when it waits
public record QuarantineEntry(
        TopicPartition at,
        long offset,
        String traceId,
        String stage,
        String reason,
        Optional<String> wire,
        String detail,
        Optional<String> position,
        Instant quarantinedAt) {
    /// Characters of a detail that are kept.
    private static final int MAX_DETAIL = 300;

    static QuarantineEntry of(ConsumerRecord<byte[], byte[]> record, Quarantined value) {
        String detail = value.getDetail();
        return new QuarantineEntry(
                new TopicPartition(record.topic(), record.partition()),
                record.offset(),
                value.getTraceId(),
                value.getStage(),
                value.getReason(),
                value.getWire(),
                detail.length() > MAX_DETAIL ? detail.substring(0, MAX_DETAIL) : detail,
                value.getPosition(),
                value.getQuarantinedAt());
    }
}
