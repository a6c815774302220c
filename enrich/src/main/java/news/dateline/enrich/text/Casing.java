package news.dateline.enrich.text;

/// What a capital letter says in a text.
public enum Casing {
    /// A capital marks a name or the begin of a sentence.
    SENTENCE,
    /// `Envoys Meet in Davos`: most words have a capital, so that it says little.
    TITLE,
    /// `ENVOYS MEET IN DAVOS`: capitals say nothing.
    SHOUTED;

    private static final int SHORT = 4;
    private static final WordSet QUIET = WordSet.of("WITH", "FROM", "INTO", "OVER", "THAT", "THAN");

    /// Judges by the words that are long enough to be written with a capital in a title.
    ///
    /// @param titled whether it may be a title at all: a sentence of names is none
    static Casing of(Tokens tokens, boolean titled) {
        int words = 0;
        int capitalised = 0;
        int shouted = 0;
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.length() >= SHORT && isLetter(token) && counts(token)) {
                words++;
                capitalised += token.isCapitalised() ? 1 : 0;
                shouted += token.isShouted() ? 1 : 0;
                // Most texts tell soon: of all that may follow too little could be shouted.
                if (!titled && (words - shouted) * 10 > tokens.size()) {
                    return SENTENCE;
                }
            }
        }
        if (words > 0 && shouted * 10 >= words * 9) {
            return SHOUTED;
        }
        return titled && words > 2 && capitalised * 10 >= words * 8 ? TITLE : SENTENCE;
    }

    // All quiet words are short.
    private static boolean counts(Token token) {
        return token.length() > SHORT || !QUIET.has(token);
    }

    private static boolean isLetter(Token token) {
        return Character.isSurrogate(token.sign(0))
                ? Character.isLetter(token.form().codePointAt(0))
                : Character.isLetter(token.sign(0));
    }
}
