package news.dateline.enrich.reference.table;

import java.util.List;
import news.dateline.enrich.reference.Slug;
import news.dateline.enrich.reference.Territories;
import news.dateline.schemas.model.Entity;
import news.dateline.schemas.model.NameKind;

/// Regions that no country code stands for. Columns: names, adjectives, countries it lies in, M49 region, claiming
/// countries, latitude, longitude.
final class RegionTable {
    private static final int COUNTRIES = 2;
    private static final int M49 = 3;
    private static final int CLAIMED_BY = 4;
    private static final int AT = 5;

    private RegionTable() {}

    /// One row.
    static Entity of(Table.Row row) {
        String name = row.alternatives(0).getFirst();
        String m49 = row.cell(M49);
        List<String> countries = row.alternatives(COUNTRIES);
        boolean inOne = countries.size() == 1;
        boolean isM49 =
                countries.isEmpty() && !m49.isEmpty() && Territories.name(m49).equals(name);
        return Draft.place(isM49 ? "region:" + m49 : "region:" + Slug.of(name), "region")
                .named(row.alternatives(0))
                .named(row.alternatives(1), NameKind.ADJECTIVE)
                // A region over several countries lies in none of them.
                .in(inOne ? countries.getFirst() : null, null)
                .over(
                        inOne ? List.of() : countries,
                        inOne || m49.isEmpty() ? List.of() : Territories.regionAndContinent(m49))
                .claimedBy(row.alternatives(CLAIMED_BY))
                .at(row.coordinates(AT).orElse(null))
                .entity();
    }
}
