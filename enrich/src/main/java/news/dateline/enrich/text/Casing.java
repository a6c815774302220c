package news.dateline.enrich.text;

import java.util.List;
import java.util.Set;

/// What a capital letter says in a text.
public enum Casing {
    /// A capital marks a name or the begin of a sentence.
    SENTENCE,
    /// `Envoys Meet in Davos`: most words have a capital, so that it says little.
    TITLE,
    /// `ENVOYS MEET IN DAVOS`: capitals say nothing.
    SHOUTED;

    private static final int SHORT = 4;
    private static final Set<String> QUIET = Set.of("WITH", "FROM", "INTO", "OVER", "THAT", "THAN");

    /// Judges by the words that are long enough to be written with a capital in a title.
    ///
    /// @param titled whether it may be a title at all: a sentence of names is none
    static Casing of(List<Token> tokens, boolean titled) {
        int words = 0;
        int capitalised = 0;
        int shouted = 0;
        for (Token token : tokens) {
            if (token.form().length() >= SHORT
                    && Character.isLetter(token.form().codePointAt(0))
                    && counts(token)) {
                words++;
                capitalised += token.isCapitalised() ? 1 : 0;
                shouted += token.isShouted() ? 1 : 0;
            }
        }
        if (words > 0 && shouted * 10 >= words * 9) {
            return SHOUTED;
        }
        return titled && words > 2 && capitalised * 10 >= words * 8 ? TITLE : SENTENCE;
    }

    // All quiet words are short.
    private static boolean counts(Token token) {
        return token.form().length() > SHORT || (token.form().length() == SHORT && !QUIET.contains(token.key()));
    }
}
