package news.dateline.enrich.text;

import java.util.HashSet;
import java.util.Set;

/// Words, whatever their case, by open addressing. A token is looked up without making its key.
public final class WordSet {
    private static final int LEAST_SIZE = 8;
    private static final long MIX = 0x9E3779B97F4A7C15L;

    private long[] codes;
    private int coded;
    private final Set<String> others = new HashSet<>(0);

    /// No words yet.
    ///
    /// @param expected about how many there will be
    public WordSet(int expected) {
        codes = new long[Math.max(LEAST_SIZE, Integer.highestOneBit(Math.max(1, expected)) * 4)];
    }

    /// These words.
    public static WordSet of(String... words) {
        WordSet set = new WordSet(words.length);
        for (String word : words) {
            set.add(Tokenizer.tokens(word).getFirst());
        }
        return set;
    }

    /// Adds a token's word. Only while the set is not yet shared.
    public void add(Token token) {
        long code = token.code();
        if (code == WordCode.NONE) {
            others.add(token.key());
            return;
        }
        int slot = slot(codes, code);
        if (codes[slot] == WordCode.NONE) {
            codes[slot] = code;
            coded++;
            if (coded * 2 > codes.length) {
                grow();
            }
        }
    }

    /// Whether a token's word is one of these.
    public boolean has(Token token) {
        long code = token.code();
        return code == WordCode.NONE
                ? !others.isEmpty() && others.contains(token.key())
                : codes[slot(codes, code)] == code;
    }

    private void grow() {
        long[] larger = new long[codes.length * 2];
        for (long code : codes) {
            if (code != WordCode.NONE) {
                larger[slot(larger, code)] = code;
            }
        }
        codes = larger;
    }

    private static int slot(long[] codes, long code) {
        int mask = codes.length - 1;
        int at = (int) ((code * MIX) >>> Integer.SIZE) & mask;
        while (codes[at] != WordCode.NONE && codes[at] != code) {
            at = (at + 1) & mask;
        }
        return at;
    }
}
