package news.dateline.enrich.image;

import java.util.Map;

/// A number for each of some strings, by open addressing over their hashes; nothing is decoded but what is asked for.
public final class StringIndex {
    /// What is said of any other string.
    public static final int UNKNOWN = -1;

    private static final int SPREAD = 0x9E3779B1;

    private final Strings strings;
    // By slot: one more than the entry that stands there, 0 for none.
    private final int[] slots;
    private final int[] keys;
    private final int[] values;

    /// Reads one.
    public StringIndex(ImageIn in) {
        this.strings = in.strings();
        this.slots = in.ints();
        this.keys = in.ints();
        this.values = in.ints();
    }

    /// Writes numbers of strings, in the map's order.
    public static void write(Map<String, Integer> numbers, ImageOut out) {
        int[] slots = new int[Integer.highestOneBit(numbers.size() + 1) * 4];
        Ints keys = new Ints();
        Ints values = new Ints();
        numbers.forEach((key, value) -> {
            int slot = slot(key, slots.length);
            while (slots[slot] != 0) {
                slot = (slot + 1) & (slots.length - 1);
            }
            keys.add(out.string(key));
            values.add(value);
            slots[slot] = keys.size();
        });
        out.ints(slots);
        out.ints(keys.toArray());
        out.ints(values.toArray());
    }

    /// The number of a string, or [#UNKNOWN].
    public int get(String key) {
        int slot = slot(key, slots.length);
        while (slots[slot] != 0) {
            int entry = slots[slot] - 1;
            if (strings.get(keys[entry]).equals(key)) {
                return values[entry];
            }
            slot = (slot + 1) & (slots.length - 1);
        }
        return UNKNOWN;
    }

    /// All numbers, in the order in which they were written.
    public int[] values() {
        return values.clone();
    }

    private static int slot(String key, int size) {
        return (key.hashCode() * SPREAD) >>> (Integer.numberOfLeadingZeros(size) + 1);
    }
}
