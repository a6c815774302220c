package news.dateline.enrich.reference;

import java.util.Arrays;
import java.util.BitSet;
import news.dateline.enrich.image.ImageIn;
import news.dateline.enrich.image.ImageOut;

/// Steps of a tree: node and word to node, by open addressing.
final class StepTable {
    private static final int UNKNOWN = -1;
    private static final int FIRST_SIZE = 1 << 10;
    private static final long FREE = -1;
    private static final long MIX = 0x9E3779B97F4A7C15L;

    private long[] keys;
    private int[] targets;
    // By node, a bit each: most end a name and lead nowhere, and are not looked for.
    private final BitSet leading;
    private int used;

    StepTable() {
        keys = free(FIRST_SIZE);
        targets = new int[FIRST_SIZE];
        leading = new BitSet();
    }

    /// Reads what [#write] wrote; nothing is added to it.
    StepTable(ImageIn in) {
        keys = in.longs();
        targets = in.ints();
        leading = BitSet.valueOf(in.longs());
    }

    void write(ImageOut out) {
        out.longs(keys);
        out.ints(targets);
        out.longs(leading.toLongArray());
    }

    /// Whether any word leads on from a node.
    boolean leadOn(int node) {
        return leading.get(node);
    }

    int step(int node, int word) {
        int at = slot(keys, key(node, word));
        return keys[at] == FREE ? UNKNOWN : targets[at];
    }

    int stepOrAdd(int node, int word, int next) {
        int at = slot(keys, key(node, word));
        if (keys[at] != FREE) {
            return targets[at];
        }
        keys[at] = key(node, word);
        leading.set(node);
        targets[at] = next;
        used++;
        if (used * 2 > keys.length) {
            grow();
        }
        return next;
    }

    private void grow() {
        long[] larger = free(keys.length * 2);
        int[] itsTargets = new int[larger.length];
        for (int i = 0; i < keys.length; i++) {
            if (keys[i] != FREE) {
                int at = slot(larger, keys[i]);
                larger[at] = keys[i];
                itsTargets[at] = targets[i];
            }
        }
        keys = larger;
        targets = itsTargets;
    }

    private static int slot(long[] keys, long key) {
        int mask = keys.length - 1;
        int at = (int) ((key * MIX) >>> Integer.SIZE) & mask;
        while (keys[at] != FREE && keys[at] != key) {
            at = (at + 1) & mask;
        }
        return at;
    }

    private static long key(int node, int word) {
        return ((long) node << Integer.SIZE) | word;
    }

    private static long[] free(int size) {
        long[] keys = new long[size];
        Arrays.fill(keys, FREE);
        return keys;
    }
}
