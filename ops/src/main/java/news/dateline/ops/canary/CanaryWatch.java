package news.dateline.ops.canary;

import java.time.Duration;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sends a canary at an interval and looks for those on their way, in a thread of its own, for as long as it runs.
public final class CanaryWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(CanaryWatch.class);
    private static final Duration GRACE = Duration.ofSeconds(15);
    /// How long what was found out may wait to be told.
    private static final Duration SLICE = Duration.ofSeconds(1);

    private final Supplier<Canaries> canaries;
    private final BiConsumer<CanaryStory, String> sender;
    private final Duration every;
    private final Thread thread = new Thread(this::run, "ops-canary");
    private volatile CanaryFacts facts = CanaryFacts.NONE;
    private volatile boolean stopped;

    /// @param canaries makes what sends and looks, when the broker is there
    /// @param sender takes story and trace id as a wire's input
    /// @param every how often one is sent
    public CanaryWatch(Supplier<Canaries> canaries, BiConsumer<CanaryStory, String> sender, Duration every) {
        this.canaries = canaries;
        this.sender = sender;
        this.every = every;
    }

    /// Starts; returns at once.
    public void start() {
        thread.setDaemon(true);
        thread.start();
    }

    /// What became of all so far.
    public CanaryFacts facts() {
        return facts;
    }

    @Override
    public void close() {
        stopped = true;
        thread.interrupt();
        try {
            if (thread.isAlive() && !thread.join(GRACE)) {
                throw new IllegalStateException("The canaries do not stop");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        while (!stopped) {
            try (Canaries sent = canaries.get()) {
                while (!stopped) {
                    step(sent);
                }
                // What interrupted it has been heard; closing must not be interrupted too.
                Thread.interrupted();
            } catch (RuntimeException e) {
                failed(e);
            }
        }
    }

    // One that could not be sent, or looked for, is lost: that is what it is there to show.
    private void step(Canaries sent) {
        try {
            sent.send(sender);
            look(sent);
        } catch (RuntimeException e) {
            failed(e);
        }
        facts = sent.facts();
    }

    private void look(Canaries sent) {
        long end = System.nanoTime() + every.toNanos();
        for (long left = every.toNanos(); left > 0; left = end - System.nanoTime()) {
            sent.look(Duration.ofNanos(Math.min(left, SLICE.toNanos())));
            facts = sent.facts();
        }
    }

    private void failed(RuntimeException e) {
        if (stopped) {
            return;
        }
        LOG.atWarn().setCause(e).log("a canary could not be sent or looked for");
        try {
            Thread.sleep(every);
        } catch (InterruptedException interrupted) {
            // Only to stop.
            stopped = true;
        }
    }
}
