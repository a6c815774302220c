package news.dateline.enrich.mention;

import java.util.List;
import news.dateline.enrich.reference.NameAutomaton;
import news.dateline.enrich.reference.table.Table;
import news.dateline.enrich.text.Token;

/// Fixed phrases that hold the name of a place and mean none: `guinea pig`.
final class Phrases {
    private final NameAutomaton<String> phrases = new NameAutomaton<>();

    private Phrases() {}

    static Phrases standard() {
        Phrases phrases = new Phrases();
        Table.read("phrases.tsv").forEach(row -> phrases.phrases.add(row.cell(0), row.cell(0)));
        return phrases;
    }

    /// The words of a text as the phrases number them.
    int[] number(List<Token> tokens) {
        return phrases.number(tokens);
    }

    /// Index behind the phrase that begins at `at`; `at` itself when none does.
    ///
    /// @param numbers the text's words, from [#number]
    int endAt(List<Token> tokens, int[] numbers, int at) {
        NameAutomaton.Match<String> phrase = phrases.longestAt(tokens, numbers, at);
        return phrase == null ? at : phrase.to();
    }
}
