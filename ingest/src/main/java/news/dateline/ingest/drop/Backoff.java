package news.dateline.ingest.drop;

import java.time.Duration;

/// Waits that grow from one failure to the next.
final class Backoff {
    private static final Duration FIRST = Duration.ofMillis(250);
    /// No more, so that a flash is not late once the broker is back.
    private static final Duration MOST = Duration.ofSeconds(4);

    private Duration next = FIRST;

    Duration next() {
        Duration now = next;
        next = now.compareTo(MOST.dividedBy(2)) > 0 ? MOST : now.multipliedBy(2);
        return now;
    }

    void reset() {
        next = FIRST;
    }
}
