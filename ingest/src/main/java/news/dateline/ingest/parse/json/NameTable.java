package news.dateline.ingest.parse.json;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Where the members of an object stand, by name. Few names are looked through; more are found by hash code in a small
/// table; what has many has a map, in which names with the same hash code cannot make looking up slow.
final class NameTable {
    private static final int FEW = 6;
    private static final int MANY = 64;
    private static final int SLOTS = 4 * MANY;

    private byte @Nullable [] slots;
    private @Nullable Map<String, Integer> map;

    /// The last of the names is new.
    void added(List<String> names) {
        int at = names.size() - 1;
        if (map != null) {
            map.putIfAbsent(names.get(at), at);
        } else if (at == MANY) {
            map = HashMap.newHashMap(2 * MANY);
            for (int i = 0; i <= at; i++) {
                map.putIfAbsent(names.get(i), i);
            }
        } else if (slots != null) {
            put(slots, names.get(at), at);
        } else if (at == FEW) {
            slots = new byte[SLOTS];
            for (int i = 0; i <= at; i++) {
                put(slots, names.get(i), i);
            }
        }
    }

    /// Where a name stands; -1 when it is not there.
    int find(String name, List<String> names) {
        if (map != null) {
            return map.getOrDefault(name, -1);
        }
        if (slots == null) {
            return names.indexOf(name);
        }
        int slot = slot(name);
        while (slots[slot] != 0) {
            int at = slots[slot] - 1;
            if (names.get(at).equals(name)) {
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
}
