package news.dateline.enrich.mention;

import java.util.List;
import news.dateline.enrich.reference.KnownName;
import news.dateline.enrich.reference.NameAutomaton.Match;
import news.dateline.schemas.model.MentionUse;
import org.jspecify.annotations.Nullable;

/// Reads a run of capitalised words as a name: by what is known, by the words that names are made of, and by what
/// stands
/// beside it.
final class Grammar {
    private static final int WORDS_OF_A_PERSON = 4;
    private static final int GENERIC = WordClass.bits(
            WordClass.ORGANISATION,
            WordClass.STATE_BODY,
            WordClass.HEAD,
            WordClass.GEOGRAPHIC,
            WordClass.EVENT,
            WordClass.MODIFIER,
            WordClass.COMMON);

    private final Passage in;

    Grammar(Passage in) {
        this.in = in;
    }

    /// The first name of a run; null when it begins with no name.
    ///
    /// @param known the longest known name at the run's first word, if any
    @Nullable
    Spot first(Run run, @Nullable Match<KnownName> known) {
        int knownTo = known == null ? run.from() : known.to();
        Spot name = ofName(run, knownTo);
        if (name != null) {
            return name;
        }
        if (knownTo >= run.to() && !isPerson(run, known)) {
            return known == null ? null : known(run.from(), known);
        }
        name = nationality(run, known);
        if (name == null) {
            name = typed(run, knownTo);
        }
        if (name == null) {
            name = person(run, known);
        }
        if (name != null) {
            return name;
        }
        return known == null ? unknown(run) : within(run, known);
    }

    // By the words that names of bodies, places and events are made of.
    private @Nullable Spot typed(Run run, int knownTo) {
        Spot body = body(run, knownTo);
        if (body != null) {
            return body;
        }
        Spot place = geographic(run, knownTo);
        return place == null ? event(run, knownTo) : place;
    }

    /// A known name, with the type of what it most likely means.
    Spot known(int from, Match<KnownName> match) {
        NameType type = NameType.of(match.senses().getFirst().known());
        boolean adjective = isAdjective(match);
        Spot spot = Spot.of(in.text(), from, match.to(), type, match.senses());
        return adjective ? spot.as(MentionUse.ADJECTIVE) : spot;
    }

    // "University of California", "Ministry of Health and Sport": the head, what it is of, and what that is joined to.
    private @Nullable Spot ofName(Run run, int knownTo) {
        int head = run.last(WordClass.HEAD);
        if (head != run.size() - 1 || knownTo > run.to()) {
            return null;
        }
        int of = run.to();
        if (!in.is(of, "of") && !in.is(of, "for")) {
            return null;
        }
        int name = in.is(of + 1, "the") ? of + 2 : of + 1;
        if (!in.isCapitalised(name) || in.is(name, WordClass.TIME)) {
            return null;
        }
        int to = Run.at(in, name).to();
        boolean joined = in.is(run.word(head), WordClass.STATE_BODY) && in.is(to, "and") && in.isCapitalised(to + 1);
        int end = joined ? Run.at(in, to + 1).to() : to;
        return named(run.from(), end, NameType.ORGANISATION);
    }

    // "French President", "Russian Defence Ministry": a name by itself, unless it begins a company's.
    private @Nullable Spot nationality(Run run, @Nullable Match<KnownName> known) {
        if (known == null || !isAdjective(known)) {
            return null;
        }
        int body = run.last(WordClass.ORGANISATION);
        return body > 0 ? null : known(run.from(), known);
    }

    private @Nullable Spot body(Run run, int knownTo) {
        int last = Math.max(run.last(WordClass.ORGANISATION), run.last(WordClass.STATE_BODY));
        return last < 1 || run.to(last) <= knownTo ? null : named(run.from(), run.to(last), NameType.ORGANISATION);
    }

    private @Nullable Spot geographic(Run run, int knownTo) {
        int last = run.last(WordClass.GEOGRAPHIC);
        if (last >= 1 && run.to(last) > knownTo) {
            return named(run.from(), run.to(last), NameType.PLACE);
        }
        boolean begins = run.size() > 1 && run.is(0, WordClass.BEFORE_PLACE) && knownTo <= run.to(0);
        return begins ? named(run.from(), run.first(2).to(), NameType.PLACE) : null;
    }

    private @Nullable Spot event(Run run, int knownTo) {
        int last = run.last(WordClass.EVENT);
        return last < 1 || run.to(last) <= knownTo ? null : named(run.from(), run.to(last), NameType.MISC);
    }

    private @Nullable Spot person(Run run, @Nullable Match<KnownName> known) {
        if (!isPerson(run, known)) {
            return null;
        }
        Run name = run.first(WORDS_OF_A_PERSON);
        return named(name.from(), name.to(), NameType.PERSON);
    }

    private boolean isPerson(Run run, @Nullable Match<KnownName> known) {
        boolean honoured = isBehind(run.from(), WordClass.HONORIFIC);
        if (run.size() == 1) {
            return honoured || (isBehind(run.from(), WordClass.ROLE) && known == null);
        }
        boolean knownWhole = known != null && known.to() > run.to(0);
        return honoured
                || (!knownWhole
                        && !run.hasShouted()
                        && (isBehind(run.from(), WordClass.ROLE)
                                ? known == null || run.is(0, WordClass.GIVEN)
                                : run.is(0, WordClass.GIVEN)));
    }

    /// Whether an honorific or an office stands right before.
    private boolean isBehind(int at, WordClass wordClass) {
        int before = in.is(at - 1, ".") ? at - 2 : at - 1;
        return in.is(before, wordClass) && (wordClass == WordClass.ROLE || in.isCapitalised(before));
    }

    // "Boston Globe": a body or a thing that is called after a town; a country's own name stands for itself.
    private @Nullable Spot within(Run run, Match<KnownName> match) {
        boolean town = Senses.areTownsOrDivisions(match.senses());
        boolean goesOn = match.to() < run.to();
        return town && goesOn ? named(run.from(), run.to(), NameType.ORGANISATION) : known(run.from(), match);
    }

    private @Nullable Spot unknown(Run run) {
        if (run.size() > 1) {
            boolean person = run.size() <= WORDS_OF_A_PERSON - 1 && !run.hasShouted();
            NameType type = person ? NameType.PERSON : NameType.ORGANISATION;
            return named(run.from(), run.to(), type);
        }
        return in.beginsSentence(run.from()) || isGeneric(run) ? null : named(run.from(), run.to(), single(run));
    }

    // "the Commission", "the Agreement": a word that names are made of is no name by itself.
    private static boolean isGeneric(Run run) {
        return run.isAny(0, GENERIC);
    }

    private NameType single(Run run) {
        if (run.isShouted(0)) {
            return NameType.ORGANISATION;
        }
        if (in.is(run.to(), WordClass.SAYING)) {
            return NameType.PERSON;
        }
        return in.is(run.from() - 1, WordClass.LOCATIVE) ? NameType.PLACE : NameType.ORGANISATION;
    }

    private Spot named(int from, int to, NameType type) {
        List<KnownName> senses = Senses.of(type, in.exactly(from, to));
        return Spot.of(in.text(), from, to, type, senses);
    }

    static boolean isAdjective(Match<KnownName> match) {
        return Senses.areAdjectives(match.senses());
    }
}
