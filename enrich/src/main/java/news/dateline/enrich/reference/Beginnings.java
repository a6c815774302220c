package news.dateline.enrich.reference;

import news.dateline.enrich.image.ImageIn;
import news.dateline.enrich.image.ImageOut;
import news.dateline.enrich.text.Token;

/// Words that may begin a name, by a few bits of their hash, in small letters and otherwise. Most words of a story are
/// small, and few names begin so (`al-Shabaab`): the others need not be looked up among all the words of names.
final class Beginnings {
    private static final int SIZE = 1 << 6;
    private static final int BITS = 12;
    private static final int ROW_BITS = 6;

    private final long[] small;
    private final long[] other;

    Beginnings() {
        small = new long[SIZE];
        other = new long[SIZE];
    }

    /// Reads what [#write] wrote.
    Beginnings(ImageIn in) {
        small = in.longs();
        other = in.longs();
    }

    void write(ImageOut out) {
        out.longs(small);
        out.longs(other);
    }

    /// A name begins with this word as it is written.
    void add(Token first) {
        int bit = first.spread(BITS);
        rows(first)[bit >>> ROW_BITS] |= 1L << bit;
    }

    /// Whether a name may begin with this word.
    boolean may(Token first) {
        int bit = first.spread(BITS);
        return (rows(first)[bit >>> ROW_BITS] & (1L << bit)) != 0;
    }

    private long[] rows(Token first) {
        return first.isSmall() ? small : other;
    }
}
