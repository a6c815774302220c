package news.dateline.ops.monitor;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/// Something that is known from the records of a few topics. For one thread.
interface Following {
    /// How far back each of its topics is read at first; empty for all of it.
    Map<String, Optional<Duration>> topics();

    /// Takes a record of one of its topics in.
    void take(ConsumerRecord<byte[], byte[]> record, Instant now);
}
