package news.dateline.enrich.learn;

import news.dateline.enrich.text.Token;

/// Numbers for words and for features made of several numbers, the same on every machine.
final class Hash {
    private static final int WORD = 0x9E3779B1;
    private static final int LEFT = 0x85EBCA6B;
    private static final int RIGHT = 0xC2B2AE35;

    private Hash() {}

    static int of(Token token) {
        return spread(token.keyHash() * WORD);
    }

    static int of(String word, int from, int to) {
        int hash = to - from;
        for (int i = from; i < to; i++) {
            hash = hash * 31 + word.charAt(i);
        }
        return spread(hash * WORD);
    }

    /// One number of a kind of feature and what it is made of.
    static int of(int kind, int one) {
        return spread((one + kind * WORD) * LEFT);
    }

    static int of(int kind, int one, int other) {
        return spread((of(kind, one) ^ other) * RIGHT);
    }

    static int of(int kind, int one, int other, int third) {
        return spread((of(kind, one, other) ^ third) * LEFT);
    }

    private static int spread(int hash) {
        return hash ^ (hash >>> 15);
    }
}
