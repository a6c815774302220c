package news.dateline.ops.monitor;

import java.time.Instant;
import java.util.List;
import news.dateline.ops.canary.CanaryFacts;
import news.dateline.ops.lag.ClusterLag;
import news.dateline.ops.watch.LagWatch;
import news.dateline.ops.wire.WireFact;

/// The incidents, open and over. Outlives a broker that is away for a while. For one thread.
final class IncidentBook {
    private final LagWatch watch = new LagWatch();

    Snapshot.Troubles next(ClusterLag lag, List<WireFact> wires, CanaryFacts canaries, Instant now) {
        watch.next(lag.watched(), wires, canaries, now);
        return new Snapshot.Troubles(watch.open(), watch.closed().reversed());
    }
}
