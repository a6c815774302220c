package news.dateline.enrich.reference.table;

import news.dateline.schemas.model.Entity;

/// Towns, compiled from GeoNames by `dateline reference compile`. Columns: id, names, kind, country, division,
/// inhabitants, latitude, longitude.
final class PlaceTable {
    private static final int KIND = 2;
    private static final int COUNTRY = 3;
    private static final int DIVISION = 4;
    private static final int INHABITANTS = 5;
    private static final int AT = 6;

    private PlaceTable() {}

    /// One row.
    static Entity of(Table.Row row) {
        return Draft.place(row.cell(0), row.cell(KIND))
                .named(row.alternatives(1))
                .in(row.cell(COUNTRY), row.cell(DIVISION))
                .inhabitants(Long.parseLong(row.cell(INHABITANTS)))
                .at(row.coordinates(AT).orElse(null))
                .entity();
    }
}
