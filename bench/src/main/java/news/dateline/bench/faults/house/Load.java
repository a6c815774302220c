package news.dateline.bench.faults.house;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import news.dateline.bench.faults.check.Diary;

/// Stories that are pushed from its start until it is closed. Each has some versions; a version is pushed when
/// the one before it is accepted.
public final class Load implements AutoCloseable {
    /// How many versions each story has.
    public static final int VERSIONS = 3;

    private static final int BLOCK = 10;
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final Duration TICK = Duration.ofMillis(20);

    private final Pace pace;
    private final Pusher pusher;
    private final AtomicLong blocks;
    private final List<Thread> connections = new ArrayList<>();
    private long next = System.nanoTime();
    private volatile boolean ending;
    private volatile boolean givenUp;

    /// @param pace how
    /// @param pusher to whom; closed here
    /// @param diary knows what was heard
    /// @param blocks counts blocks of stories over all loads, so that no story comes twice
    Load(Pace pace, Pusher pusher, Diary diary, AtomicLong blocks) {
        this.pace = pace;
        this.pusher = pusher;
        this.blocks = blocks;
        for (int connection = 0; connection < pace.connections(); connection++) {
            connections.add(
                    Thread.ofPlatform().daemon().name("wire-" + connection).unstarted(this::push));
        }
        if (pace.holdsAndKills()) {
            HoldsAndKills beside =
                    new HoldsAndKills(pusher, diary, blocks::getAndIncrement, () -> !ending, () -> !givenUp);
            connections.add(Thread.ofPlatform().daemon().name("holds").unstarted(beside::hold));
            connections.add(Thread.ofPlatform().daemon().name("kills").unstarted(beside::kill));
        }
    }

    /// Begins to push.
    public void start() {
        connections.forEach(Thread::start);
    }

    /// Begins no more stories; returns when all versions of those begun are accepted, or patience is at its end.
    @Override
    public void close() {
        ending = true;
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        try {
            for (Thread connection : connections) {
                connection.join(Duration.ofNanos(Math.max(1, deadline - System.nanoTime())));
                if (connection.isAlive()) {
                    givenUp = true;
                }
            }
        } catch (InterruptedException e) {
            givenUp = true;
            Thread.currentThread().interrupt();
        }
        pusher.close();
    }

    private void push() {
        try {
            while (!ending) {
                pushBlock(blocks.getAndIncrement());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    // Some stories at a time, so that other stories come between two versions of one.
    private void pushBlock(long block) throws InterruptedException {
        String wire = pace.wires().get((int) (block % pace.wires().size()));
        for (int version = 1; version <= VERSIONS; version++) {
            for (int story = 1; story <= BLOCK; story++) {
                awaitTurn();
                pusher.push(Story.of(wire, block * BLOCK + story, version, pace.urgency()), () -> !givenUp);
            }
        }
    }

    private void awaitTurn() throws InterruptedException {
        long turn;
        synchronized (this) {
            turn = Math.max(next, System.nanoTime());
            next = turn + TimeUnit.SECONDS.toNanos(1) / pace.perSecond();
        }
        while (turn > System.nanoTime() && !givenUp) {
            TimeUnit.NANOSECONDS.sleep(Math.min(TICK.toNanos(), turn - System.nanoTime()));
        }
    }
}
