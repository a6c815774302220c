package news.dateline.bench.faults.house;

import java.time.Duration;
import java.util.Optional;

/// Counts what ingest answered to pushes. Safe for use by several threads.
public final class Answers {
    private static final int NOT_NOW = 503;

    private long notNow;
    private long withoutRetryAfter;
    private long none;
    private Duration slowest = Duration.ZERO;

    /// What was answered since it was asked last.
    ///
    /// @param notNow how many 503
    /// @param withoutRetryAfter how many of them did not say when to come again
    /// @param slowest the longest that one of them took
    /// @param none how many pushes got no answer at all
    public record Seen(long notNow, long withoutRetryAfter, Duration slowest, long none) {}

    synchronized void answer(int status, Optional<String> retryAfter, Duration took) {
        if (status == NOT_NOW) {
            notNow++;
            withoutRetryAfter += retryAfter.isEmpty() ? 1 : 0;
            slowest = took.compareTo(slowest) > 0 ? took : slowest;
        }
    }

    synchronized void noAnswer() {
        none++;
    }

    /// What was answered since it was asked last.
    public synchronized Seen take() {
        Seen seen = new Seen(notNow, withoutRetryAfter, slowest, none);
        notNow = 0;
        withoutRetryAfter = 0;
        none = 0;
        slowest = Duration.ZERO;
        return seen;
    }
}
