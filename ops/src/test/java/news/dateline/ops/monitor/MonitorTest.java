package news.dateline.ops.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import news.dateline.ops.lag.BrokerAwayException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class MonitorTest {
    private static final Duration OFTEN = Duration.ofMillis(10);

    private volatile Instant now = Snapshots.NOON;
    private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
    private final BlockingQueue<Snapshot> told = new LinkedBlockingQueue<>();
    private volatile boolean away;
    private final AtomicInteger eyes = new AtomicInteger();
    private final Monitor monitor = new Monitor(
            () -> {
                eyes.incrementAndGet();
                return Snapshots.eyes(this::look);
            },
            OFTEN,
            clock);

    @AfterEach
    void close() {
        monitor.close();
    }

    @Test
    void hasNothingBeforeItIsStarted() {
        assertThat(monitor.latest()).isEmpty();
        assertThat(monitor.isReady()).isFalse();
    }

    @Test
    void tellsEverySnapshotAndKeepsTheNewest() throws Exception {
        Snapshot first = begun();
        Snapshot second = told.take();

        assertThat(first.at()).isEqualTo(Snapshots.NOON);
        assertThat(second).isEqualTo(first);
        assertThat(monitor.latest()).contains(second);
        assertThat(monitor.isReady()).isTrue();
        assertThat(monitor.history().since(Instant.MIN)).isNotEmpty();
    }

    @Test
    void isNotReadyWhenItsNewestIsOld() throws Exception {
        begun();
        away = true;
        Snapshot last = last();

        now = last.at().plus(Monitor.FRESH);
        assertThat(monitor.isReady()).isFalse();
    }

    @Test
    void isNotReadyWhileTheBrokerIsAwayAndKeepsWhatItKnew() throws Exception {
        Snapshot seen = begun();
        away = true;
        last();

        assertThat(monitor.isReady()).isFalse();
        assertThat(monitor.latest()).contains(seen);
    }

    @Test
    void looksWithNewEyesWhenTheBrokerIsBack() throws Exception {
        begun();
        away = true;
        last();
        int before = eyes.get();
        away = false;

        assertThat(told.poll(10, TimeUnit.SECONDS)).isNotNull();
        assertThat(monitor.isReady()).isTrue();
        assertThat(eyes.get()).isGreaterThan(1).isGreaterThanOrEqualTo(before);
    }

    private Snapshot look() {
        if (away) {
            throw new BrokerAwayException("gone fishing", null);
        }
        return Snapshots.at(now);
    }

    private Snapshot begun() throws InterruptedException {
        monitor.tell(told::add);
        monitor.start();
        return told.take();
    }

    // Until nothing more is told.
    private Snapshot last() throws InterruptedException {
        Snapshot last = monitor.latest().orElseThrow();
        for (Snapshot next = last; next != null; next = told.poll(300, TimeUnit.MILLISECONDS)) {
            last = next;
        }
        return last;
    }
}
