package news.dateline.ingest.parse.legacy;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// The paragraphs of running text. Wires end them with a blank line, or begin them with an indented one, and
/// some do both in one text; a line that is too long to have been wrapped is a paragraph by itself.
final class Paragraphs {
    private static final int WRAPPED_AT_MOST = 132;
    private static final Pattern WHITE = Pattern.compile("[ \\t\\n]+");

    private final List<String> paragraphs = new ArrayList<>();
    private final List<String> lines = new ArrayList<>();

    private Paragraphs() {}

    /// The paragraphs, with runs of white space as one space.
    static List<String> of(List<String> lines) {
        Paragraphs reader = new Paragraphs();
        lines.forEach(reader::line);
        reader.end();
        return List.copyOf(reader.paragraphs);
    }

    private void line(String line) {
        if (line.isBlank()) {
            end();
            return;
        }
        if (!lines.isEmpty() && begins(line)) {
            end();
        }
        lines.add(line);
    }

    // What is indented below a bullet belongs to it; a bullet below a bullet does not. A dash at the start of
    // a line is no bullet in the middle of a sentence.
    private boolean begins(String line) {
        boolean listed = isBullet(lines.getFirst());
        return listed ? isBullet(line) : isIndented(line) || lines.getLast().length() > WRAPPED_AT_MOST;
    }

    private void end() {
        if (!lines.isEmpty()) {
            paragraphs.add(
                    WHITE.matcher(String.join(" ", lines)).replaceAll(" ").strip());
            lines.clear();
        }
    }

    private static boolean isIndented(String line) {
        return line.startsWith("\t") || line.startsWith("  ");
    }

    private static boolean isBullet(String line) {
        String text = line.strip();
        return text.startsWith("- ") || text.startsWith("* ") || text.startsWith("• ");
    }
}
