package news.dateline.ops.lag;

import java.util.List;

/// Lines in columns, for a terminal.
final class TextTable {
    private TextTable() {}

    /// @param rows as many cells each
    /// @param firstNumber from this column on, cells stand at the right
    static String of(List<List<String>> rows, int firstNumber) {
        StringBuilder table = new StringBuilder();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < row.size(); column++) {
                String blank = " ".repeat(width(rows, column) - row.get(column).length());
                boolean number = column >= firstNumber;
                line.append(column == 0 ? "" : "  ").append(number ? blank + row.get(column) : row.get(column) + blank);
            }
            table.append(line.toString().stripTrailing()).append('\n');
        }
        return table.toString();
    }

    private static int width(List<List<String>> rows, int column) {
        return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
    }
}
