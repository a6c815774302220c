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

    /// The same of the search for near-duplicates, which says nothing of most stories: by what it has committed.
    static Drained duplicates(Machine machine, Way way) throws ExecutionException, InterruptedException {
        Marks marks = new Marks();
        try (Backlog backlog = new Backlog(machine.backbone())) {
            long all = backlog.records();
            try (Way.Running running = way.start()) {
                long deadline = System.nanoTime() + PATIENCE.toNanos();
                while (marks.count() < all) {
                    if (System.nanoTime() > deadline) {
                        throw new IllegalStateException(
                                marks.count() + " of " + all + " stories were searched in time");
                    }
                    Thread.sleep(Backlog.LOOK);
                    marks.reached(all - backlog.records());
                }
                running.settle();
            }
        }
        return marks.drained();
    }
}
