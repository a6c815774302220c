package news.dateline.enrich.learn;

import java.util.Arrays;

/// What has been learned: for each feature and each tag how much it speaks for the tag. Features share one table of
/// fixed size by their hash (Weinberger and others 2009). Four tags' weights stand in one `long`, 16 bits each and none
/// below 0, so that one addition counts for four; the sum of all features of a token still fits into 16 bits.
///
/// Most rows hold nothing, which changes no choice: they have a bit only, and the others stand close together. What is
/// looked at for most features so stays in the processor's first cache.
final class Weights {
    /// No weight is further from 0: twice this, times the number of features, is less than 2^16.
    static final int MOST = ((1 << Short.SIZE) / (2 * Features.COUNT)) - 1;

    private static final int LANES = Long.SIZE / Short.SIZE;
    private static final int STRIDE = (Tags.COUNT + LANES - 1) / LANES;
    private static final long LANE = 0xFFFF;
    private static final int SPREAD = 0x9E3779B1;
    private static final int ROW_SHIFT = 6;

    private final int bits;
    // A bit for each row that holds something, and for each long of bits how many rows stand before it.
    private final long[] held;
    private final int[] before;
    private final long[] packed;

    /// @param bits the table has two to this many rows
    /// @param table the weights, row by row, each at most [#MOST] from 0
    Weights(int bits, short[] table) {
        this.bits = bits;
        this.held = new long[((1 << bits) + Long.SIZE - 1) / Long.SIZE];
        this.before = new int[held.length];
        int rows = 0;
        for (int row = 0; row < 1 << bits; row++) {
            if (row % Long.SIZE == 0) {
                before[row / Long.SIZE] = rows;
            }
            if (isHeld(table, row)) {
                held[row / Long.SIZE] |= 1L << row;
                rows++;
            }
        }
        this.packed = new long[STRIDE * rows];
        for (int row = 0; row < 1 << bits; row++) {
            if (isHeld(row)) {
                pack(table, row);
            }
        }
    }

    private static boolean isHeld(short[] table, int row) {
        for (int tag = 0; tag < Tags.COUNT; tag++) {
            if (table[row * Tags.COUNT + tag] != 0) {
                return true;
            }
        }
        return false;
    }

    private void pack(short[] table, int row) {
        for (int tag = 0; tag < Tags.COUNT; tag++) {
            long weight = MOST + (long) table[row * Tags.COUNT + tag];
            packed[place(row) + tag / LANES] |= weight << shift(tag);
        }
    }

    private boolean isHeld(int row) {
        return (held[row >>> ROW_SHIFT] & (1L << row)) != 0;
    }

    // Where a row that is held stands.
    private int place(int row) {
        long lower = held[row >>> ROW_SHIFT] & ((1L << row) - 1);
        return (before[row >>> ROW_SHIFT] + Long.bitCount(lower)) * STRIDE;
    }

    int bits() {
        return bits;
    }

    /// The weights, row by row.
    short[] table() {
        short[] table = new short[Tags.COUNT << bits];
        for (int i = 0; i < table.length; i++) {
            int tag = i % Tags.COUNT;
            int row = i / Tags.COUNT;
            if (isHeld(row)) {
                long four = packed[place(row) + tag / LANES];
                table[i] = (short) (((four >>> shift(tag)) & LANE) - MOST);
            }
        }
        return table;
    }

    /// Room for the sums of one token.
    static long[] sums() {
        return new long[STRIDE];
    }

    /// Adds up what features say of each tag.
    void score(int[] features, long[] sums) {
        int shift = Integer.SIZE - bits;
        Arrays.fill(sums, 0);
        for (int feature : features) {
            int row = row(feature, shift);
            if (isHeld(row)) {
                int place = place(row);
                for (int i = 0; i < STRIDE; i++) {
                    sums[i] += packed[place + i];
                }
            }
        }
    }

    /// The allowed tag with the most said for it.
    static int best(long[] sums, int before, Bond bond) {
        int best = -1;
        long most = -1;
        for (int tag = 0; tag < Tags.COUNT; tag++) {
            long sum = (sums[tag / LANES] >>> shift(tag)) & LANE;
            if (sum > most && Tags.follows(before, tag, bond)) {
                best = tag;
                most = sum;
            }
        }
        return best;
    }

    private static int shift(int tag) {
        return (tag % LANES) * Short.SIZE;
    }

    static int row(int feature, int shift) {
        return (feature * SPREAD) >>> shift;
    }
}
