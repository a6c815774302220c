package news.dateline.enrich.reference.table;

import java.io.IOException;
import java.io.InputStream;
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

        /// The columns of a line.
        public static Row of(String line) {
            return new Row(split(line, '\t'));
        }

        /// The text in a column; empty when the row ends before it.
        public String cell(int column) {
            return column < cells.size() ? cells.get(column) : "";
        }

        /// The alternatives in a column.
        public List<String> alternatives(int column) {
            String cell = cell(column);
            return cell.isEmpty() ? List.of() : split(cell, '|');
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
            return rows(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("The table " + name + " cannot be read", e);
        }
    }

    /// The rows of a table of the same form in a file.
    public static List<Row> rows(Path file) throws IOException {
        return rows(Files.readAllBytes(file));
    }

    /// Whether a line holds a row.
    public static boolean isRow(String line) {
        return !line.isBlank() && line.charAt(0) != '#';
    }

    private static List<Row> rows(byte[] table) {
        List<Row> rows = new ArrayList<>();
        int begin = 0;
        while (begin < table.length) {
            int end = endOfLine(table, begin);
            int last = end > begin && table[end - 1] == '\r' ? end - 1 : end;
            String line = new String(table, begin, last - begin, StandardCharsets.UTF_8);
            if (isRow(line)) {
                rows.add(Row.of(line));
            }
            begin = end + 1;
        }
        return rows;
    }

    private static int endOfLine(byte[] table, int begin) {
        int end = begin;
        while (end < table.length && table[end] != '\n') {
            end++;
        }
        return end;
    }

    // String.split is made for patterns; of a hundred thousand cells that is felt at the start.
    private static List<String> split(String text, char divider) {
        int cells = 1;
        for (int at = text.indexOf(divider); at >= 0; at = text.indexOf(divider, at + 1)) {
            cells++;
        }
        String[] split = new String[cells];
        int begin = 0;
        for (int i = 0; i < cells; i++) {
            int next = text.indexOf(divider, begin);
            int end = next < 0 ? text.length() : next;
            split[i] = text.substring(begin, end);
            begin = end + 1;
        }
        return Arrays.asList(split);
    }
}
