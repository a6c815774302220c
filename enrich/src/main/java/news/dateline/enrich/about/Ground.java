package news.dateline.enrich.about;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import news.dateline.enrich.mention.NameType;
import news.dateline.enrich.mention.Senses;
import news.dateline.enrich.mention.Spot;
import news.dateline.schemas.model.MentionUse;
import org.jspecify.annotations.Nullable;

/// Which names a story itself tells to be places: by `in` and the like, by a dateline or a comma, or by naming them in
/// a row with such places: `in Huye and Musanze`. One of a name's mentions is enough.
final class Ground {
    private static final Set<String> ROW = Set.of(",", "and", "or", "&");

    private final List<Spot> spots;
    // Made when it is asked for: many a story names large towns only.
    private @Nullable Set<String> told;

    Ground(List<Spot> spots) {
        this.spots = spots;
    }

    /// Whether the story tells that this name is a place.
    boolean tells(Spot spot) {
        Set<String> all = told;
        if (all == null) {
            all = told(spots);
            told = all;
        }
        return all.contains(key(spot));
    }

    private static Set<String> told(List<Spot> spots) {
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
        Set<String> told = new HashSet<>();
        for (int i = 0; i < tells.length; i++) {
            if (tells[i]) {
                told.add(key(spots.get(i)));
            }
        }
        return told;
    }

    private static boolean isTold(Spot spot) {
        return spot.type() == NameType.PLACE
                && (spot.use() == MentionUse.FILED_FROM || isBroad(spot) || spot.isBehindLocative() || isBase(spot));
    }

    private static boolean isBase(Spot spot) {
        return spot.in().is(spot.to(), "-") && spot.in().is(spot.to() + 1, "based");
    }

    private static boolean isBroad(Spot spot) {
        return spot.use() == MentionUse.NAME && !Senses.areTowns(spot.places());
    }

    private static boolean isRow(Spot left, Spot right) {
        if (left.type() != NameType.PLACE
                || right.type() != NameType.PLACE
                || right.from() <= left.to()
                || !left.in().field().equals(right.in().field())) {
            return false;
        }
        for (int i = left.to(); i < right.from(); i++) {
            if (!ROW.contains(left.in().tokens().get(i).form())) {
                return false;
            }
        }
        return true;
    }

    private static String key(Spot spot) {
        return spot.text().toUpperCase(Locale.ROOT);
    }
}
