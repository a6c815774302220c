package news.dateline.enrich.duplicate;

/// Locality-sensitive hashing (Indyk, Motwani 1998; bands over MinHash): 84 bands of three slots each, every slot in
/// two of them, any two bands with at most one slot in common. Texts that agree in one whole band are candidates: with
/// similarity s they meet with probability of about 1 − (1 − s³)⁸⁴. Six lanes hold fourteen bands each, so that each
/// lane can be looked up elsewhere.
public final class Bands {
    /// How many lanes there are; the bands `lane`, `lane + LANES` … belong to one.
    public static final int LANES = 6;

    static final int BANDS = 84;
    private static final int ROWS = 3;
    /// As many bands as give every slot one turn: of neighbouring slots first, then of slots this far apart.
    private static final int APART = 42;

    private Bands() {}

    /// The keys of one lane's bands: which band it is, and the whole of its three slots.
    public static long[] keys(Signature signature, int lane) {
        long[] keys = new long[BANDS / LANES];
        for (int turn = 0; turn < keys.length; turn++) {
            keys[turn] = key(signature, turn * LANES + lane);
        }
        return keys;
    }

    private static long key(Signature signature, int band) {
        long key = band;
        for (int row = 0; row < ROWS; row++) {
            int slot = band < APART ? band * ROWS + row : row * APART + band - APART;
            key = key << Short.SIZE | signature.slot(slot);
        }
        return key;
    }
}
