package news.dateline.enrich.reference.table;

import news.dateline.schemas.model.Entity;
import news.dateline.schemas.model.NameKind;

/// First-level divisions. Columns: ISO 3166-2 code, names, latitude, longitude, abbreviations, adjectives.
final class DivisionTable {
    private static final int ABBREVIATIONS = 4;
    private static final int ADJECTIVES = 5;

    private DivisionTable() {}

    /// One row.
    static Entity of(Table.Row row) {
        String code = row.cell(0);
        return Draft.place("division:" + code, "division")
                .named(row.alternatives(1))
                .named(row.alternatives(ABBREVIATIONS), NameKind.ABBREVIATION)
                .named(row.alternatives(ADJECTIVES), NameKind.ADJECTIVE)
                .in(code.substring(0, 2), code)
                .at(row.coordinates(2).orElse(null))
                .entity();
    }
}
