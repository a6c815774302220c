package news.dateline.ops.canary;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What became of the canaries so far. Each that was sent is seen, lost or under way.
///
/// @param sent how many were sent
/// @param seen how many came out at the end
/// @param lost how many did not in time
/// @param lastLost when the last was given up
/// @param latencies to each topic, in the order of the way
public record CanaryFacts(long sent, long seen, long lost, Optional<Instant> lastLost, List<CanaryLatency> latencies) {
    public CanaryFacts {
        latencies = List.copyOf(latencies);
    }

    /// How many are under way.
    public long underWay() {
        return sent - seen - lost;
    }
}
