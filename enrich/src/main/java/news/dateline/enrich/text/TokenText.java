package news.dateline.enrich.text;

import java.util.List;
import java.util.Optional;

/// A text of a story, cut into tokens.
///
/// @param field the text
/// @param tokens its words and signs
/// @param casing what capitals say in it
public record TokenText(TextField field, List<Token> tokens, Casing casing) {
    /// Cuts a text.
    public static TokenText of(TextField field) {
        List<Token> tokens = List.copyOf(Tokenizer.tokens(field.text()));
        return new TokenText(field, tokens, Casing.of(tokens));
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
        return switch (before.form()) {
            case ".", "!", "?", ":", "\"", "“", "'", "-" -> true;
            default -> false;
        };
    }

    /// Whether nothing stands between the token at an index and the one before it but a space on one line.
    public boolean followsDirectly(int index) {
        return index > 0 && tokens.get(index).begin() - tokens.get(index - 1).end() <= 1;
    }
}
