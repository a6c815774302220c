package news.dateline.ops.watch;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import news.dateline.ops.canary.CanaryFacts;
import news.dateline.ops.lag.PartitionLag;
import news.dateline.ops.lag.StageLag;
import news.dateline.ops.wire.WireFact;
import org.apache.kafka.common.TopicPartition;

/// Follows stages, groups, wires and canaries from measurement to measurement. Pure: the time comes in. For one thread.
public final class LagWatch {
    private final Map<Place, PartitionWatch> partitions = new HashMap<>();
    private final LostCanaries lost = new LostCanaries();
    private final Incidents incidents = new Incidents();

    private record Place(String stage, TopicPartition at) {}

    /// Takes a measurement of stages alone in.
    ///
    /// @return the incidents that it opened or closed
    public List<Incident> next(List<StageLag> stages, Instant now) {
        return next(stages, List.of(), now);
    }

    /// Takes a measurement in where no canaries are sent.
    ///
    /// @param stages stages and groups
    /// @param wires the wires
    /// @return the incidents that it opened or closed
    public List<Incident> next(List<StageLag> stages, List<WireFact> wires, Instant now) {
        return next(stages, wires, CanaryFacts.NONE, now);
    }

    /// Takes a measurement in.
    ///
    /// @param stages stages and groups
    /// @param wires the wires
    /// @param sent what became of canaries
    /// @return the incidents that it opened or closed
    public List<Incident> next(List<StageLag> stages, List<WireFact> wires, CanaryFacts sent, Instant now) {
        List<Finding> findings = new ArrayList<>();
        for (StageLag stage : stages) {
            String name = stage.stage().stage();
            for (PartitionLag lag : stage.partitions()) {
                PartitionWatch partition =
                        partitions.computeIfAbsent(new Place(name, lag.at()), place -> new PartitionWatch());
                findings.addAll(partition.next(name, lag, stage.staffed(), now));
            }
        }
        partitions.keySet().retainAll(places(stages));
        findings.addAll(WireWatch.findings(wires));
        findings.addAll(lost.next(sent));
        return incidents.next(findings, now);
    }

    /// The incidents that are not over, the oldest first.
    public List<Incident> open() {
        return incidents.open();
    }

    /// The last incidents that are over, the newest last.
    public List<Incident> closed() {
        return incidents.closed();
    }

    private static Set<Place> places(List<StageLag> stages) {
        return stages.stream()
                .flatMap(stage -> stage.partitions().stream()
                        .map(lag -> new Place(stage.stage().stage(), lag.at())))
                .collect(Collectors.toSet());
    }
}
