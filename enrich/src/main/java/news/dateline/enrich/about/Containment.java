package news.dateline.enrich.about;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import news.dateline.enrich.mention.NameType;
import news.dateline.enrich.mention.Spot;
import news.dateline.enrich.reference.Coordinates;
import news.dateline.enrich.reference.KnownName;
import news.dateline.enrich.reference.Place;
import news.dateline.enrich.reference.PlaceKind;
import news.dateline.enrich.reference.Slug;
import news.dateline.schemas.model.NameKind;
import org.jspecify.annotations.Nullable;

/// `London, Ontario`: a place named together with what it lies in.
final class Containment {
    // Reaches the far corners of Quebec, Texas or Western Australia from their middle.
    private static final double STATE_REACH_KM = 900;

    // Where newsrooms name a town with its state as a matter of course.
    private static final Set<String> BY_STATE = Set.of("US", "CA", "AU");

    private Containment() {}

    /// What both names mean together.
    ///
    /// @param inner the town
    /// @param outer what it lies in
    record Within(Place inner, Place outer) {}

    /// Reads two neighbouring names as a town and what it lies in: a known town in one of the places that the outer
    /// name means, or else an unknown one in a state. Null when they are not.
    static @Nullable Within of(Spot inner, Spot outer) {
        if (inner.type() != NameType.PLACE || !outer.behindCommaOf(inner) || isBroad(inner)) {
            return null;
        }
        for (KnownName name : outer.places()) {
            if (name.kind() != NameKind.ADJECTIVE) {
                Place around = (Place) name.known();
                Optional<Place> known = known(inner, around);
                if (known.isPresent()) {
                    return new Within(known.get(), around);
                }
            }
        }
        // Behind a country's comma may stand the next of a list; behind a state's rather not.
        return outer.places().stream()
                .map(name -> (Place) name.known())
                .filter(around -> around.kind() == PlaceKind.DIVISION
                        && (inner.senses().isEmpty() || BY_STATE.contains(around.iso2())))
                .findFirst()
                .map(around -> new Within(namesake(inner, around), around))
                .orElse(null);
    }

    private static boolean isBroad(Spot spot) {
        return !spot.senses().isEmpty() && spot.places().stream().noneMatch(name -> ((Place) name.known()).isTown());
    }

    private static Optional<Place> known(Spot inner, Place around) {
        return inner.places().stream()
                .map(name -> (Place) name.known())
                .filter(town -> liesIn(town, around))
                .max(Comparator.comparingDouble(Place::prior));
    }

    // A town that only the story names, known by the place behind its comma.
    private static Place namesake(Spot spot, Place state) {
        String code = state.id().substring(state.id().indexOf(':') + 1).toLowerCase(Locale.ROOT);
        String id = "found:place:" + Slug.of(spot.text()) + '-' + code;
        Place.Where where = new Place.Where(
                state.iso2(), state.where().division(), List.of(), state.where().regions(), null);
        return new Place(id, spot.text(), PlaceKind.CITY, where, List.of(), 0);
    }

    private static boolean liesIn(Place inner, Place around) {
        String iso2 = inner.iso2();
        if (iso2 == null || !iso2.equals(around.iso2()) || inner.id().equals(around.id())) {
            return false;
        }
        return switch (around.kind()) {
            case COUNTRY -> inner.kind() != PlaceKind.COUNTRY;
            case DIVISION -> inner.isTown() && isIn(inner, around);
            case CITY, CAPITAL, REGION -> false;
        };
    }

    private static boolean isIn(Place inner, Place around) {
        if (inner.where().division() != null && around.where().division() != null) {
            return inner.where().division().equals(around.where().division());
        }
        Coordinates town = inner.where().at();
        Coordinates middle = around.where().at();
        return town == null || middle == null || town.kilometresTo(middle) < STATE_REACH_KM;
    }
}
