package news.dateline.ingest.parse.anpa;

import java.util.List;
import java.util.regex.Pattern;
import news.dateline.ingest.parse.legacy.Heading;

/// The signs of ANPA's character set that no longer mean what they look like.
final class AnpaText {
    private static final Pattern DASH = Pattern.compile("(?<=\\s)_(?=\\s)");

    private AnpaText() {}

    /// A line without the signs at its ends: `^` begins a line, `<` ends it.
    static String bare(String line) {
        String text = line.stripTrailing();
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == '<') {
            end--;
        }
        return text.substring(text.startsWith("^") ? 1 : 0, end);
    }

    /// Running text: two grave accents open a quotation, two apostrophes close it, an underscore by itself is a
    /// dash.
    static List<String> running(List<String> lines) {
        return lines.stream()
                .map(line -> line.startsWith("^") ? "\n\t" + Heading.bare(bare(line)) : bare(line))
                .flatMap(String::lines)
                .map(AnpaText::characters)
                .toList();
    }

    /// The characters of a line.
    static String characters(String line) {
        return DASH.matcher(line.replace("``", "“").replace("''", "”")).replaceAll("—");
    }
}
