package news.dateline.bench.faults.house;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// Counts what ingest answered to pushes, and how long they waited. Safe for use by several threads.
public final class Answers {
    private static final int NOT_NOW = 503;

    private long notNow;
    private long withoutRetryAfter;
    private long none;
    private Duration slowest = Duration.ZERO;
    /// Pushes that have no answer yet, by number: since when, in nanoseconds.
    private final Map<Long, Long> underWay = new HashMap<>();
    private long pushes;

    /// What was answered since it was asked last.
    ///
    /// @param notNow how many 503
    /// @param withoutRetryAfter how many of them did not say when to come again
    /// @param slowest the longest that any push has waited, whatever the answer, and if there is none yet
    /// @param none how many pushes got no answer at all
    public record Seen(long notNow, long withoutRetryAfter, Duration slowest, long none) {}

    /// A push begins.
    ///
    /// @return its number
    synchronized long push() {
        underWay.put(++pushes, System.nanoTime());
        return pushes;
    }

    synchronized void answer(long push, int status, Optional<String> retryAfter) {
        end(push);
        if (status == NOT_NOW) {
            notNow++;
            withoutRetryAfter += retryAfter.isEmpty() ? 1 : 0;
        }
    }

    synchronized void noAnswer(long push) {
        end(push);
        none++;
    }

    /// What was answered since it was asked last.
    public synchronized Seen take() {
        underWay.values().forEach(this::waited);
        Seen seen = new Seen(notNow, withoutRetryAfter, slowest, none);
        notNow = 0;
        withoutRetryAfter = 0;
        none = 0;
        slowest = Duration.ZERO;
        return seen;
    }

    private void end(long push) {
        waited(Objects.requireNonNull(underWay.remove(push)));
    }

    private void waited(long sinceNanos) {
        Duration waited = Duration.ofNanos(System.nanoTime() - sinceNanos);
        slowest = waited.compareTo(slowest) > 0 ? waited : slowest;
    }
}
