package news.dateline.enrich.gazetteer;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// All names of places that are known, and the countries by code.
public final class Gazetteer {
    private final List<PlaceName> names;
    private final Map<String, Place> countries = new TreeMap<>();

    /// A gazetteer of these names; a country's own name is what its code is shown as.
    public Gazetteer(List<PlaceName> names) {
        this.names = List.copyOf(new LinkedHashSet<>(names));
        for (PlaceName name : names) {
            String iso2 = name.place().where().iso2();
            if (iso2 != null && name.place().kind() == PlaceKind.COUNTRY) {
                countries.putIfAbsent(iso2, name.place());
            }
        }
    }

    /// The gazetteer that comes with Dateline: ICU4J joined with the tables of this module. Takes a fraction of a
    /// second: make one and share it.
    public static Gazetteer standard() {
        List<PlaceName> names = new ArrayList<>(CountryTable.read());
        names.addAll(PlaceTable.regions());
        names.addAll(PlaceTable.divisions());
        names.addAll(PlaceTable.cities());
        return new Gazetteer(names);
    }

    /// Every name, adjectives included.
    public List<PlaceName> names() {
        return names;
    }

    /// A country's name by ISO 3166-1 alpha-2; the code itself when the country is unknown.
    public String countryName(String iso2) {
        Place country = countries.get(iso2);
        return country == null ? iso2 : country.name();
    }

    /// The countries, by code.
    public List<Place> countries() {
        return List.copyOf(countries.values());
    }
}
