package news.dateline.ops.quarantine;

import java.nio.ByteBuffer;
import news.dateline.schemas.model.Quarantined;
import org.apache.kafka.common.header.Headers;

/// A record in quarantine.
///
/// @param at where it is there
/// @param record what it says
/// @param headers those of the record that a stage could not use, or of the input's stories
public record Waiting(RecordPosition at, Quarantined record, Headers headers) {
    /// The same without what could not be used: thousands of them may be kept in memory.
    public Waiting withoutBytes() {
        return new Waiting(
                at,
                Quarantined.newBuilder(record)
                        .setContent(ByteBuffer.allocate(0))
                        .build(),
                headers);
    }
}
