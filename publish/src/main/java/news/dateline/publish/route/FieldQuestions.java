package news.dateline.publish.route;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// What is asked of one field, and whom its words wake.
final class FieldQuestions {
    private final Map<BytesRef, Entry> words = new HashMap<>();
    // By how long they are: a word is looked up once for each length.
    private final SortedMap<Integer, Map<BytesRef, List<StandingQuery>>> beginnings = new TreeMap<>();
    private int phrases;
    private int forms;

    /// A word that is asked for.
    ///
    /// @param number the word's
    /// @param wakes the queries that are looked at when a story has it
    record Entry(int number, List<StandingQuery> wakes) {}

    @Nullable
    Entry find(BytesRef word) {
        return words.get(word);
    }

    /// Whether the order of the words counts.
    boolean hasPhrases() {
        return phrases > 0;
    }

    /// Whether words count that nobody asks for by name.
    boolean hasForms() {
        return forms > 0;
    }

    void enter(Asked one) {
        switch (one) {
            case Asked.Word word -> words.put(word.text(), new Entry(word.number(), new ArrayList<>()));
            case Asked.Phrase phrase -> phrases++;
            case Asked.Form form -> forms++;
            case Asked.Other other -> {}
        }
    }

    void withdraw(Asked one) {
        switch (one) {
            case Asked.Word word -> words.remove(word.text());
            case Asked.Phrase phrase -> phrases--;
            case Asked.Form form -> forms--;
            case Asked.Other other -> {}
        }
    }

    /// The queries that a word wakes, to add some or take some away.
    List<StandingQuery> wokenBy(Asked.Word word) {
        return Objects.requireNonNull(words.get(word.text())).wakes();
    }

    /// The queries that each word wakes that begins so.
    List<StandingQuery> wokenBy(BytesRef beginning) {
        return beginnings
                .computeIfAbsent(beginning.length, length -> new HashMap<>())
                .computeIfAbsent(beginning, text -> new ArrayList<>());
    }

    void forget(BytesRef beginning) {
        Map<BytesRef, List<StandingQuery>> same = beginnings.get(beginning.length);
        if (same != null && same.getOrDefault(beginning, List.of()).isEmpty()) {
            same.remove(beginning);
            if (same.isEmpty()) {
                beginnings.remove(beginning.length);
            }
        }
    }

    /// Wakes the queries that are looked at for the sake of how a word begins.
    void wake(BytesRef word, Awake awake) {
        BytesRef beginning = new BytesRef(word.bytes, word.offset, 0);
        for (Map.Entry<Integer, Map<BytesRef, List<StandingQuery>>> same : beginnings.entrySet()) {
            if (same.getKey() > word.length) {
                return;
            }
            beginning.length = same.getKey();
            awake.addAll(same.getValue().getOrDefault(beginning, List.of()));
        }
    }
}
