package news.dateline.enrich.learn;

import news.dateline.enrich.text.Token;

/// How a token is written.
final class Shape {
    private static final int SIGN = 1;
    private static final int DIGITS = 2;
    private static final int SMALL = 3;
    private static final int INITIAL = 4;
    private static final int SHOUTED = 5;
    private static final int MIXED = 6;
    private static final int CAPITALISED = 7;

    private Shape() {}

    static int of(Token token) {
        if (!token.isWord()) {
            return SIGN;
        }
        if (Character.isDigit(token.sign(0))) {
            return DIGITS;
        }
        if (!token.isCapitalised()) {
            return hasInnerCapital(token) ? MIXED : SMALL;
        }
        if (token.isShouted()) {
            return token.length() == 1 ? INITIAL : SHOUTED;
        }
        return hasInnerCapital(token) ? MIXED : CAPITALISED;
    }

    static boolean hasInnerCapital(Token token) {
        for (int i = 1; i < token.length(); i++) {
            if (Character.isUpperCase(token.sign(i))) {
                return true;
            }
        }
        return false;
    }
}
