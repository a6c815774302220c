package news.dateline.ingest.poll;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// When a feed is asked next. Pure: the time and the chance come in.
///
/// @param every how long to wait between two requests when all is well
record PollPlan(Duration every) {
    /// The longest wait after faults, unless the wire itself wants to wait longer.
    static final Duration MOST_BACKOFF = Duration.ofHours(1);

    /// The longest that a server's Retry-After is taken for serious.
    static final Duration MOST_RETRY_AFTER = Duration.ofHours(24);

    /// The longest that a server's max-age may put off a feed that is wanted more often: whoever sends a day there has
    /// rarely thought of feeds.
    static final Duration MOST_FRESH = Duration.ofMinutes(5);

    /// How far the first requests of a start are spread.
    static final Duration FIRST = Duration.ofSeconds(10);

    private static final int MOST_DOUBLINGS = 20;
    private static final double SPREAD = 0.1;
    private static final double FAULT_SPREAD = 0.5;

    /// When a feed is asked for the first time.
    ///
    /// @param chance from 0 to 1
    Instant first(Instant now, double chance) {
        return now.plus(part(min(every, FIRST), chance));
    }

    /// When a feed is asked after an answer: a little later than wanted, so that many feeds do not stay in step; and
    /// not before a cache on the way would answer anything else.
    ///
    /// @param freshFor for how long the answer says that it stays as it is
    /// @param chance from 0 to 1
    Instant afterAnswer(Instant now, Optional<Duration> freshFor, double chance) {
        Duration wait = every.plus(part(every, SPREAD * chance));
        Duration fresh = min(freshFor.orElse(Duration.ZERO), MOST_FRESH);
        return now.plus(max(wait, fresh));
    }

    /// When a feed is asked after a fault: each in a row doubles the wait, and not before the server wants.
    ///
    /// @param faults in a row, this one included
    /// @param retryAfter the server's wish
    /// @param chance from 0 to 1
    Instant afterFault(Instant now, int faults, Optional<Instant> retryAfter, double chance) {
        Duration most = max(MOST_BACKOFF, every);
        Duration doubled = every;
        for (int i = 1; i < Math.min(faults, MOST_DOUBLINGS) && doubled.compareTo(most) < 0; i++) {
            doubled = doubled.multipliedBy(2);
        }
        Duration wait = min(doubled, most);
        Instant own = now.plus(wait).plus(part(wait, FAULT_SPREAD * chance));
        Instant wished = retryAfter
                .map(when -> when.isAfter(now.plus(MOST_RETRY_AFTER)) ? now.plus(MOST_RETRY_AFTER) : when)
                .orElse(own);
        return wished.isAfter(own) ? wished : own;
    }

    private static Duration part(Duration whole, double share) {
        return Duration.ofMillis((long) (whole.toMillis() * share));
    }

    private static Duration min(Duration one, Duration other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    private static Duration max(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
