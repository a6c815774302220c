package news.dateline.enrich.reference;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import news.dateline.enrich.reference.table.Table;

/// English words that are no names, though a small town somewhere may be called so.
public final class CommonWords {
    private CommonWords() {}

    /// The words in capitals.
    public static Set<String> keys() {
        Set<String> keys = new HashSet<>();
        for (Table.Row row : Table.read("common-words.tsv")) {
            keys.addAll(List.of(row.cell(0).toUpperCase(Locale.ROOT).split(" ")));
        }
        return keys;
    }

    /// The words with a capital, as a town would be written.
    static Set<String> standard() {
        Set<String> words = new HashSet<>();
        for (String key : keys()) {
            words.add(key.charAt(0) + key.substring(1).toLowerCase(Locale.ROOT));
        }
        return words;
    }
}
