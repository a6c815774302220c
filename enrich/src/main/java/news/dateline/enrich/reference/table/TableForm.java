package news.dateline.enrich.reference.table;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import news.dateline.schemas.model.Entity;

/// The forms of our own tables. Each has the name of its file, and its first word in its first line: `# People …`.
// Each form is read by a function without state of its own.
@SuppressWarnings("ImmutableEnumChecker")
public enum TableForm {
    COUNTRIES(CountryTable::of, "Countries", 4),
    REGIONS(RegionTable::of, "Regions", 1),
    DIVISIONS(DivisionTable::of, "Divisions", 2),
    PLACES(PlaceTable::of, "Towns", 8),
    ORGANISATIONS(OrganisationTable::of, "Organisations", 4),
    PEOPLE(PeopleTable::of, "People", 4);

    private final Function<Table.Row, Entity> reader;
    private final String word;
    private final int columns;

    TableForm(Function<Table.Row, Entity> reader, String word, int columns) {
        this.reader = reader;
        this.word = word;
        this.columns = columns;
    }

    /// The form of a table that begins with this line.
    public static Optional<TableForm> of(String firstLine) {
        return Arrays.stream(values())
                .filter(form -> firstLine.matches("#\\s*" + form.word + "\\b.*"))
                .findFirst();
    }

    /// The entity of a row.
    ///
    /// @throws IllegalArgumentException when the row has not this form
    public Entity entity(Table.Row row) {
        if (row.cells().size() < columns || row.cell(0).isEmpty()) {
            throw new IllegalArgumentException(
                    row.cells().size() + " columns, want " + columns + " or more and the first not empty");
        }
        return reader.apply(row);
    }

    /// Its file.
    String file() {
        return name().toLowerCase(Locale.ROOT) + ".tsv";
    }
}
