package news.dateline.bench.endtoend;

import java.time.Duration;
import java.util.concurrent.ExecutionException;

/// Starts a way before which stories lie, and sees them come out.
final class Drain {
    static final Duration PATIENCE = Duration.ofMinutes(10);

    private Drain() {}

    /// Returns when so many stories are through and committed.
    static Drained run(Machine machine, Way way, long stories) throws ExecutionException, InterruptedException {
        try (Arrivals arrivals = new Arrivals(machine, way.to());
                Way.Running running = way.start()) {
            arrivals.await(stories, PATIENCE);
            Drained drained = arrivals.marks().drained();
            running.settle();
            return drained;
        }
    }
}
