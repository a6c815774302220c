package news.dateline.enrich.gazetteer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import news.dateline.enrich.gazetteer.Table.Row;
import org.jspecify.annotations.Nullable;

/// Reads the places within countries, and the regions that no country code stands for.
final class PlaceTable {
    // Between a large city and a small one: New York is the city, Georgia the country, Victoria the state.
    private static final double DIVISION_PRIOR = 5.9;
    private static final double REGION_PRIOR = 6.5;

    private PlaceTable() {}

    /// Columns: country, names, latitude, longitude, size (decimal logarithm of the inhabitants, about).
    static List<PlaceName> cities() {
        List<PlaceName> names = new ArrayList<>();
        for (Row row : Table.read("cities.tsv")) {
            String iso2 = row.cell(0);
            String name = row.alternatives(1).getFirst().replaceAll(", .*", "");
            String id = "place:" + Slug.of(name) + '-' + iso2.toLowerCase(Locale.ROOT);
            Place.Where where = new Place.Where(iso2, Territories.regionsOf(iso2), at(row, 2));
            Place city = new Place(id, name, PlaceKind.CITY, where, List.of(), Double.parseDouble(row.cell(4)));
            row.alternatives(1).forEach(text -> names.add(cityName(text, city)));
        }
        return names;
    }

    private static PlaceName cityName(String text, Place city) {
        int comma = text.indexOf(',');
        return comma < 0
                ? new PlaceName(text, NameUse.NAME, city)
                : new PlaceName(text.substring(0, comma), NameUse.BEFORE_COMMA, city);
    }

    /// Columns: ISO 3166-2 code, names, latitude, longitude, abbreviations, adjectives.
    static List<PlaceName> divisions() {
        List<PlaceName> names = new ArrayList<>();
        for (Row row : Table.read("divisions.tsv")) {
            String iso2 = row.cell(0).substring(0, 2);
            Place.Where where = new Place.Where(iso2, Territories.regionsOf(iso2), at(row, 2));
            Place division = new Place(
                    "division:" + row.cell(0),
                    row.alternatives(1).getFirst(),
                    PlaceKind.DIVISION,
                    where,
                    List.of(),
                    DIVISION_PRIOR);
            names.addAll(named(row.alternatives(1), division));
            row.alternatives(4).forEach(text -> names.add(new PlaceName(text, NameUse.ABBREVIATION, division)));
            row.alternatives(5).forEach(text -> names.add(new PlaceName(text, NameUse.ADJECTIVE, division)));
        }
        return names;
    }

    /// Columns: names, adjectives, countries it lies in, M49 region, claiming countries, latitude, longitude.
    static List<PlaceName> regions() {
        List<PlaceName> names = new ArrayList<>();
        for (Row row : Table.read("regions.tsv")) {
            Place region = region(row);
            names.addAll(named(row.alternatives(0), region));
            row.alternatives(1).forEach(text -> names.add(new PlaceName(text, NameUse.ADJECTIVE, region)));
        }
        return names;
    }

    private static Place region(Row row) {
        String name = row.alternatives(0).getFirst();
        // A region over several countries lies in none of them.
        @Nullable String iso2 = row.alternatives(2).size() == 1 ? row.cell(2) : null;
        List<String> regions = regionsOf(iso2, row.cell(3));
        boolean isM49 = iso2 == null
                && !regions.isEmpty()
                && Territories.name(regions.getFirst()).equals(name);
        String id = isM49 ? "region:" + regions.getFirst() : "place:" + Slug.of(name);
        Place.Where where = new Place.Where(iso2, regions, at(row, 5));
        return new Place(id, name, PlaceKind.REGION, where, row.alternatives(4), REGION_PRIOR);
    }

    private static List<String> regionsOf(@Nullable String iso2, String m49) {
        if (iso2 != null) {
            return Territories.regionsOf(iso2);
        }
        return m49.isEmpty() ? List.of() : Territories.regionAndContinent(m49);
    }

    private static @Nullable Coordinates at(Row row, int column) {
        return row.coordinates(column).orElse(null);
    }

    private static List<PlaceName> named(List<String> texts, Place place) {
        return texts.stream()
                .map(text -> new PlaceName(text, NameUse.NAME, place))
                .toList();
    }
}
