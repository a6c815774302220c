package news.dateline.ops.canary;

import java.util.List;

/// What became of the canaries so far. Each that was sent is seen, lost or under way.
///
/// @param sent how many were sent
/// @param seen how many came out at the end
/// @param lost how many did not in time
/// @param lanes how it goes on each lane on which one was sent
/// @param latencies to each topic, in the order of the way
public record CanaryFacts(long sent, long seen, long lost, List<CanaryLane> lanes, List<CanaryLatency> latencies) {
    /// Nothing was sent.
    public static final CanaryFacts NONE = new CanaryFacts(0, 0, 0, List.of(), List.of());

    public CanaryFacts {
        lanes = List.copyOf(lanes);
        latencies = List.copyOf(latencies);
    }

    /// How many are under way.
    public long underWay() {
        return sent - seen - lost;
    }
}
