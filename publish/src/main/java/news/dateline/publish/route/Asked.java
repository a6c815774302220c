package news.dateline.publish.route;

import java.util.List;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.CompiledAutomaton;

/// One thing that some channels' queries ask of a story. Queries that ask the same share it, so that a story answers it
/// once.
sealed interface Asked {
    /// Its own among all that is asked now.
    int number();

    /// The same in Lucene's terms.
    Query query();

    /// Whether a field has a word, or a whole value.
    record Word(int number, TermQuery query) implements Asked {
        String field() {
            return query.getTerm().field();
        }

        BytesRef text() {
            return query.getTerm().bytes();
        }
    }

    /// Whether a field has a word of some form: prefix, wildcard, range, pattern, fuzzy.
    ///
    /// @param field the field
    /// @param form what accepts such words
    /// @param beginning with what each such word begins; may be empty
    record Form(int number, Query query, String field, CompiledAutomaton form, BytesRef beginning) implements Asked {
        boolean fits(BytesRef word) {
            return switch (form.type) {
                case NONE -> false;
                case ALL -> true;
                case SINGLE -> word.bytesEquals(form.term);
                case NORMAL -> form.getByteRunnable().run(word.bytes, word.offset, word.length);
            };
        }
    }

    /// Whether words stand side by side.
    ///
    /// @param words the words
    /// @param places where each stands, from the first
    record Phrase(int number, PhraseQuery query, List<Word> words, List<Integer> places) implements Asked {
        public Phrase {
            words = List.copyOf(words);
            places = List.copyOf(places);
        }

        String field() {
            return query.getField();
        }
    }

    /// What only Lucene itself can answer, such as distances and words that stand near each other.
    record Other(int number, Query query) implements Asked {}
}
