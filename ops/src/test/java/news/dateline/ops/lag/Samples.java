package news.dateline.ops.lag;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import news.dateline.schemas.model.Priority;
import org.apache.kafka.common.TopicPartition;

/// Samples as a broker might give them.
final class Samples {
    static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    static final StageGroup ENRICH = new StageGroup("enrich", "dateline-enrich", List.of("wire.stories"));

    private Samples() {}

    static TopicPartition partition(int number) {
        return new TopicPartition("wire.stories", number);
    }

    /// All is committed.
    static PartitionSample caughtUp(int partition) {
        return new PartitionSample(
                partition(partition),
                new Offsets(OptionalLong.of(10), 0, 10, 10),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /// Committed up to 10 of 20; the first real record stands at 12.
    static PartitionSample waiting(int partition, Duration age, Priority priority) {
        return new PartitionSample(
                partition(partition),
                new Offsets(OptionalLong.of(10), 0, 20, 20),
                Optional.of(new WaitingRecord(12, NOW.minus(age), priority)),
                Optional.empty(),
                Optional.empty());
    }

    /// Nothing committed, 20 records.
    static PartitionSample neverBegun(int partition, Duration age) {
        return new PartitionSample(
                partition(partition),
                new Offsets(OptionalLong.empty(), 0, 20, 20),
                Optional.of(new WaitingRecord(0, NOW.minus(age), Priority.ROUTINE)),
                Optional.empty(),
                Optional.empty());
    }

    /// No record ever came.
    static PartitionSample empty(int partition) {
        return new PartitionSample(
                partition(partition),
                new Offsets(OptionalLong.empty(), 0, 0, 0),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /// All that can be read is committed; an open transaction holds five more.
    static PartitionSample held(int partition, Duration open) {
        return new PartitionSample(
                partition(partition),
                new Offsets(OptionalLong.of(10), 0, 10, 15),
                Optional.empty(),
                Optional.of(new OpenTransaction("ingest-1", NOW.minus(open))),
                Optional.empty());
    }
}
