package news.dateline.enrich.mention;

import news.dateline.enrich.text.Token;
import news.dateline.enrich.text.TokenText;

/// Where a story says it was filed: the dateline of its own, or the one before its first words: `DAVOS, Jan 20 -`.
final class Filing {
    // A byline or the agency's name may stand in paragraphs before it.
    private static final int PARAGRAPHS = 4;
    private static final int REACH = 14;

    private Filing() {}

    /// The index behind the last token of the dateline; 0 when the text has none.
    static int end(TokenText text) {
        return switch (text.field().field()) {
            case DATELINE -> text.tokens().size();
            case BODY -> text.field().index() < PARAGRAPHS ? dash(text) : 0;
            case HEADLINE, DESCRIPTION, CAPTION -> 0;
        };
    }

    private static int dash(TokenText text) {
        for (int i = 1; i < Math.min(REACH, text.tokens().size()); i++) {
            Token token = text.tokens().get(i);
            boolean apart = token.begin() > text.tokens().get(i - 1).end();
            if (token.is("-") && (apart || text.is(i + 1, "-"))) {
                return i;
            }
            if (token.isWord() && token.isSmall()) {
                return 0;
            }
        }
        return 0;
    }
}
