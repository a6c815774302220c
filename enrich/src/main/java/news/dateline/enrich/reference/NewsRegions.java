package news.dateline.enrich.reference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import news.dateline.enrich.reference.table.Table;

/// The regions in which newsrooms put a country, beside those of M49: the Middle East, the Balkans, the Sahel.
final class NewsRegions {
    private final Map<String, List<String>> byCountry = new HashMap<>();
    private final Set<String> ids = new HashSet<>();

    private NewsRegions() {}

    static NewsRegions standard() {
        NewsRegions regions = new NewsRegions();
        for (Table.Row row : Table.read("news-regions.tsv")) {
            regions.ids.add(row.cell(0));
            for (String iso2 : row.cell(1).split(" ")) {
                regions.byCountry
                        .computeIfAbsent(iso2, key -> new ArrayList<>(2))
                        .add(row.cell(0));
            }
        }
        return regions;
    }

    /// Those of them that are known.
    NewsRegions only(Predicate<String> known) {
        NewsRegions regions = new NewsRegions();
        ids.stream().filter(known).forEach(regions.ids::add);
        byCountry.forEach((iso2, all) -> {
            List<String> some = all.stream().filter(known).toList();
            if (!some.isEmpty()) {
                regions.byCountry.put(iso2, some);
            }
        });
        return regions;
    }

    /// Ids of the regions that a place lies in or is.
    List<String> around(Place place) {
        if (ids.contains(place.id())) {
            return List.of(place.id());
        }
        return place.iso2() == null ? List.of() : byCountry.getOrDefault(place.iso2(), List.of());
    }
}
