package news.dateline.ops.monitor;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import news.dateline.ops.lag.ClusterLag;
import news.dateline.ops.lag.StageGroup;
import news.dateline.ops.lag.StageLag;
import news.dateline.ops.lag.StageState;
import news.dateline.ops.watch.Incident;
import news.dateline.ops.watch.Trouble;
import news.dateline.schemas.model.Priority;
import org.apache.kafka.common.TopicPartition;

/// Snapshots for tests.
public final class Snapshots {
    public static final Instant NOON = Instant.parse("2026-05-04T12:00:00Z");

    private Snapshots() {}

    /// One in which all is well.
    public static Snapshot at(Instant at) {
        return with(
                at,
                new ClusterLag(
                        List.of(new StageLag(
                                new StageGroup("enrich", "dateline-enrich", List.of("wire.stories")),
                                StageState.OK,
                                true,
                                List.of())),
                        List.of(),
                        List.of(),
                        List.of()));
    }

    /// One in which this was measured, and nothing was heard.
    public static Snapshot with(Instant at, ClusterLag lag) {
        return new Snapshot(
                at,
                lag,
                new Snapshot.Troubles(List.of(), List.of()),
                new Snapshot.Heard(
                        List.of(), Map.of(), List.of(), List.of(), List.of(), Map.of(), List.of(), Published.NOTHING));
    }

    /// One in which something is wrong, and everything has something to tell.
    public static Snapshot troubled(Instant at, String detail) {
        Incident incident = new Incident(Trouble.STALLED, "publish", detail, at, Optional.empty());
        QuarantineEntry entry = new QuarantineEntry(
                new TopicPartition("wire.quarantine", 0),
                7,
                "0a".repeat(16),
                "ingest",
                "NO_HEADLINE",
                Optional.of("meridian"),
                detail,
                Optional.of("line 4"),
                at);
        return new Snapshot(
                at,
                at(at).lag(),
                new Snapshot.Troubles(List.of(incident), List.of()),
                new Snapshot.Heard(
                        List.of(),
                        Map.of(),
                        List.of(new Embargo("meridian-1", 2, "meridian", Optional.of(at.plusSeconds(60)), "0b")),
                        List.of(entry),
                        List.of(new QuarantineCount(
                                new QuarantineCount.Key("ingest", "NO_HEADLINE"), 1, Optional.of(at))),
                        Map.of(Priority.FLASH, 1L),
                        List.of(),
                        Published.NOTHING));
    }

    /// Eyes that see what they are given.
    public static Looking eyes(Supplier<Snapshot> seen) {
        return new Looking() {
            @Override
            public Snapshot next() {
                return seen.get();
            }

            @Override
            public void close() {}
        };
    }
}
