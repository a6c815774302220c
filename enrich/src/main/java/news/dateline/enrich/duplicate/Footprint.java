package news.dateline.enrich.duplicate;

/// What one lane keeps of a signature in memory: its bands, by which texts are found, and a quarter of each slot, by
/// which most of those found are left out again before the rest is read.
public final class Footprint {
    static final int SKETCH_LONGS = Signature.SLOTS * Footprint.BITS / Long.SIZE;
    private static final int BITS = 4;
    private static final long LOWEST_OF_EACH = 0x1111_1111_1111_1111L;

    private final long[] bands;
    private final long[] sketch;

    Footprint(long[] bands, long[] sketch) {
        this.bands = bands;
        this.sketch = sketch;
    }

    /// That of a signature in a lane.
    public static Footprint of(Signature signature, int lane) {
        long[] sketch = new long[SKETCH_LONGS];
        for (int slot = 0; slot < Signature.SLOTS; slot++) {
            int at = slot * BITS;
            sketch[at / Long.SIZE] |= (signature.slot(slot) & (1L << BITS) - 1) << at;
        }
        return new Footprint(Bands.keys(signature, lane), sketch);
    }

    long[] bands() {
        return bands;
    }

    long[] sketch() {
        return sketch;
    }

    /// Whether two signatures may be alike: slots that are equal have equal quarters, so never false when they are.
    ///
    /// @param sketches of which the other's begins at `from`
    boolean mayBeAlike(long[] sketches, int from) {
        int equal = 0;
        for (int i = 0; i < SKETCH_LONGS; i++) {
            long other = sketch[i] ^ sketches[from + i];
            long differing = (other | other >>> 1 | other >>> 2 | other >>> 3) & LOWEST_OF_EACH;
            equal += Long.SIZE / BITS - Long.bitCount(differing);
        }
        return equal >= Signature.ALIKE * Signature.SLOTS;
    }
}
