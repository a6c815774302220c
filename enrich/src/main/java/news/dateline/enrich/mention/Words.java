package news.dateline.enrich.mention;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import news.dateline.enrich.gazetteer.Table;

/// The words that tell what a name beside them is. Capitals say nothing here.
///
/// @param honorifics stand before people: `Mr`
/// @param given given names
/// @param organisation end or begin the name of an organisation: `University`
/// @param neutral capitalised words that make no longer name with a place beside them: `President`, `Monday`
/// @param part directions that go before a place: `East`
record Words(
        Set<String> honorifics, Set<String> given, Set<String> organisation, Set<String> neutral, Set<String> part) {

    /// The words of the table that comes with this module.
    static Words standard() {
        Map<String, Set<String>> sets = new HashMap<>();
        for (Table.Row row : Table.read("words.tsv")) {
            sets.computeIfAbsent(row.cell(0), kind -> new HashSet<>())
                    .addAll(List.of(row.cell(1).split(" ")));
        }
        return new Words(
                required(sets, "honorific"),
                required(sets, "given"),
                required(sets, "organisation"),
                required(sets, "neutral"),
                required(sets, "part"));
    }

    private static Set<String> required(Map<String, Set<String>> sets, String kind) {
        Set<String> words = sets.get(kind);
        if (words == null) {
            throw new IllegalStateException("words.tsv has no words of the kind " + kind);
        }
        return Set.copyOf(words);
    }
}
