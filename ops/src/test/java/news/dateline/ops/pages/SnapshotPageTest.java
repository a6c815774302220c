package news.dateline.ops.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import news.dateline.ops.monitor.Monitor;
import news.dateline.ops.monitor.Snapshots;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What a page says of the age of what it shows.
class SnapshotPageTest {
    private volatile Instant now = Snapshots.NOON;
    private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
    private final CountDownLatch told = new CountDownLatch(1);
    private final Monitor monitor =
            new Monitor(() -> Snapshots.eyes(() -> Snapshots.at(Snapshots.NOON)), Duration.ofHours(1), clock);

    @BeforeEach
    void measure() throws InterruptedException {
        monitor.tell(snapshot -> told.countDown());
        monitor.start();
        assertThat(told.await(10, TimeUnit.SECONDS)).isTrue();
    }

    @AfterEach
    void close() {
        monitor.close();
    }

    @Test
    void whatIsNewSaysOfWhenItIs() {
        assertThat(page()).contains("As of <time").doesNotContain("Not measured");
    }

    @Test
    void whatIsOldIsMarkedBadAndStays() {
        now = Snapshots.NOON.plus(Monitor.FRESH);

        assertThat(page())
                .contains(
                        "<span class=\"mark bad\"><span aria-hidden=\"true\">■</span> Not measured since</span> <time")
                .contains("2026-05-04 12:00:00", "enrich")
                .doesNotContain("As of");
    }

    private String page() {
        return SnapshotPage.live(monitor, PipelineView::of).toString();
    }
}
