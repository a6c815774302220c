package news.dateline.publish.route;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/// All that the channels' queries ask now, each thing once.
final class Questions {
    private final Map<Query, Asked> asked = new HashMap<>();
    private final BitSet numbers = new BitSet();
    private final List<Integer> askers = new ArrayList<>();
    private final Map<String, FieldQuestions> fields = new HashMap<>();

    /// What is asked of a field, if anything is.
    Optional<FieldQuestions> of(String field) {
        return Optional.ofNullable(fields.get(field));
    }

    Asked.Word word(Term term) {
        TermQuery query = new TermQuery(term);
        return (Asked.Word) ask(query, number -> new Asked.Word(number, query));
    }

    /// @param words those of the phrase, asked already
    Asked phrase(PhraseQuery query, List<Asked.Word> words) {
        int[] positions = query.getPositions();
        List<Integer> places = IntStream.of(positions)
                .mapToObj(position -> position - positions[0])
                .toList();
        return ask(query, number -> new Asked.Phrase(number, query, words, places));
    }

    Asked ask(Query query, IntFunction<Asked> made) {
        Asked one = asked.computeIfAbsent(query, none -> enter(made.apply(numbers.nextClearBit(0))));
        askers.set(one.number(), askers.get(one.number()) + 1);
        return one;
    }

    /// How many ask it: what many ask is in many stories too.
    int askers(Asked one) {
        return askers.get(one.number());
    }

    /// One query less asks it.
    void withdraw(Asked one) {
        int left = askers.get(one.number()) - 1;
        askers.set(one.number(), left);
        if (left == 0) {
            asked.remove(one.query());
            numbers.clear(one.number());
            fieldsOf(one).forEach(field -> field(field).withdraw(one));
        }
    }

    FieldQuestions field(String name) {
        return fields.computeIfAbsent(name, field -> new FieldQuestions());
    }

    private Asked enter(Asked one) {
        numbers.set(one.number());
        while (askers.size() <= one.number()) {
            askers.add(0);
        }
        fieldsOf(one).forEach(field -> field(field).enter(one));
        return one;
    }

    private static Stream<String> fieldsOf(Asked one) {
        return switch (one) {
            case Asked.Word word -> Stream.of(word.field());
            case Asked.Form form -> Stream.of(form.field());
            case Asked.Phrase phrase -> Stream.of(phrase.field());
            case Asked.Other other -> Stream.empty();
        };
    }
}
