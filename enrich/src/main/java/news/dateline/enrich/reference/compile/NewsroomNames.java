package news.dateline.enrich.reference.compile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import news.dateline.enrich.reference.Coordinates;
import news.dateline.enrich.reference.Slug;
import news.dateline.enrich.reference.table.Table;

/// How newsrooms call towns that GeoNames knows under another name, and towns that are in the news whatever their size.
/// Columns of the table: country, names (one with a comma is found only before what stands behind the comma), latitude,
/// longitude, size.
final class NewsroomNames {
    private static final double SAME_TOWN_KM = 30;
    private static final int CAPITAL = 4;
    private static final int CAPITAL_AT = 5;
    private static final double SIZE_OF_CAPITALS = 4;

    private final Map<String, List<Town>> byCountry = new HashMap<>();

    /// One town of the table.
    ///
    /// @param country ISO 3166-1 alpha-2
    /// @param names as newsrooms write it; one that ends with a comma is found only before one
    /// @param at where it is
    /// @param size decimal logarithm of its inhabitants, about
    /// @param isCapital whether it is the capital of its country
    record Town(String country, List<String> names, Coordinates at, double size, boolean isCapital) {
        String id() {
            return "place:" + Slug.of(names.getFirst()) + "-" + country.toLowerCase(Locale.ROOT);
        }

        boolean isCalled(String name) {
            String slug = Slug.of(name);
            return names.stream().anyMatch(own -> Slug.of(own).equals(slug));
        }
    }

    /// @param capitals rows of the table of countries
    /// @param rows of this table
    NewsroomNames(List<Table.Row> capitals, List<Table.Row> rows) {
        for (Table.Row row : capitals) {
            row.coordinates(CAPITAL_AT)
                    .filter(at -> !row.cell(CAPITAL).isEmpty())
                    .ifPresent(at -> add(new Town(row.cell(0), row.alternatives(CAPITAL), at, SIZE_OF_CAPITALS, true)));
        }
        for (Table.Row row : rows) {
            add(new Town(
                    row.cell(0),
                    row.alternatives(1).stream().map(NewsroomNames::marked).toList(),
                    row.coordinates(2).orElseThrow(),
                    Double.parseDouble(row.cell(4)),
                    false));
        }
    }

    private void add(Town town) {
        byCountry.computeIfAbsent(town.country(), key -> new ArrayList<>()).add(town);
    }

    /// The town of the table that a place is, if it is one.
    Optional<Town> of(GeoName place) {
        return byCountry.getOrDefault(place.country(), List.of()).stream()
                .filter(town -> town.at().kilometresTo(place.at()) < SAME_TOWN_KM && town.isCalled(place.name()))
                .findFirst();
    }

    /// All towns, each with nothing found for it yet.
    Map<Town, Optional<GeoName>> all() {
        Map<Town, Optional<GeoName>> all = new LinkedHashMap<>();
        byCountry.values().forEach(towns -> towns.forEach(town -> all.put(town, Optional.empty())));
        return all;
    }

    private static String marked(String name) {
        int comma = name.indexOf(',');
        return comma < 0 ? name : name.substring(0, comma + 1);
    }
}
