package news.dateline.app.transactions;

import java.time.Instant;
import org.apache.kafka.common.TopicPartition;

/// A transaction that its coordinator has ended and one partition has not: whoever reads what is committed waits there
/// before it, for ever.
///
/// @param open what the partition knows
/// @param ended what the coordinator wrote down
public record HangingTransaction(PartitionTransaction open, EndedTransaction ended) {
    /// Whose.
    public String transactionalId() {
        return ended.transactionalId();
    }

    /// Where.
    public TopicPartition partition() {
        return open.partition();
    }

    /// Its first record there.
    public long start() {
        return open.start();
    }

    /// When its last record there was written.
    public Instant last() {
        return open.last();
    }

    /// Whether it was committed, else aborted.
    public boolean committed() {
        return ended.committed();
    }
}
