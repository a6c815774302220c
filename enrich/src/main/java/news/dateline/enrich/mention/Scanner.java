package news.dateline.enrich.mention;

import java.util.ArrayList;
import java.util.List;
import news.dateline.enrich.reference.KnownName;
import news.dateline.enrich.reference.NameAutomaton.Match;
import news.dateline.enrich.text.Deadline;
import news.dateline.schemas.model.MentionUse;
import news.dateline.schemas.model.NameKind;
import org.jspecify.annotations.Nullable;

/// Reads one text from left to right for names. Single capitalised words that say nothing by themselves are kept for
/// [Memory], which knows what the rest of the story calls so.
final class Scanner {
    private static final int ASK_EVERY = 256;
    private static final int SKIPPED =
            WordClass.bits(WordClass.FUNCTION, WordClass.TIME, WordClass.NEUTRAL, WordClass.ROLE, WordClass.HONORIFIC);

    private final Passage in;
    private final Grammar grammar;
    private final Phrases phrases;
    private final List<Spot> spots = new ArrayList<>();
    private final List<Doubt> doubtful = new ArrayList<>();

    Scanner(Passage in, Phrases phrases) {
        this.in = in;
        this.grammar = new Grammar(in);
        this.phrases = phrases;
    }

    /// What is a name, in reading order.
    List<Spot> spots() {
        return spots;
    }

    /// Capitalised words that are names only if the story has them as names elsewhere.
    List<Doubt> doubtful() {
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
        int phrase = phrases.endAt(in.text().tokens(), at);
        Match<KnownName> known = in.knownAt(at);
        if (known == null || known.to() < phrase) {
            if (phrase > at) {
                return phrase;
            }
            known = null;
        } else if (!isMeant(at, known)) {
            known = null;
        }
        if (at < in.filed()) {
            return filed(at, known);
        }
        if (!in.isCapitalised(at)) {
            return known == null ? at + 1 : add(grammar.known(at, known));
        }
        return in.capitalsTell() ? sentence(at, known) : title(at, known);
    }

    private int filed(int at, @Nullable Match<KnownName> known) {
        if (known == null) {
            return at + 1;
        }
        Spot spot = grammar.known(at, known);
        return add(spot.type() == NameType.PLACE ? spot.as(MentionUse.FILED_FROM) : spot);
    }

    private int sentence(int at, @Nullable Match<KnownName> known) {
        boolean longer = known != null && known.to() > at + 1;
        if (!longer && (isSkipped(at) || (in.beginsSentence(at) && in.isSmallElsewhere(at)))) {
            return at + 1;
        }
        Run run = Run.at(in, at);
        Spot spot = run.size() == 0 ? null : grammar.first(run, known);
        if (spot == null) {
            doubt(at);
            return at + 1;
        }
        int end = add(spot);
        // The town within the name of something else is a place all the same.
        if (known != null && known.to() < end) {
            inside(at, known, spot);
        }
        return end;
    }

    private boolean isSkipped(int at) {
        return in.isAny(at, SKIPPED)
                || (in.is(at, WordClass.DIRECTION) && in.isCapitalised(at + 1) && in.knownAt(at + 1) != null)
                || (in.is(at, WordClass.MODIFIER) && in.is(at + 1, WordClass.ROLE));
    }

    private void inside(int at, Match<KnownName> known, Spot around) {
        Spot spot = grammar.known(at, known);
        if (spot.type() == NameType.PLACE && around.type() == NameType.ORGANISATION) {
            spots.add(spot.as(MentionUse.WITHIN_NAME));
        }
    }

    // Capitals say nothing: only what is known is a name.
    private int title(int at, @Nullable Match<KnownName> known) {
        if (known == null) {
            doubt(at);
            return at + 1;
        }
        Spot spot = grammar.known(at, known);
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
        return !Senses.areTowns(spot.places());
    }

    private int add(Spot spot) {
        Spot town = Towns.before(spot, in, spots.isEmpty() ? null : spots.getLast());
        if (town != null) {
            while (!spots.isEmpty() && spots.getLast().to() > town.from()) {
                spots.removeLast();
            }
            spots.add(town);
        }
        List<Spot> named = Usage.of(isGovernment(spot) ? spot.as(MentionUse.GOVERNMENT) : spot, in);
        for (int i = 0; i < named.size(); i++) {
            spots.add(named.get(i));
        }
        return spot.to();
    }

    // "Moscow said", but not "officials in Moscow said".
    private boolean isGovernment(Spot spot) {
        return spot.use() == MentionUse.NAME
                && in.is(spot.to(), WordClass.SAYING)
                && !spot.isBehindLocative()
                && Senses.haveCapital(spot.senses());
    }

    private void doubt(int at) {
        if (in.token(at).length() > 1) {
            doubtful.add(new Doubt(in.text(), at));
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
        boolean town = in.is(match.to(), ",") && Senses.have(match.senses(), NameKind.BEFORE_COMMA);
        if (single && blind && !town && in.isSmallElsewhere(at) && !isAcronym(at)) {
            return false;
        }
        List<KnownName> senses = match.senses();
        for (int i = 0; i < senses.size(); i++) {
            NameKind kind = senses.get(i).kind();
            if (hasItsComma(at, match.to(), kind) && (kind != NameKind.ACRONYM || in.isAcronym(at, match.to()))) {
                return true;
            }
        }
        return false;
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
