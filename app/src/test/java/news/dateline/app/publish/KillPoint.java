package news.dateline.app.publish;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/// Where a publish process dies: at the nth passage of a point on the way from the broker and back.
final class KillPoint {
    /// What the process says when it is there.
    static final String REACHED = "reached ";

    /// From the start of a process to the commit of what it has done. `release` is a story whose embargo has ended,
    /// `queue` the store of what waits for its time.
    static final List<String> ALL = List.of(
            "before init",
            "after init",
            "before begin",
            "after begin",
            "after read",
            "before ledger",
            "after ledger",
            "before queue",
            "after queue",
            "before channel",
            "after channel",
            "before published",
            "after published",
            "before withdrawal",
            "after withdrawal",
            "before release",
            "after release",
            "before flush",
            "after flush",
            "before offsets",
            "after offsets",
            "before commit",
            "after commit",
            "after restore");

    /// How a process dies.
    enum Way {
        /// The thread stands at the point until SIGKILL comes from outside; what it wrote before leaves meanwhile.
        KILLED(128 + 9),
        /// All threads end there at once: what still stands in the process is gone.
        HALTED(75);

        private final int status;

        Way(int status) {
            this.status = status;
        }

        /// They take turns.
        static Way inRound(int round) {
            return round % 2 == 0 ? KILLED : HALTED;
        }

        /// With what the process ends that died so.
        int status() {
            return status;
        }
    }

    private final Optional<String> point;
    private final Way way;
    private final AtomicInteger left;

    /// @param point one of [#ALL]; empty to live on
    /// @param passage which, counted from one
    /// @param way how it dies there
    KillPoint(Optional<String> point, int passage, Way way) {
        this.point = point;
        this.left = new AtomicInteger(passage);
        this.way = way;
    }

    void pass(String name) {
        if (point.filter(name::equals).isEmpty() || left.decrementAndGet() != 0) {
            return;
        }
        System.out.println(REACHED + name);
        System.out.flush();
        switch (way) {
            case HALTED -> Runtime.getRuntime().halt(way.status());
            case KILLED -> standStill();
        }
    }

    private static void standStill() {
        while (true) {
            LockSupport.park();
        }
    }
}
