package news.dateline.enrich.mention;

import news.dateline.enrich.reference.NameAutomaton;
import news.dateline.enrich.reference.table.Table;
import news.dateline.enrich.text.Tokens;

/// Fixed phrases that hold the name of a place and mean none: `guinea pig`.
final class Phrases {
    private final NameAutomaton<String> phrases = new NameAutomaton<>();

    private Phrases() {}

    static Phrases standard() {
        Phrases phrases = new Phrases();
        Table.read("phrases.tsv").forEach(row -> phrases.phrases.add(row.cell(0), row.cell(0)));
        return phrases;
    }

    /// Index behind the phrase that begins at `at`; `at` itself when none does.
    int endAt(Tokens text, int at) {
        NameAutomaton.Match<String> phrase = phrases.longestAt(text, at);
        return phrase == null ? at : phrase.to();
    }
}
