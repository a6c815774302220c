package news.dateline.ingest.parse.json;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Where the members of an object stand, by name. Few names are looked through; more are found by hash code in a small
/// table; what has many has a map, in which names with the same hash code cannot make looking up slow.
final class NameTable {
    private static final int FEW = 6;
    private static final int MANY = 64;
    private static final int SLOTS = 4 * MANY;

    // A bit for each name that is there: most names that are asked for are not.
    private long there;
    private byte @Nullable [] slots;
    private @Nullable Map<String, Integer> map;

    /// The last of the names is new.
    ///
    /// @param at where it stands
    void added(String[] names, int at) {
        there |= bit(names[at]);
        if (map != null) {
            map.putIfAbsent(names[at], at);
        } else if (at == MANY) {
            map = HashMap.newHashMap(2 * MANY);
            for (int i = 0; i <= at; i++) {
                map.putIfAbsent(names[i], i);
            }
        } else if (slots != null) {
            put(slots, names[at], at);
        } else if (at == FEW) {
            slots = new byte[SLOTS];
            for (int i = 0; i <= at; i++) {
                put(slots, names[i], i);
            }
        }
    }

    /// Where a name stands; -1 when it is not there.
    ///
    /// @param size how many names there are
    int find(String name, String[] names, int size) {
        if ((there & bit(name)) == 0) {
            return -1;
        }
        if (map != null) {
            return map.getOrDefault(name, -1);
        }
        return slots == null ? look(name, names, size) : find(slots, name, names);
    }

    private static int look(String name, String[] names, int size) {
        for (int i = 0; i < size; i++) {
            if (names[i].equals(name)) {
                return i;
            }
        }
        return -1;
    }

    private static int find(byte[] slots, String name, String[] names) {
        int slot = slot(name);
        while (slots[slot] != 0) {
            int at = slots[slot] - 1;
            if (names[at].equals(name)) {
                return at;
            }
            slot = (slot + 1) % SLOTS;
        }
        return -1;
    }

    private static void put(byte[] slots, String name, int at) {
        int slot = slot(name);
        while (slots[slot] != 0) {
            slot = (slot + 1) % SLOTS;
        }
        slots[slot] = (byte) (at + 1);
    }

    private static int slot(String name) {
        int hash = name.hashCode();
        return (hash ^ (hash >>> Byte.SIZE)) & (SLOTS - 1);
    }

    private static long bit(String name) {
        int hash = name.hashCode();
        return 1L << (hash ^ (hash >>> Byte.SIZE));
    }
}
