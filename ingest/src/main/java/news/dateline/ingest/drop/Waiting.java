package news.dateline.ingest.drop;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Tells of files that have lain for long without being complete: a marker that never came, an upload that broke off.
final class Waiting {
    private static final Logger LOG = LoggerFactory.getLogger(Waiting.class);
    private static final Duration LONG = Duration.ofMinutes(10);

    private final String wire;
    private Map<String, Since> since = new HashMap<>();

    Waiting(String wire) {
        this.wire = wire;
    }

    /// Notes what is not complete now; each file is told of once.
    ///
    /// @param nanos now
    /// @return the files told of
    List<Entry> note(List<Entry> incomplete, long nanos) {
        Map<String, Since> next = new HashMap<>();
        for (Entry file : incomplete) {
            next.put(file.name(), since.getOrDefault(file.name(), new Since(nanos, false)));
        }
        List<Entry> tell = incomplete.stream()
                .filter(file ->
                        next.getOrDefault(file.name(), new Since(nanos, true)).isToTell(nanos))
                .toList();
        for (Entry file : tell) {
            next.put(file.name(), new Since(nanos, true));
            LOG.atWarn()
                    .addKeyValue("wire", wire)
                    .addKeyValue("file", FileNames.shown(file.path()))
                    .log("a dropped file has not been complete for " + LONG.toMinutes() + " minutes");
        }
        since = next;
        return tell;
    }

    private record Since(long nanos, boolean told) {
        boolean isToTell(long now) {
            return !told && now - nanos >= LONG.toNanos();
        }
    }
}
