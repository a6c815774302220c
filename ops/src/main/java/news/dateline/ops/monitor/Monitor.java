package news.dateline.ops.monitor;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Measures everything at an interval, in one thread, and holds the newest snapshot for whoever asks: a thousand pages
/// ask the broker no more than none does.
public final class Monitor implements AutoCloseable {
    /// A snapshot older than this tells nothing of now.
    public static final Duration FRESH = Duration.ofSeconds(60);

    private static final Logger LOG = LoggerFactory.getLogger(Monitor.class);
    private static final Duration GRACE = Duration.ofSeconds(15);

    private final Supplier<? extends Looking> eyes;
    private final Duration every;
    private final Clock clock;
    private final History history = new History();
    private final List<Consumer<Snapshot>> listeners = new CopyOnWriteArrayList<>();
    private final Thread thread = new Thread(this::run, "ops-monitor");
    private volatile Optional<Snapshot> latest = Optional.empty();
    private volatile boolean answered;
    private volatile boolean stopped;

    /// A monitor of what is there.
    ///
    /// @param sources what is looked at
    /// @param every how often
    /// @param clock tells when
    public static Monitor of(Sources sources, Duration every, Clock clock) {
        // They outlive what is made anew when the broker was away.
        IncidentBook incidents = new IncidentBook();
        CountBook counts = new CountBook(clock.instant());
        return new Monitor(() -> new Rounds(sources, incidents, counts, clock), every, clock);
    }

    /// @param eyes looks; made anew after every failure
    /// @param every how often
    /// @param clock tells when
    public Monitor(Supplier<? extends Looking> eyes, Duration every, Clock clock) {
        this.eyes = eyes;
        this.every = every;
        this.clock = clock;
    }

    /// Starts; returns at once.
    public void start() {
        thread.setDaemon(true);
        thread.start();
    }

    /// The newest snapshot; empty before the first.
    public Optional<Snapshot> latest() {
        return latest;
    }

    /// The last hour.
    public History history() {
        return history;
    }

    /// Whether the broker answered the last time, and that was not long ago.
    public boolean isReady() {
        Instant oldest = clock.instant().minus(FRESH);
        return answered && latest.filter(seen -> seen.at().isAfter(oldest)).isPresent();
    }

    /// Tells a listener every new snapshot, in the monitor's own thread: it must not wait for anything.
    public void tell(Consumer<Snapshot> listener) {
        listeners.add(listener);
    }

    @Override
    public void close() {
        stopped = true;
        thread.interrupt();
        try {
            if (thread.isAlive() && !thread.join(GRACE)) {
                throw new IllegalStateException("The monitor does not stop");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        while (!stopped) {
            try (Looking looking = eyes.get()) {
                goRound(looking);
            } catch (RuntimeException e) {
                // Nothing of what was read before may stand half taken in: the next round begins anew.
                failed(e);
                pause();
            }
        }
    }

    private void goRound(Looking looking) {
        try {
            while (!stopped) {
                Snapshot snapshot = looking.next();
                latest = Optional.of(snapshot);
                answered = true;
                history.add(Point.of(snapshot));
                listeners.forEach(listener -> listener.accept(snapshot));
                pause();
            }
        } finally {
            // What interrupted it has been heard; closing must not be interrupted too.
            Thread.interrupted();
        }
    }

    private void failed(RuntimeException e) {
        answered = false;
        if (!stopped) {
            LOG.atWarn().setCause(e).log("nothing could be measured");
        }
    }

    private void pause() {
        try {
            Thread.sleep(every);
        } catch (InterruptedException e) {
            // Only to stop.
            stopped = true;
        }
    }
}
