package news.dateline.enrich.reference.table;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import news.dateline.enrich.reference.Coordinates;

/// A table of facts beside this class: UTF-8, columns divided by tabs, `#` begins a remark, `|` divides alternatives.
public final class Table {
    private static final String FOLDER = "/news/dateline/enrich/reference/";

    private Table() {}

    /// One line of a table.
    ///
    /// @param cells the columns
    public record Row(List<String> cells) {
        /// Copies the list.
        public Row {
            cells = List.copyOf(cells);
        }

        /// The text in a column; empty when the row ends before it.
        public String cell(int column) {
            return column < cells.size() ? cells.get(column) : "";
        }

        /// The alternatives in a column.
        public List<String> alternatives(int column) {
            String cell = cell(column);
            return cell.isEmpty() ? List.of() : Arrays.asList(cell.split("\\|", -1));
        }

        /// Latitude and longitude in two neighbouring columns.
        public Optional<Coordinates> coordinates(int column) {
            if (cell(column).isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(new Coordinates(Double.parseDouble(cell(column)), Double.parseDouble(cell(column + 1))));
        }
    }

    /// The rows of a table.
    ///
    /// @throws IllegalStateException when the build left the table out
    public static List<Row> read(String name) {
        try (InputStream in = Table.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new IllegalStateException("The table " + FOLDER + name + " is not on the class path");
            }
            return rows(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException("The table " + name + " cannot be read", e);
        }
    }

    /// The rows of a table of the same form in a file.
    public static List<Row> rows(Path file) throws IOException {
        try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            return rows(lines);
        }
    }

    private static List<Row> rows(BufferedReader lines) throws IOException {
        List<Row> rows = new ArrayList<>();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (!line.isBlank() && !line.startsWith("#")) {
                rows.add(new Row(Arrays.asList(line.split("\t", -1))));
            }
        }
        return rows;
    }
}
