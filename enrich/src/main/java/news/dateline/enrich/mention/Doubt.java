package news.dateline.enrich.mention;

import java.util.List;
import news.dateline.enrich.text.Token;
import news.dateline.enrich.text.TokenText;

/// A capitalised word that is a name only if the story has it as one elsewhere.
///
/// @param in the text
/// @param at index of its token
record Doubt(TokenText in, int at) {
    Token token() {
        return in.tokens().get(at);
    }

    Spot spot() {
        return Spot.of(in, at, at + 1, NameType.MISC, List.of());
    }
}
