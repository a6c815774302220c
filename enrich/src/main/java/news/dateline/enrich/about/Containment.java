package news.dateline.enrich.place;

import java.util.Comparator;
import java.util.Optional;
import news.dateline.enrich.gazetteer.Coordinates;
import news.dateline.enrich.gazetteer.NameUse;
import news.dateline.enrich.gazetteer.Place;
import news.dateline.enrich.gazetteer.PlaceKind;
import news.dateline.enrich.gazetteer.PlaceName;
import news.dateline.enrich.mention.Namesake;
import news.dateline.enrich.mention.Spot;

/// `London, Ontario`: a place named together with what it lies in.
final class Containment {
    // Reaches the far corners of Quebec, Texas or Western Australia from their middle.
    private static final double STATE_REACH_KM = 900;

    private Containment() {}

    /// What both names mean together.
    ///
    /// @param inner the town
    /// @param outer what it lies in
    record Within(PlaceName inner, PlaceName outer) {}

    /// Reads two neighbouring names as a town and what it lies in: a known town in one of the places that the outer
    /// name means, or else an unknown one in a state.
    static Optional<Within> of(Spot inner, Spot outer) {
        if (!isTown(inner) || !outer.behindCommaOf(inner)) {
            return Optional.empty();
        }
        for (PlaceName around : outer.senses()) {
            Optional<PlaceName> known = known(inner, around);
            if (known.isPresent()) {
                return known.map(name -> new Within(name, around));
            }
        }
        PlaceName around = outer.senses().getFirst();
        // Behind a country's comma may stand the next of a list; behind a state's rather not.
        return around.place().kind() == PlaceKind.DIVISION
                ? Optional.of(new Within(Namesake.of(inner, around.place()), around))
                : Optional.empty();
    }

    private static Optional<PlaceName> known(Spot inner, PlaceName around) {
        if (around.use() == NameUse.ADJECTIVE) {
            return Optional.empty();
        }
        return inner.senses().stream()
                .filter(name -> liesIn(name.place(), around.place()))
                .max(Comparator.comparingDouble(name -> name.place().prior()));
    }

    private static boolean isTown(Spot spot) {
        return spot.senses().stream().anyMatch(name -> name.place().kind() == PlaceKind.CITY);
    }

    private static boolean liesIn(Place inner, Place around) {
        String iso2 = inner.where().iso2();
        if (iso2 == null || !iso2.equals(around.where().iso2())) {
            return false;
        }
        return switch (around.kind()) {
            case COUNTRY -> inner.kind() != PlaceKind.COUNTRY;
            case DIVISION -> inner.kind() == PlaceKind.CITY && isNear(inner, around);
            case CITY, REGION -> false;
        };
    }

    private static boolean isNear(Place inner, Place around) {
        Coordinates town = inner.where().at();
        Coordinates middle = around.where().at();
        return town == null || middle == null || town.kilometresTo(middle) < STATE_REACH_KM;
    }
}
