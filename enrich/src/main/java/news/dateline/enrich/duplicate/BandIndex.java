package news.dateline.enrich.duplicate;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// The texts of one lane by their bands, in memory: shelves of two hours each, of which the oldest goes when it is out
/// of the window or when there are too many texts. It can be made again from the signed stories.
public final class BandIndex {
    private static final long SHELF = Duration.ofHours(2).toMillis();

    private final long window;
    private final int most;
    private final NavigableMap<Long, BandShelf> shelves = new TreeMap<>();
    private long latest = Long.MIN_VALUE;
    private int size;

    /// An empty index.
    ///
    /// @param window how far apart two texts may be
    /// @param most how many texts are kept at most
    public BandIndex(Duration window, int most) {
        this.window = window.toMillis();
        this.most = most;
    }

    /// A text.
    ///
    /// @param storyId the story
    /// @param signedAt when this text of it was first heard, in milliseconds
    public record Entry(String storyId, long signedAt) {}

    /// Puts a text into its bands. One that is out of the window already is left out; so is one for which there is no
    /// room although only its own hours are left.
    public void add(String storyId, Instant signedAt, Footprint footprint) {
        long time = signedAt.toEpochMilli();
        latest = Math.max(latest, time);
        long shelf = Math.floorDiv(time, SHELF);
        makeRoom(shelf);
        if (time >= latest - window && size < most) {
            shelves.computeIfAbsent(shelf, key -> new BandShelf()).add(new Entry(storyId, time), footprint);
            size++;
        }
    }

    /// The texts that share a band, may be alike and are near enough in time.
    public Set<Entry> sharing(Footprint footprint, Instant at) {
        long time = at.toEpochMilli();
        Set<Entry> found = new LinkedHashSet<>();
        for (BandShelf shelf : shelves.values()) {
            shelf.find(footprint, entry -> {
                if (Math.abs(entry.signedAt() - time) <= window) {
                    found.add(entry);
                }
            });
        }
        return found;
    }

    /// The newest text of a story.
    public Optional<Entry> newest(String storyId, Instant at) {
        long time = at.toEpochMilli();
        for (BandShelf shelf : shelves.descendingMap().values()) {
            Entry entry = shelf.newest(storyId);
            if (entry != null && Math.abs(entry.signedAt() - time) <= window) {
                return Optional.of(entry);
            }
        }
        return Optional.empty();
    }

    private void makeRoom(long shelf) {
        long outdated = Math.floorDiv(latest - window, SHELF);
        while (!shelves.isEmpty() && (shelves.firstKey() < outdated || (size >= most && shelves.firstKey() < shelf))) {
            size -= shelves.pollFirstEntry().getValue().size();
        }
    }
}
