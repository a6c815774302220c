package news.dateline.enrich.mention;

import java.util.Set;
import news.dateline.enrich.reference.KnownName;
import news.dateline.enrich.reference.NameAutomaton.Match;
import news.dateline.enrich.reference.Organisation;
import news.dateline.enrich.text.Token;
import news.dateline.enrich.text.WordSet;
import news.dateline.schemas.model.MentionUse;

/// Known names that are only a part of a longer name which nobody knows: `Port of Rotterdam`, `Thai Red Cross`,
/// `Vanuatu Red Cross`, `Korean-Japanese`. The part is still told, but not as a name by itself.
final class Longer {
    private static final WordSet NAMED_AFTER = WordSet.of(
            "PORT",
            "TREATY",
            "BATTLE",
            "SIEGE",
            "CONVENTION",
            "DECLARATION",
            "ARCHDIOCESE",
            "DIOCESE",
            "OBSERVATORY",
            "MUSEUM",
            "MUSEUMS",
            "PALACE",
            "CASTLE",
            "TOWER",
            "CATHEDRAL",
            "GARDENS",
            "REPUBLIC",
            "KINGDOM",
            "TIMES",
            "HEART",
            "CORPORATION",
            "VOICE",
            "CONGRESS",
            "FRIENDS");
    private static final Set<String> WORLDWIDE = Set.of("international", "ngo");
    private static final int APART = WordClass.bits(
            WordClass.ROLE,
            WordClass.HONORIFIC,
            WordClass.MODIFIER,
            WordClass.TIME,
            WordClass.NEUTRAL,
            WordClass.FUNCTION,
            WordClass.GIVEN);
    private static final int END =
            WordClass.bits(WordClass.ORGANISATION, WordClass.HEAD, WordClass.GEOGRAPHIC, WordClass.EVENT);
    private static final int REACH = 7;

    private Longer() {}

    /// Whether a known name is part of a longer one.
    static boolean isPart(Spot spot, Passage in) {
        boolean known = !spot.senses().isEmpty() && spot.type() != NameType.PERSON;
        return known
                && (isHyphened(spot, in)
                        || isBehindHead(spot, in)
                        || isDirected(spot, in)
                        || Branches.isPart(spot, in)
                        || goesOn(spot, in));
    }

    // "West Texas", "Southern Alps": a capital makes the direction a part of the name. "East London" is in London.
    private static boolean isDirected(Spot spot, Passage in) {
        int before = spot.from() - 1;
        return spot.type() == NameType.PLACE
                && in.is(before, WordClass.DIRECTION)
                && in.isCapitalised(before)
                && !in.beginsSentence(before)
                && in.text().followsDirectly(spot.from())
                && !Senses.areTowns(spot.places());
    }

    // Countries and towns may well be joined by a hyphen: "the Cameroon-Gabon border".
    private static boolean isHyphened(Spot spot, Passage in) {
        int before = spot.from() - 1;
        int after = spot.to();
        boolean left = in.is(before, "-") && in.isAttached(before) && in.isAttached(spot.from());
        boolean right = in.is(after, "-") && in.isAttached(after) && in.isAttached(after + 1);
        if (spot.use() == MentionUse.ADJECTIVE) {
            return (left && in.isCapitalised(before - 1)) || (right && in.isCapitalised(after + 1));
        }
        return spot.type() == NameType.PLACE
                && ((left && !isKnownPart(in, before - 1)) || (right && in.is(after + 1, WordClass.PARTICLE)));
    }

    private static boolean isKnownPart(Passage in, int at) {
        return at >= 0 && in.knownAt(at) != null;
    }

    private static boolean isBehindHead(Spot spot, Passage in) {
        int of = in.is(spot.from() - 1, "the") ? spot.from() - 2 : spot.from() - 1;
        return spot.type() == NameType.PLACE
                && in.is(of, "of")
                && in.isCapitalised(of - 1)
                && in.isOneOf(of - 1, NAMED_AFTER);
    }

    private static boolean goesOn(Spot spot, Passage in) {
        int next = spot.to();
        if (spot.type() == NameType.ORGANISATION && isModel(in, next)) {
            return true;
        }
        boolean name = in.isCapitalised(next)
                && in.text().followsDirectly(next)
                && !isApart(in, next)
                && (in.knownAt(next) == null || isBranch(in, next));
        // "a China expert" is no name of its own.
        boolean article = in.is(spot.from() - 1, "a") || in.is(spot.from() - 1, "an");
        return name
                && !article
                && (spot.use() == MentionUse.ADJECTIVE
                        ? isBody(in, next)
                        : !in.token(next).isShouted());
    }

    // "Boeing 737", "Airbus A350": what a firm makes.
    private static boolean isModel(Passage in, int at) {
        if (at >= in.length() || !in.text().followsDirectly(at)) {
            return false;
        }
        Token token = in.token(at);
        return token.length() >= 3
                && Character.isDigit(token.sign(token.length() - 1))
                && token.form().chars().allMatch(Character::isLetterOrDigit);
    }

    // Offices, people and days stand beside a name, not in it.
    private static boolean isApart(Passage in, int at) {
        return in.isAny(at, APART);
    }

    // "Vanuatu Red Cross": a body of all countries behind the name of one is another body.
    private static boolean isBranch(Passage in, int at) {
        Match<KnownName> known = in.knownAt(at);
        return known != null
                && known.senses().stream()
                        .allMatch(name ->
                                name.known() instanceof Organisation body && WORLDWIDE.contains(body.kindWord()));
    }

    // Behind a nationality stand people as well: only words that bodies and events end in tell that the name goes on.
    private static boolean isBody(Passage in, int from) {
        if (isBranch(in, from)) {
            return true;
        }
        for (int at = from; at < Math.min(in.length(), from + REACH); at++) {
            if (isApart(in, at) && at > from && !in.is(at, WordClass.FUNCTION)) {
                return false;
            }
            if (in.isCapitalised(at) && isEnd(in, at)) {
                return true;
            }
            if (!in.isCapitalised(at) && !in.is(at, "'") && !in.is(at, "of") && !in.is(at, "and")) {
                return false;
            }
        }
        return false;
    }

    private static boolean isEnd(Passage in, int at) {
        return in.isAny(at, END);
    }
}
