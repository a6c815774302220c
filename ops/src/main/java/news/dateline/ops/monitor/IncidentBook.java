package news.dateline.ops.monitor;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import news.dateline.ops.lag.StageLag;
import news.dateline.ops.watch.Incident;
import news.dateline.ops.watch.LagWatch;

/// The incidents, open and over. Outlives a broker that is away for a while. For one thread.
final class IncidentBook {
    /// Incidents that are over and still told.
    private static final int MAX_CLOSED = 100;

    private final LagWatch watch = new LagWatch();
    private final Deque<Incident> closed = new ArrayDeque<>();

    void next(List<StageLag> stages, Instant now) {
        watch.next(stages, now).stream().filter(incident -> !incident.isOpen()).forEach(closed::addFirst);
        while (closed.size() > MAX_CLOSED) {
            closed.removeLast();
        }
    }

    Snapshot.Troubles told() {
        return new Snapshot.Troubles(watch.open(), List.copyOf(closed));
    }
}
