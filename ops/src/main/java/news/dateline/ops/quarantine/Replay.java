package news.dateline.ops.quarantine;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import news.dateline.ops.quarantine.ReplayStep.Planned;
import org.apache.kafka.clients.producer.ProducerRecord;

/// One replay under way. It gathers what becomes of records into batches, and writes each batch together with the word
/// about it on `ops.audit` in one transaction.
final class Replay {
    private static final int MAX_BATCH = 100;
    private static final long MAX_BATCH_BYTES = 8 << 20;

    private final ReplayStep step;
    private final Sink sink;
    private final Timing timing;
    private final Pace pace;
    private final int size;
    private final List<Planned> batch = new ArrayList<>();
    private final ReplaySummary.Counting counting = new ReplaySummary.Counting();
    private long bytes;

    /// Where what a replay says goes.
    ///
    /// @param order what was ordered
    /// @param writes makes the word about each record
    /// @param commit writes a batch, all or nothing; does nothing in a dry run
    /// @param each is told what became of each record, once that is so
    record Sink(
            ReplayOrder order,
            ReplayWrites writes,
            Consumer<List<ProducerRecord<byte[], byte[]>>> commit,
            Consumer<Replayed> each) {}

    Replay(ReplayStep step, Sink sink, Timing timing) {
        this.step = step;
        this.sink = sink;
        this.timing = timing;
        this.pace = new Pace(sink.order().maxPerSecond());
        this.size = pace.batch(MAX_BATCH);
    }

    /// Takes a record that was asked for and waits.
    void take(Waiting waiting) {
        Planned planned = step.of(waiting, timing.clock().instant());
        if (!planned.replayed().outcome().settles()) {
            tell(planned.replayed());
            return;
        }
        if (bytes + planned.bytes() > MAX_BATCH_BYTES) {
            write();
        }
        batch.add(planned);
        bytes += planned.bytes();
        if (batch.size() >= size) {
            write();
        }
    }

    /// Tells of a record that is no record of quarantine.
    void unreadable(RecordPosition at) {
        tell(new Replayed(at, Replayed.Kind.unknown(), ReplayOutcome.UNREADABLE, ""));
    }

    /// Writes what is gathered.
    ReplaySummary finish() {
        write();
        return counting.summary(sink.order().dryRun());
    }

    private void write() {
        if (batch.isEmpty()) {
            return;
        }
        if (!sink.order().dryRun()) {
            long wait = pace.take(batch.size(), timing.nanos().getAsLong());
            if (wait > 0) {
                timing.sleep().accept(wait);
            }
            sink.commit().accept(records());
        }
        batch.forEach(planned -> tell(planned.replayed()));
        batch.clear();
        bytes = 0;
    }

    private List<ProducerRecord<byte[], byte[]>> records() {
        List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>();
        for (Planned planned : batch) {
            records.addAll(planned.records());
            records.add(sink.writes()
                    .audit(planned, sink.order().by(), timing.clock().instant()));
        }
        return records;
    }

    private void tell(Replayed replayed) {
        counting.add(replayed);
        sink.each().accept(replayed);
    }
}
