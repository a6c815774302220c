package news.dateline.ops.monitor;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import news.dateline.ops.lag.ClusterLag;
import news.dateline.ops.lag.StageLag;
import news.dateline.ops.watch.Incident;
import news.dateline.ops.wire.WireFact;
import news.dateline.schemas.model.Priority;

/// All that is known at one moment.
///
/// @param at the moment
/// @param lag how late each stage and each group is, how new each channel
/// @param incidents what is wrong
/// @param heard what the topics said
public record Snapshot(Instant at, ClusterLag lag, Troubles incidents, Heard heard) {
    /// How late each stage is.
    public List<StageLag> stages() {
        return lag.stages();
    }

    /// What is wrong, and was.
    ///
    /// @param open what is not over, the oldest first
    /// @param closed what was, the newest first
    public record Troubles(List<Incident> open, List<Incident> closed) {
        public Troubles {
            open = List.copyOf(open);
            closed = List.copyOf(closed);
        }
    }

    /// What the topics said.
    ///
    /// @param wires what is known of each
    /// @param stories how many were heard of each wire since the process began, and within ten minutes before; it
    ///     only grows
    /// @param embargoes who waits, the next to go first
    /// @param quarantined what waits, the newest first
    /// @param counts how many came to quarantine, by stage and reason, as [QuarantineCount] says
    /// @param quarantinedBy how many came to quarantine in each class; like `counts`
    /// @param enriched how long stories took until they were enriched, by class
    /// @param published how new and how fast what was published is
    public record Heard(
            List<WireFact> wires,
            Map<String, Long> stories,
            List<Embargo> embargoes,
            List<QuarantineEntry> quarantined,
            List<QuarantineCount> counts,
            Map<Priority, Long> quarantinedBy,
            List<Latency> enriched,
            Published published) {
        public Heard {
            wires = List.copyOf(wires);
            stories = Map.copyOf(stories);
            embargoes = List.copyOf(embargoes);
            quarantined = List.copyOf(quarantined);
            counts = List.copyOf(counts);
            quarantinedBy = Map.copyOf(quarantinedBy);
            enriched = List.copyOf(enriched);
        }
    }
}
