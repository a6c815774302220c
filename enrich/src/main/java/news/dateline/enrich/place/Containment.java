package news.dateline.enrich.place;

import java.util.Comparator;
import java.util.List;
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

    /// The sense that lies in the place behind the comma, made up where the gazetteer has none in that state.
    static Optional<PlaceName> of(List<Spot> spots, int index) {
        if (index + 1 == spots.size()) {
            return Optional.empty();
        }
        Spot inner = spots.get(index);
        Spot outer = spots.get(index + 1);
        Place around = outer.senses().getFirst().place();
        if (!isTown(inner) || !outer.behindCommaOf(inner)) {
            return Optional.empty();
        }
        Optional<PlaceName> known = inner.senses().stream()
                .filter(name -> liesIn(name.place(), around))
                .max(Comparator.comparingDouble(name -> name.place().prior()));
        // Behind a country's comma may stand the next of a list; behind a state's rather not.
        boolean unknown = known.isEmpty() && around.kind() == PlaceKind.DIVISION;
        return unknown ? Optional.of(Namesake.of(inner, around)) : known;
    }

    private static boolean isTown(Spot spot) {
        return spot.senses().stream()
                .anyMatch(name -> name.place().kind() == PlaceKind.CITY && name.use() != NameUse.ADJECTIVE);
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
