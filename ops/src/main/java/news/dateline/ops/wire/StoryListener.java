package news.dateline.ops.wire;

import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/// Is told every story of a wire that is read; again when it is read again.
@FunctionalInterface
public interface StoryListener {
    /// A story was read.
    ///
    /// @param wire its wire's id
    /// @param at when it was received
    /// @param record where it stands
    void heard(String wire, Instant at, ConsumerRecord<?, ?> record);
}
