package news.dateline.enrich.duplicate;

/// Makes shingles of two words each (Broder 1997) of a row of words and gives each, as a number, to a permutation. They
/// run on over the ends of paragraphs, which every wire puts elsewhere. Nothing is kept, so a text may be of any
/// length.
final class Shingles {
    private static final long ORDER = 0x9e3779b97f4a7c15L;

    private final OnePermutation permutation;
    private long before;
    private int words;

    Shingles(OnePermutation permutation) {
        this.permutation = permutation;
    }

    void word(long word) {
        if (words > 0) {
            permutation.add(Mixing.of(before * ORDER + word));
        }
        before = word;
        words++;
    }

    int words() {
        return words;
    }
}
