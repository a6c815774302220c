package news.dateline.enrich.reference.table;

import java.util.Arrays;
import java.util.List;
import news.dateline.schemas.model.Entity;
import news.dateline.schemas.model.EntityType;
import news.dateline.schemas.model.Term;
import org.jspecify.annotations.Nullable;

/// People in public life. Columns: id, names, country, kind, terms of office as `title;of;from;to`.
final class PeopleTable {
    private static final int COUNTRY = 2;
    private static final int KIND = 3;
    private static final int TERMS = 4;

    private PeopleTable() {}

    /// One row.
    static Entity of(Table.Row row) {
        return new Draft(row.cell(0), EntityType.PERSON, row.cell(KIND))
                .named(row.alternatives(1))
                .in(row.cell(COUNTRY), null)
                .terms(row.alternatives(TERMS).stream().map(PeopleTable::term).toList())
                .entity();
    }

    private static Term term(String cell) {
        List<String> parts = Arrays.asList(cell.split(";", -1));
        return new Term(parts.get(0), part(parts, 1), part(parts, 2), part(parts, 3));
    }

    private static @Nullable String part(List<String> parts, int index) {
        return index >= parts.size() || parts.get(index).isBlank() ? null : parts.get(index);
    }
}
