package news.dateline.enrich.text;

import java.util.Optional;

/// A text of a story, cut into tokens.
///
/// @param field the text
/// @param tokens its words and signs
/// @param casing what capitals say in it
public record TokenText(TextField field, Tokens tokens, Casing casing) {
    /// Cuts a text.
    public static TokenText of(TextField field) {
        return of(field, Deadline.none());
    }

    /// Cuts as much of a text as there is time for.
    public static TokenText of(TextField field, Deadline deadline) {
        Tokens tokens = Tokenizer.tokens(field.text(), () -> deadline.stopsCutting(field));
        return new TokenText(field, tokens, Casing.of(tokens, field.field() == Field.HEADLINE));
    }

    /// The token at an index, if the text has one there.
    Optional<Token> at(int index) {
        return index >= 0 && index < tokens.size() ? Optional.of(tokens.get(index)) : Optional.empty();
    }

    /// Whether this very sign stands at an index.
    public boolean is(int index, String sign) {
        return index >= 0 && index < tokens.size() && tokens.get(index).is(sign);
    }

    /// Whether a sentence, a quotation or a line begins at an index, so that a capital says nothing.
    public boolean beginsSentence(int index) {
        if (index == 0) {
            return true;
        }
        Token before = tokens.get(index - 1);
        return !before.isWord()
                && switch (before.sign(0)) {
                    case '.', '!', '?', ':', '"', '“', '\'', '-' -> true;
                    default -> false;
                };
    }

    /// Whether nothing stands between the token at an index and the one before it but a space on one line.
    public boolean followsDirectly(int index) {
        return index > 0 && tokens.get(index).begin() - tokens.get(index - 1).end() <= 1;
    }
}
