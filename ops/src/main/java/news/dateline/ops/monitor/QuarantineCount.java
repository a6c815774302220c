package news.dateline.ops.monitor;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/// How many have come to quarantine for one reason.
///
/// @param key stage and reason
/// @param seen how many since the process began, and within ten minutes before; it only grows
/// @param oldest since when the stage's oldest waits, if any of it does
public record QuarantineCount(Key key, long seen, Optional<Instant> oldest) {
    /// Stage and reason.
    public record Key(String stage, String reason) implements Comparable<Key> {
        private static final Comparator<Key> ORDER =
                Comparator.comparing(Key::stage).thenComparing(Key::reason);

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }
}
