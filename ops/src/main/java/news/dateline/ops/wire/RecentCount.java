package news.dateline.ops.wire;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/// How many came within the last while, to the minute; in so little room that it can go on for ever.
final class RecentCount {
    private static final long MILLIS = Duration.ofMinutes(1).toMillis();

    private final TreeMap<Long, Long> minutes = new TreeMap<>();

    void add(Instant at) {
        minutes.merge(minute(at), 1L, Long::sum);
    }

    /// How many came since then. What came before is forgotten.
    long since(Instant from) {
        Map<Long, Long> old = minutes.headMap(minute(from), false);
        old.clear();
        return minutes.values().stream().mapToLong(Long::longValue).sum();
    }

    private static long minute(Instant at) {
        return Math.floorDiv(at.toEpochMilli(), MILLIS);
    }
}
