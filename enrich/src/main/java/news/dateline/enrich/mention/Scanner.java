package news.dateline.enrich.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import news.dateline.enrich.reference.KnownName;
import news.dateline.enrich.reference.NameAutomaton.Match;
import news.dateline.enrich.reference.Place;
import news.dateline.enrich.text.Deadline;
import news.dateline.schemas.model.MentionUse;
import news.dateline.schemas.model.NameKind;

/// Reads one text from left to right for names. Single capitalised words that say nothing by themselves are kept for
/// [Memory], which knows what the rest of the story calls so.
final class Scanner {
    private static final int ASK_EVERY = 256;

    private final Passage in;
    private final Grammar grammar;
    private final Phrases phrases;
    private final int[] phraseWords;
    private final List<Spot> spots = new ArrayList<>();
    private final List<Spot> doubtful = new ArrayList<>();

    Scanner(Passage in, Phrases phrases) {
        this.in = in;
        this.grammar = new Grammar(in);
        this.phrases = phrases;
        this.phraseWords = phrases.number(in.text().tokens());
    }

    /// What is a name, in reading order.
    List<Spot> spots() {
        return spots;
    }

    /// Capitalised words that are names only if the story has them as names elsewhere.
    List<Spot> doubtful() {
        return doubtful;
    }

    /// Reads to the end, or until there is no more time.
    void scan(Deadline deadline) {
        int at = 0;
        int steps = 1;
        while (at < in.length()
                && (steps++ % ASK_EVERY != 0
                        || !deadline.stopsSearching(in.text().field()))) {
            at = step(at);
        }
    }

    private int step(int at) {
        int phrase = phrases.endAt(in.text().tokens(), phraseWords, at);
        Optional<Match<KnownName>> found = in.knownAt(at).filter(match -> match.to() >= phrase);
        if (found.isEmpty() && phrase > at) {
            return phrase;
        }
        Optional<Match<KnownName>> known = found.filter(match -> isMeant(at, match));
        if (at < in.filed()) {
            return filed(at, known);
        }
        if (!in.isCapitalised(at)) {
            return known.map(match -> add(grammar.known(at, match))).orElse(at + 1);
        }
        return in.capitalsTell() ? sentence(at, known) : title(at, known);
    }

    private int filed(int at, Optional<Match<KnownName>> known) {
        Optional<Spot> place = known.map(match -> grammar.known(at, match))
                .map(spot -> spot.type() == NameType.PLACE ? spot.as(MentionUse.FILED_FROM) : spot);
        return place.map(this::add).orElse(at + 1);
    }

    private int sentence(int at, Optional<Match<KnownName>> known) {
        boolean longer = known.isPresent() && known.get().to() > at + 1;
        if (!longer && (isSkipped(at) || (in.beginsSentence(at) && in.isSmallElsewhere(at)))) {
            return at + 1;
        }
        Run run = Run.at(in, at);
        Optional<Spot> name = run.size() == 0 ? Optional.empty() : grammar.first(run, known);
        if (name.isEmpty()) {
            doubt(at);
            return at + 1;
        }
        Spot spot = name.get();
        int end = add(spot);
        // The town within the name of something else is a place all the same.
        if (known.isPresent() && known.get().to() < end) {
            inside(at, known.get(), spot);
        }
        return end;
    }

    private boolean isSkipped(int at) {
        return in.is(at, WordClass.FUNCTION)
                || in.is(at, WordClass.TIME)
                || in.is(at, WordClass.NEUTRAL)
                || in.is(at, WordClass.ROLE)
                || in.is(at, WordClass.HONORIFIC)
                || (in.is(at, WordClass.DIRECTION)
                        && in.isCapitalised(at + 1)
                        && in.knownAt(at + 1).isPresent())
                || (in.is(at, WordClass.MODIFIER) && in.is(at + 1, WordClass.ROLE));
    }

    private void inside(int at, Match<KnownName> known, Spot around) {
        Spot spot = grammar.known(at, known);
        if (spot.type() == NameType.PLACE && around.type() == NameType.ORGANISATION) {
            spots.add(spot.as(MentionUse.WITHIN_NAME));
        }
    }

    // Capitals say nothing: only what is known is a name.
    private int title(int at, Optional<Match<KnownName>> known) {
        if (known.isEmpty()) {
            doubt(at);
            return at + 1;
        }
        Spot spot = grammar.known(at, known.get());
        boolean person = spot.type() == NameType.PLACE
                && (in.is(at - 1, WordClass.HONORIFIC) || (in.is(at - 1, WordClass.GIVEN) && !isBroad(spot)));
        boolean within = spot.type() == NameType.PLACE
                && spot.use() == MentionUse.NAME
                && (in.is(spot.to(), WordClass.ORGANISATION) || in.is(spot.to(), WordClass.EVENT));
        if (person) {
            return spot.to();
        }
        return add(within ? spot.as(MentionUse.WITHIN_NAME) : spot);
    }

    private static boolean isBroad(Spot spot) {
        return spot.places().stream().anyMatch(name -> !((Place) name.known()).isTown());
    }

    private int add(Spot spot) {
        Spot town = Towns.before(spot, in, spots.isEmpty() ? null : spots.getLast());
        if (town != null) {
            while (!spots.isEmpty() && spots.getLast().to() > town.from()) {
                spots.removeLast();
            }
            spots.add(town);
        }
        spots.addAll(Usage.of(isGovernment(spot) ? spot.as(MentionUse.GOVERNMENT) : spot, in));
        return spot.to();
    }

    // "Moscow said", but not "officials in Moscow said".
    private boolean isGovernment(Spot spot) {
        return spot.use() == MentionUse.NAME
                && in.is(spot.to(), WordClass.SAYING)
                && !spot.isBehindLocative()
                && spot.places().stream().anyMatch(name -> ((Place) name.known()).isCapital());
    }

    private void doubt(int at) {
        if (in.token(at).form().length() > 1) {
            doubtful.add(Spot.of(in.text(), at, at + 1, NameType.MISC, List.of()));
        }
    }

    // `Ga.` means a state only behind a comma, `Split` a city only before one; `US$5m` is money.
    private boolean isMeant(int at, Match<KnownName> match) {
        if (in.is(match.to(), "$")
                && in.token(match.to()).begin() == in.token(match.to() - 1).end()) {
            return false;
        }
        boolean single = match.to() == at + 1;
        boolean blind = !in.capitalsTell() || in.beginsSentence(at);
        boolean town = in.is(match.to(), ",")
                && match.senses().stream().anyMatch(sense -> sense.kind() == NameKind.BEFORE_COMMA);
        if (single && blind && !town && in.isSmallElsewhere(at) && !isAcronym(at)) {
            return false;
        }
        return match.senses().stream()
                .anyMatch(sense -> hasItsComma(at, match.to(), sense.kind())
                        && (sense.kind() != NameKind.ACRONYM || in.isAcronym(at, match.to())));
    }

    private boolean isAcronym(int at) {
        return in.capitalsTell() && in.token(at).isShouted();
    }

    private boolean hasItsComma(int from, int to, NameKind kind) {
        return switch (kind) {
            case ABBREVIATION -> in.is(from - 1, ",");
            case BEFORE_COMMA -> in.is(to, ",");
            case PREFERRED, VARIANT, ADJECTIVE, ACRONYM -> true;
        };
    }
}
