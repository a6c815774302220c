package news.dateline.enrich.mention;

import java.util.HashMap;
import java.util.Map;
import news.dateline.enrich.reference.CommonWords;
import news.dateline.enrich.reference.table.Table;
import news.dateline.enrich.text.Token;
import news.dateline.enrich.text.WordTable;

/// The classes of all words that tell what a name beside them is.
public final class Lexicon {
    private final WordTable classes = new WordTable(0);

    private Lexicon() {}

    /// The words that come with Dateline.
    ///
    /// @throws IllegalStateException when the table has a class of no name
    public static Lexicon standard() {
        Map<String, WordClass> byWord = new HashMap<>();
        for (WordClass wordClass : WordClass.values()) {
            byWord.put(wordClass.word(), wordClass);
        }
        Lexicon lexicon = new Lexicon();
        for (Table.Row row : Table.read("words.tsv")) {
            WordClass wordClass = byWord.get(row.cell(0));
            if (wordClass == null) {
                throw new IllegalStateException("words.tsv has words of an unknown class " + row.cell(0));
            }
            for (String word : row.cell(1).split(" ")) {
                lexicon.add(word, wordClass);
            }
        }
        CommonWords.keys().forEach(word -> lexicon.add(word, WordClass.COMMON));
        return lexicon;
    }

    /// The classes of a word as bits of [WordClass#bit].
    int classes(Token token) {
        // No sign is of a class.
        return token.isWord() ? classes.get(token) : 0;
    }

    private void add(String word, WordClass wordClass) {
        classes.put(word, classes.get(word) | wordClass.bit());
    }
}
