package news.dateline.ingest.parse.page;

import java.util.ArrayList;
import java.util.List;

/// Lines of a page with no blank line between them.
///
/// @param first the number of the first line, from 1
/// @param lines with no white space around them
record Block(int first, List<String> lines) {
    private static final int SHORTEST_WRAPPED = 50;
    private static final int LONGEST_WRAPPED = 100;

    Block {
        lines = List.copyOf(lines);
    }

    /// The blocks of a page. A line of no-break spaces alone is blank.
    static List<Block> of(String page) {
        List<Block> blocks = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        int number = 0;
        for (String line : (Iterable<String>) page.lines()::iterator) {
            number++;
            String stripped = line.strip();
            if (!stripped.replace('\u00A0', ' ').isBlank()) {
                lines.add(stripped);
            } else if (!lines.isEmpty()) {
                blocks.add(new Block(number - lines.size(), lines));
                lines.clear();
            }
        }
        if (!lines.isEmpty()) {
            blocks.add(new Block(number - lines.size() + 1, lines));
        }
        return blocks;
    }

    String text() {
        return String.join("\n", lines);
    }

    /// `line 4` or `lines 4–7`.
    String place() {
        return lines.size() == 1 ? "line " + first : "lines " + first + "–" + (first + lines.size() - 1);
    }

    Block from(int line) {
        return new Block(first + line, lines.subList(line, lines.size()));
    }

    /// Its paragraphs: each line, unless the lines are one sentence wrapped at a column.
    List<String> paragraphs() {
        return isWrapped() ? List.of(String.join(" ", lines)) : lines;
    }

    private boolean isWrapped() {
        return lines.size() > 1
                && lines.subList(0, lines.size() - 1).stream()
                        .allMatch(line -> line.length() >= SHORTEST_WRAPPED && line.length() <= LONGEST_WRAPPED)
                && lines.subList(0, lines.size() - 1).stream().anyMatch(line -> !LineForm.endsSentence(line));
    }
}
