package news.dateline.enrich.reference.compile;

import java.util.Collection;
import news.dateline.enrich.reference.Coordinates;

/// One populated place as GeoNames has it. Eight facts, as many as its row has that are of use here.
///
/// @param id `geonameid`
/// @param name in Latin letters
/// @param country ISO 3166-1 alpha-2
/// @param admin1 GeoNames' own code of the first-level division
/// @param feature feature code: `PPLC` for a capital
/// @param inhabitants 0 where not known
/// @param at where it is
public record GeoName(
        long id, String name, String country, String admin1, String feature, long inhabitants, Coordinates at) {
    /// Whether it is the capital of its country.
    public boolean isCapital() {
        return feature.equals("PPLC");
    }

    /// Whether people live there: a town or a part of one, not one that is no more.
    public boolean isInhabited() {
        return feature.startsWith("PPL")
                && switch (feature) {
                    case "PPLH", "PPLCH", "PPLQ", "PPLW" -> false;
                    default -> true;
                };
    }

    /// Its id in the reference data.
    public String entityId() {
        return "place:geonames:" + id;
    }

    /// Its row in the table of towns.
    ///
    /// @param names what it is called there
    /// @param capital whether it counts as one
    public String row(Collection<String> names, boolean capital) {
        String division = AdminCodes.iso(this);
        return String.join(
                "\t",
                entityId(),
                String.join("|", names),
                capital ? "capital" : "city",
                country,
                division == null ? "" : division,
                Long.toString(inhabitants),
                at.latitudeText(),
                at.longitudeText());
    }
}
