package news.dateline.enrich.duplicate;

import java.util.Arrays;

/// One-permutation MinHash (Li, Owen, Zhang 2012): one hash of each shingle, whose high bits choose a bin and whose
/// rest competes for the bin's minimum. A bin that got nothing takes the value of another, which is the same one for
/// all texts with the same bins filled (optimal densification, Shrivastava 2017).
final class OnePermutation {
    private static final int BIN_BITS = 7;
    /// No hash within a bin is as large.
    private static final long EMPTY = Long.MAX_VALUE;

    private final long[] least = new long[Signature.SLOTS];

    OnePermutation() {
        Arrays.fill(least, EMPTY);
    }

    void add(long hash) {
        int bin = (int) (hash >>> (Long.SIZE - BIN_BITS));
        long rest = hash & (-1L >>> BIN_BITS);
        if (rest < least[bin]) {
            least[bin] = rest;
        }
    }

    /// The lowest bits of each minimum: the highest are nearly always zero. Of b-bit MinHash (Li, König 2010).
    ///
    /// @throws IllegalStateException when nothing was added
    Signature signature() {
        if (Arrays.stream(least).allMatch(value -> value == EMPTY)) {
            throw new IllegalStateException("No shingle, no signature");
        }
        short[] slots = new short[Signature.SLOTS];
        for (int bin = 0; bin < Signature.SLOTS; bin++) {
            slots[bin] = (short) least[filled(bin)];
        }
        return new Signature(slots);
    }

    private int filled(int bin) {
        int found = bin;
        for (int attempt = 1; least[found] == EMPTY; attempt++) {
            found = (int) (Mixing.of(((long) bin << Integer.SIZE) + attempt) >>> (Long.SIZE - BIN_BITS));
        }
        return found;
    }
}
