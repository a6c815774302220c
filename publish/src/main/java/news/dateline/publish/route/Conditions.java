package news.dateline.publish.route;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.search.AutomatonQuery;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import org.apache.lucene.util.automaton.Operations;

/// Reads one of Lucene's queries as a [Condition]. What it does not know it leaves to Lucene.
final class Conditions {
    private static final Condition EVERYTHING = new Condition.Combined(List.of(), List.of(), 0, List.of());
    private static final Condition NOTHING = new Condition.Combined(List.of(), List.of(), 1, List.of());

    private final Questions questions;
    private final List<Asked> asks = new ArrayList<>();

    Conditions(Questions questions) {
        this.questions = questions;
    }

    /// All that has been asked, as often as it was asked.
    List<Asked> asks() {
        return asks;
    }

    Condition of(Query query) {
        return switch (query) {
            case BooleanQuery combined -> combined(combined);
            case BoostQuery boost -> of(boost.getQuery());
            case ConstantScoreQuery constant -> of(constant.getQuery());
            case MatchAllDocsQuery all -> EVERYTHING;
            case MatchNoDocsQuery none -> NOTHING;
            case TermQuery term -> is(questions.word(term.getTerm()));
            case PhraseQuery phrase -> phrase(phrase);
            case AutomatonQuery form -> form(form);
            case FuzzyQuery fuzzy -> form(fuzzy, fuzzy.getField(), fuzzy.getAutomata(), new BytesRef());
            default -> other(query);
        };
    }

    private Condition combined(BooleanQuery query) {
        List<Condition> all = of(query, Occur.MUST);
        all.addAll(of(query, Occur.FILTER));
        List<Condition> some = of(query, Occur.SHOULD);
        int least = query.getMinimumNumberShouldMatch();
        // Without a part that must be there, one of the others must: NOT alone finds nothing.
        return new Condition.Combined(all, some, least == 0 && all.isEmpty() ? 1 : least, of(query, Occur.MUST_NOT));
    }

    private List<Condition> of(BooleanQuery query, Occur occur) {
        List<Condition> conditions = new ArrayList<>();
        query.getClauses(occur).forEach(part -> conditions.add(of(part)));
        return conditions;
    }

    // All words must be there before anybody asks how they stand.
    private Condition phrase(PhraseQuery query) {
        List<Condition> all = new ArrayList<>();
        List<Asked.Word> words =
                Arrays.stream(query.getTerms()).map(questions::word).toList();
        words.forEach(word -> all.add(is(word)));
        if (words.isEmpty()) {
            return NOTHING;
        }
        if (words.size() > 1) {
            all.add(query.getSlop() == 0 ? is(questions.phrase(query, words)) : other(query));
        }
        return new Condition.Combined(all, List.of(), 0, List.of());
    }

    private Condition form(AutomatonQuery query) {
        CompiledAutomaton form = query.getCompiled();
        // An automaton that is made while it runs is not for several threads.
        if (form.type == CompiledAutomaton.AUTOMATON_TYPE.NORMAL && form.runAutomaton == null) {
            return other(query);
        }
        return form(query, query.getField(), form, beginning(query, form));
    }

    private Condition form(Query query, String field, CompiledAutomaton form, BytesRef beginning) {
        return is(questions.ask(query, number -> new Asked.Form(number, query, field, form, beginning)));
    }

    private static BytesRef beginning(AutomatonQuery query, CompiledAutomaton form) {
        return switch (form.type) {
            case NONE, ALL -> new BytesRef();
            case SINGLE -> form.term;
            case NORMAL -> beginning(query);
        };
    }

    private static BytesRef beginning(AutomatonQuery query) {
        Automaton live = Operations.removeDeadStates(query.getAutomaton());
        // Of ranges and such, which are automata over bytes, it may end inside a letter, which does no harm.
        return query.isAutomatonBinary()
                ? Operations.getCommonPrefixBytesRef(live)
                : new BytesRef(Operations.getCommonPrefix(live));
    }

    private Condition other(Query query) {
        return is(questions.ask(query, number -> new Asked.Other(number, query)));
    }

    private Condition is(Asked one) {
        asks.add(one);
        return new Condition.Is(one);
    }
}
