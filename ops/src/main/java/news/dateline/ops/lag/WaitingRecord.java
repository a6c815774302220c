package news.dateline.ops.lag;

import java.time.Duration;
import java.time.Instant;
import news.dateline.schemas.StoryHeaders;
import news.dateline.schemas.model.Priority;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/// The first real record that a stage has not committed.
///
/// @param offset where it stands
/// @param receivedAt when Dateline had it
/// @param priority its class
record WaitingRecord(long offset, Instant receivedAt, Priority priority) {
    static WaitingRecord of(ConsumerRecord<?, ?> record) {
        Instant received = StoryHeaders.receivedAt(header(record.headers(), StoryHeaders.RECEIVED_AT))
                // Not one of ours, but late all the same.
                .orElseGet(() -> Instant.ofEpochMilli(record.timestamp()));
        Priority priority = StoryHeaders.priority(header(record.headers(), StoryHeaders.PRIORITY));
        return new WaitingRecord(record.offset(), received, priority);
    }

    /// How long it has waited; a clock that stands ahead of ours does not make that negative.
    Duration age(Instant now) {
        return receivedAt.isBefore(now) ? Duration.between(receivedAt, now) : Duration.ZERO;
    }

    private static byte @Nullable [] header(Headers headers, String name) {
        Header header = headers.lastHeader(name);
        return header == null ? null : header.value();
    }
}
