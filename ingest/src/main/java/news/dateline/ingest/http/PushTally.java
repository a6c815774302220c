package news.dateline.ingest.http;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/// How many pushes of each wire were answered how, and how many bytes they had.
public final class PushTally {
    /// Under which pushes to wires that are not there are counted: whoever makes names up takes no room.
    public static final String NO_WIRE = "-";

    private final Map<Key, Counts> counts = new ConcurrentHashMap<>();

    private record Key(String wire, int code) {}

    private record Counts(LongAdder requests, LongAdder bytes) {}

    PushTally() {}

    /// Pushes of a wire that were answered alike.
    ///
    /// @param wire its id
    /// @param code the HTTP status of the answers
    /// @param requests how many
    /// @param bytes of their bodies as they were sent
    public record Tally(String wire, int code, long requests, long bytes) {}

    void count(String wire, int code, long bytes) {
        Counts of = counts.computeIfAbsent(new Key(wire, code), key -> new Counts(new LongAdder(), new LongAdder()));
        of.requests().increment();
        of.bytes().add(Math.max(0, bytes));
    }

    /// All of them, by wire and status.
    public List<Tally> all() {
        return counts.entrySet().stream()
                .map(entry -> new Tally(
                        entry.getKey().wire(),
                        entry.getKey().code(),
                        entry.getValue().requests().sum(),
                        entry.getValue().bytes().sum()))
                .sorted(Comparator.comparing(Tally::wire).thenComparingInt(Tally::code))
                .toList();
    }
}
