package news.dateline.enrich.about;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import news.dateline.enrich.mention.NameType;
import news.dateline.enrich.mention.Spot;
import news.dateline.enrich.reference.Place;
import news.dateline.schemas.model.MentionUse;

/// Which names a story itself tells to be places: by `in` and the like, by a dateline or a comma, or by naming them in
/// a row with such places: `in Huye and Musanze`. One of a name's mentions is enough.
final class Ground {
    private static final Set<String> ROW = Set.of(",", "and", "or", "&");

    private final Set<String> told = new HashSet<>();

    Ground(List<Spot> spots) {
        boolean[] tells = new boolean[spots.size()];
        for (int i = 0; i < tells.length; i++) {
            tells[i] = isTold(spots.get(i))
                    || (i + 1 < tells.length && spots.get(i + 1).behindCommaOf(spots.get(i)));
        }
        for (int i = 1; i < tells.length; i++) {
            tells[i] |= tells[i - 1] && isRow(spots.get(i - 1), spots.get(i));
        }
        for (int i = tells.length - 2; i >= 0; i--) {
            tells[i] |= tells[i + 1] && isRow(spots.get(i), spots.get(i + 1));
        }
        for (int i = 0; i < tells.length; i++) {
            if (tells[i]) {
                told.add(key(spots.get(i)));
            }
        }
    }

    /// Whether the story tells that this name is a place.
    boolean tells(Spot spot) {
        return told.contains(key(spot));
    }

    private static boolean isTold(Spot spot) {
        boolean based = spot.in().is(spot.to(), "-") && spot.in().is(spot.to() + 1, "based");
        return spot.type() == NameType.PLACE
                && (spot.use() == MentionUse.FILED_FROM || spot.isBehindLocative() || based || isBroad(spot));
    }

    private static boolean isBroad(Spot spot) {
        return spot.use() == MentionUse.NAME
                && spot.places().stream().anyMatch(name -> !((Place) name.known()).isTown());
    }

    private static boolean isRow(Spot left, Spot right) {
        if (!left.in().field().equals(right.in().field())
                || right.type() != NameType.PLACE
                || right.from() <= left.to()) {
            return false;
        }
        for (int i = left.to(); i < right.from(); i++) {
            if (!ROW.contains(left.in().tokens().get(i).form())) {
                return false;
            }
        }
        return left.type() == NameType.PLACE;
    }

    private static String key(Spot spot) {
        return spot.text().toUpperCase(Locale.ROOT);
    }
}
