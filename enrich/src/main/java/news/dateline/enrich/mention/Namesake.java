package news.dateline.enrich.mention;

import java.util.List;
import java.util.Locale;
import news.dateline.enrich.gazetteer.NameUse;
import news.dateline.enrich.gazetteer.Place;
import news.dateline.enrich.gazetteer.PlaceKind;
import news.dateline.enrich.gazetteer.PlaceName;
import news.dateline.enrich.gazetteer.Slug;

/// A town that only the story names, known by the place behind its comma.
public final class Namesake {
    private Namesake() {}

    /// The town of the spot's name in a state.
    public static PlaceName of(Spot spot, Place state) {
        String code = state.id().substring(state.id().indexOf(':') + 1).toLowerCase(Locale.ROOT);
        Place.Where where = new Place.Where(state.where().iso2(), state.where().regions(), null);
        String id = "place:" + Slug.of(spot.text()) + '-' + code;
        return new PlaceName(
                spot.text(), NameUse.NAME, new Place(id, spot.text(), PlaceKind.CITY, where, List.of(), 0));
    }
}
