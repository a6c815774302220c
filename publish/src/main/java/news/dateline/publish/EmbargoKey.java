package news.dateline.publish;

import java.time.Instant;
import java.util.Locale;

/// Keys of the queue of embargoes: sorted as text they are sorted by time.
final class EmbargoKey {
    private EmbargoKey() {}

    /// Where a story waits in the queue.
    static String of(Instant until, String storyId) {
        return millis(until) + '|' + storyId;
    }

    /// Stands behind every story whose embargo has ended at `now`, and before every other.
    static String after(Instant now) {
        return millis(now) + '}';
    }

    private static String millis(Instant time) {
        return String.format(Locale.ROOT, "%019d", Math.max(0, time.toEpochMilli()));
    }
}
