package news.dateline.enrich.reference.table;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import news.dateline.enrich.reference.Territories;
import news.dateline.schemas.model.Entity;
import news.dateline.schemas.model.NameKind;

/// Countries: CLDR's names joined with our own names and adjectives. Columns: ISO 3166-1 alpha-2, newsroom name (`-`
/// for
/// CLDR's), other names, adjectives, capital, its latitude and longitude.
final class CountryTable {
    private static final int OTHER_NAMES = 2;
    private static final int ADJECTIVES = 3;
    private static final int CAPITAL_AT = 5;

    private CountryTable() {}

    /// One row.
    static Entity of(Table.Row row) {
        String iso2 = row.cell(0);
        String name = row.cell(1).equals("-") ? Territories.name(iso2).replace(" & ", " and ") : row.cell(1);
        Set<String> names = new LinkedHashSet<>(List.of(name));
        names.addAll(Territories.names(iso2));
        names.addAll(row.alternatives(OTHER_NAMES));
        // Where a country is on a map: its capital is where most of its news is made.
        return Draft.place("country:" + iso2, "country")
                .named(new ArrayList<>(names))
                .named(row.alternatives(ADJECTIVES), NameKind.ADJECTIVE)
                .in(iso2, null)
                .at(row.coordinates(CAPITAL_AT).orElse(null))
                .entity();
    }
}
