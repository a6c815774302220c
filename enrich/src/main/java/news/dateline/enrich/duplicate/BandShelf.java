package news.dateline.enrich.duplicate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import news.dateline.enrich.duplicate.BandIndex.Entry;
import org.jspecify.annotations.Nullable;

/// The texts of some hours by their bands: one table of numbers with open addressing, as there are many bands and each
/// holds little.
final class BandShelf {
    /// How many texts a band holds; the first ones, so that the first story is always among them.
    static final int DEPTH = 64;

    private static final int FIRST_SIZE = 1 << 10;
    private static final int FIRST_SKETCHES = 100;

    private final List<Entry> entries = new ArrayList<>();
    /// Of each entry.
    private long[] sketches = new long[0];

    private final Map<String, Entry> newest = new HashMap<>();
    /// Half of a band, mixed. Two bands may share it: what is found by that can hardly be alike, and is left out.
    private int[] keys = new int[FIRST_SIZE];

    /// Number of the entry, counted from 1; 0 where nothing is.
    private int[] numbers = new int[FIRST_SIZE];

    private int used;

    int size() {
        return entries.size();
    }

    void add(Entry entry, Footprint footprint) {
        int from = entries.size() * Footprint.SKETCH_LONGS;
        if (from == sketches.length) {
            int more = Math.max(FIRST_SKETCHES, entries.size() / 4);
            sketches = Arrays.copyOf(sketches, from + more * Footprint.SKETCH_LONGS);
        }
        System.arraycopy(footprint.sketch(), 0, sketches, from, Footprint.SKETCH_LONGS);
        entries.add(entry);
        newest.merge(entry.storyId(), entry, (one, other) -> one.signedAt() > other.signedAt() ? one : other);
        for (long band : footprint.bands()) {
            if (4 * used >= 3 * keys.length) {
                grow();
            }
            put(key(band), entries.size());
        }
    }

    @Nullable
    Entry newest(String storyId) {
        return newest.get(storyId);
    }

    /// Those that share a band and may be alike.
    void find(Footprint footprint, Consumer<Entry> found) {
        for (long band : footprint.bands()) {
            int key = key(band);
            for (int at = place(key); numbers[at] != 0; at = next(at)) {
                int entry = numbers[at] - 1;
                if (keys[at] == key && footprint.mayBeAlike(sketches, entry * Footprint.SKETCH_LONGS)) {
                    found.accept(entries.get(entry));
                }
            }
        }
    }

    private void put(int key, int number) {
        int at = place(key);
        int depth = 0;
        while (numbers[at] != 0) {
            depth += keys[at] == key ? 1 : 0;
            if (depth == DEPTH) {
                return;
            }
            at = next(at);
        }
        keys[at] = key;
        numbers[at] = number;
        used++;
    }

    private void grow() {
        int[] oldKeys = keys;
        int[] oldNumbers = numbers;
        keys = new int[2 * oldKeys.length];
        numbers = new int[keys.length];
        used = 0;
        for (int at = 0; at < oldKeys.length; at++) {
            if (oldNumbers[at] != 0) {
                put(oldKeys[at], oldNumbers[at]);
            }
        }
    }

    private static int key(long band) {
        return (int) Mixing.of(band);
    }

    private int place(int key) {
        return key & (keys.length - 1);
    }

    private int next(int at) {
        return (at + 1) & (keys.length - 1);
    }
}
