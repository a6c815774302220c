package news.dateline.ingest.parse.legacy;

import java.util.List;
import java.util.Optional;

/// What stands above the text of a message.
///
/// @param headlines the headline, below it what stands under it; empty when there is none
/// @param bylines as they should be shown
/// @param notes for editors only
/// @param marked lines that say nothing but which version this is, as they were
/// @param marks what they and the notes mean
/// @param embargo the words of an embargo
public record Heading(
        List<String> headlines,
        List<String> bylines,
        List<String> notes,
        List<String> marked,
        Marks marks,
        Optional<String> embargo) {
    /// Lines; what stands further down is text.
    public static final int MAX_LINES = 40;

    private static final int LONGEST_UNSIGNED = 4;

    /// Copies the lists.
    public Heading {
        headlines = List.copyOf(headlines);
        bylines = List.copyOf(bylines);
        notes = List.copyOf(notes);
        marked = List.copyOf(marked);
    }

    /// Reads the lines of a heading.
    public static Heading of(List<String> lines) {
        return new HeadingReader().read(lines);
    }

    /// How many of the first lines of a text are its heading: those up to the sign `=`, which ends the heading
    /// at many agencies and each of its lines at some. Where there is none, a few lines up to a blank line,
    /// an indented line or a dateline.
    ///
    /// @param provider the wire's, which may sign with its own name
    public static int end(List<String> text, String provider) {
        int start = 0;
        while (start < text.size() && text.get(start).isBlank()) {
            start++;
        }
        int end = start;
        int signed = -1;
        while (end < Math.min(text.size(), start + MAX_LINES)
                && !isText(text, start, end, provider)
                && (signed < 0 || isSigned(text.get(end)))) {
            signed = isSigned(text.get(end)) ? end : signed;
            end++;
        }
        return signed >= 0 || end - start <= LONGEST_UNSIGNED ? end : start;
    }

    /// Whether a line begins with a place and who signs, as a text does.
    ///
    /// @param provider the wire's, which may sign with its own name
    public static boolean isDateline(String line, String provider) {
        return Origin.of(line.strip(), provider).isPresent();
    }

    /// A line without the signs that end it: `=` and `<` are for machines, apostrophes stand for bells.
    public static String bare(String line) {
        int end = line.length();
        while (end > 0 && "=<' \t".indexOf(line.charAt(end - 1)) >= 0) {
            end--;
        }
        return line.substring(0, end).strip();
    }

    private static boolean isText(List<String> text, int start, int at, String provider) {
        String line = text.get(at);
        boolean indented = at > start && (line.startsWith("\t") || line.startsWith("  "));
        return line.isBlank() || indented || isDateline(line, provider);
    }

    private static boolean isSigned(String line) {
        return line.strip().endsWith("=");
    }
}
