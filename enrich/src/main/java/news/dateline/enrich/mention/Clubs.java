package news.dateline.enrich.mention;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import news.dateline.enrich.text.WordSet;
import news.dateline.schemas.model.MentionUse;

/// Clubs that are called by their town: `Parma v Cagliari`, `Chelsea coach`, `beat Munster`, `Leinster 23 Bulls 16`. A
/// country's team is called by its country and stays one.
final class Clubs {
    private static final WordSet VERSUS =
            WordSet.of("V", "VS", "BEAT", "BEATS", "THRASHED", "EDGED", "TROUNCED", "ROUTED");
    private static final WordSet PLAYER =
            WordSet.of("COACH", "STRIKER", "MIDFIELDER", "DEFENDER", "GOALKEEPER", "WINGER", "QUARTERBACK", "PITCHER");

    // A town is one thing: "Aberdeen have not lost".
    private static final WordSet PLURAL =
            WordSet.of("ARE", "HAVE", "WERE", "WIN", "LEAD", "DRAW", "LOSE", "FACE", "HOST", "PLAY");
    private static final WordSet RESULT = WordSet.of("WON", "DREW", "LED", "LOST", "LEAD", "WIN");

    private Clubs() {}

    /// The names of a story, where a town that stands for a club once does so elsewhere too, unless the words say that
    /// it is a place.
    static List<Spot> throughout(List<Spot> spots) {
        Set<String> clubs = new HashSet<>();
        for (int i = 1; i < spots.size(); i++) {
            Spot town = spots.get(i);
            Spot club = spots.get(i - 1);
            boolean same = club.from() == town.from()
                    && club.to() == town.to()
                    && club.in().equals(town.in());
            if (same && club.type() == NameType.ORGANISATION) {
                clubs.add(town.text());
            }
        }
        if (clubs.isEmpty()) {
            return spots;
        }
        return spots.stream()
                .flatMap(spot -> clubs.contains(spot.text()) && isTown(spot) && !spot.isBehindLocative()
                        ? asClub(spot).stream()
                        : Stream.of(spot))
                .toList();
    }

    /// The club, and the town in its name.
    static List<Spot> asClub(Spot town) {
        return List.of(town.as(NameType.ORGANISATION, List.of()), town.as(MentionUse.WITHIN_NAME));
    }

    private static boolean isTown(Spot spot) {
        return !spot.senses().isEmpty() && spot.use() == MentionUse.NAME && Senses.areTowns(spot.senses());
    }

    /// Whether a town's name stands for a club.
    static boolean isClub(Spot spot, Passage in) {
        return isTown(spot)
                && (in.isOneOf(spot.to(), PLAYER)
                        || isOpponent(in, spot.to(), 1)
                        || isOpponent(in, spot.from() - 1, -1)
                        || isScore(in, spot.to())
                        || isMany(spot, in));
    }

    // One of several subjects has the plural as well.
    private static boolean isMany(Spot spot, Passage in) {
        int verb = spot.to();
        boolean result = in.isOneOf(verb, RESULT) && isNumber(in, verb + 1);
        boolean several = in.is(spot.from() - 1, "and") || in.is(spot.from() - 1, ",") || in.is(spot.from() - 1, "or");
        return result || (in.isOneOf(verb, PLURAL) && !several && !spot.isBehindLocative());
    }

    // On both sides of `v` stands a name, so that a mayor who beat Boston's rush hour needs no club.
    private static boolean isOpponent(Passage in, int at, int step) {
        int other = at + step;
        return in.isOneOf(at, VERSUS) && (in.isCapitalised(other) || isNumber(in, other) || in.is(other, ")"));
    }

    private static boolean isScore(Passage in, int at) {
        return isNumber(in, at) && in.isCapitalised(at + 1) && isNumber(in, at + 2);
    }

    private static boolean isNumber(Passage in, int at) {
        return at >= 0 && at < in.length() && Character.isDigit(in.token(at).sign(0));
    }
}
