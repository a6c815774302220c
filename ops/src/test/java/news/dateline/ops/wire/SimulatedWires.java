package news.dateline.ops.wire;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import news.dateline.schemas.model.WireSequence;

/// Wires on simulated time.
public final class SimulatedWires {
    private static final long COUNT = 10_000;

    private final WireLedger ledger = new WireLedger(Duration.ofHours(24));
    private final Map<String, Optional<Duration>> cadences;

    /// @param cadences how often each wire is heard at least
    public SimulatedWires(Map<String, Optional<Duration>> cadences) {
        this.cadences = Map.copyOf(cadences);
    }

    /// A story without a number.
    public void heard(String wire, Instant at) {
        ledger.heard(new HeardStory(wire, at, Optional.empty()));
    }

    /// A story with a number.
    public void heard(String wire, Instant at, long number) {
        WireSequence sequence = new WireSequence("nrd", Math.floorMod(number, COUNT), COUNT);
        ledger.heard(new HeardStory(wire, at, Optional.of(sequence)));
    }

    public List<WireFact> measured(Instant now) {
        return ledger.facts(cadences, now);
    }
}
