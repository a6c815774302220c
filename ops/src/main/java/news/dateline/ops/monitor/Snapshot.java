package news.dateline.ops.monitor;

import java.time.Instant;
import java.util.List;
import news.dateline.ops.lag.StageLag;
import news.dateline.ops.watch.Incident;
import news.dateline.ops.wire.WireFact;

/// All that is known at one moment.
///
/// @param at the moment
/// @param stages how late each is
/// @param incidents what is wrong
/// @param heard what the topics said
public record Snapshot(Instant at, List<StageLag> stages, Troubles incidents, Heard heard) {
    public Snapshot {
        stages = List.copyOf(stages);
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
    /// @param embargoes who waits, the next to go first
    /// @param quarantined what waits, the newest first
    /// @param counts how many came to quarantine, by stage and reason
    public record Heard(
            List<WireFact> wires,
            List<Embargo> embargoes,
            List<QuarantineEntry> quarantined,
            List<QuarantineCount> counts) {
        public Heard {
            wires = List.copyOf(wires);
            embargoes = List.copyOf(embargoes);
            quarantined = List.copyOf(quarantined);
            counts = List.copyOf(counts);
        }
    }
}
