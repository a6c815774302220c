package news.dateline.app.stage;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import news.dateline.app.cluster.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Where the threads of a stage wait that the brokers have shut out while it ran, until they let it in again. It is
/// said why, in a sentence and now and then. Threads that failed for another reason rest here a moment.
final class Doorstep implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Doorstep.class);

    private static final Duration REST = Duration.ofSeconds(1);

    private final String stage;
    private final Rights rights;
    private final Seldom saying = new Seldom(Seldom.USUAL);
    private final AtomicInteger waiting = new AtomicInteger();
    private final CountDownLatch closed = new CountDownLatch(1);

    /// @param stage whose threads wait
    /// @param rights says whether it would be refused again
    Doorstep(String stage, Rights rights) {
        this.stage = stage;
        this.rights = rights;
    }

    /// Whether nobody waits.
    boolean isEmpty() {
        return waiting.get() == 0;
    }

    /// Waits on the thread that calls; at least once, since brokers ask for more than they say when they are asked.
    ///
    /// @param fault that the brokers answered with
    void await(Throwable fault) {
        waiting.incrementAndGet();
        try {
            Optional<String> known = rights.refused();
            say(known.orElseGet(() -> Refusal.reason(fault)));
            while (!pause(rights.pause())) {
                Optional<String> still = rights.refused();
                if (still.isEmpty()) {
                    known.ifPresent(before -> regain());
                    return;
                }
                still.ifPresent(this::say);
                known = still;
            }
        } finally {
            waiting.decrementAndGet();
        }
    }

    /// Waits a moment on the thread that calls: what has failed may fail again at once.
    void rest() {
        pause(REST);
    }

    /// Lets all go that wait.
    @Override
    public void close() {
        closed.countDown();
    }

    private void say(String why) {
        if (saying.isDue(why)) {
            LOG.atError()
                    .addKeyValue("stage", stage)
                    .addKeyValue("reason", why.replaceAll("\\s+", " "))
                    .log("stage waits, since the brokers refuse what it must do");
        }
    }

    // What is refused the next time is news again.
    private void regain() {
        saying.forget();
        LOG.atInfo().addKeyValue("stage", stage).log("stage goes on, since the brokers let it do again what it must");
    }

    // Whether waiting is over.
    private boolean pause(Duration time) {
        try {
            return closed.await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
