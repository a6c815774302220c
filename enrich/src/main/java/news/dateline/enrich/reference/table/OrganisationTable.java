package news.dateline.enrich.reference.table;

import news.dateline.schemas.model.Entity;
import news.dateline.schemas.model.EntityType;
import news.dateline.schemas.model.NameKind;

/// Organisations. Columns: id, names, acronyms, kind, country, seat.
final class OrganisationTable {
    private static final int ACRONYMS = 2;
    private static final int KIND = 3;
    private static final int COUNTRY = 4;
    private static final int SEAT = 5;

    private OrganisationTable() {}

    /// One row.
    static Entity of(Table.Row row) {
        return new Draft(row.cell(0), EntityType.ORGANISATION, row.cell(KIND))
                .named(row.alternatives(1))
                .named(row.alternatives(ACRONYMS), NameKind.ACRONYM)
                .in(row.cell(COUNTRY), null)
                .seat(row.cell(SEAT))
                .entity();
    }
}
