package news.dateline.ingest.parse.anpa;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import news.dateline.ingest.parse.legacy.LegacyHeader.Keyword;
import news.dateline.ingest.parse.legacy.Marks;

/// What a story is called: the keyword of the header, and the first line of the text, which repeats it without
/// its limit of 24 characters: `BC-EU--Ferry Strike, 2nd Ld-Writethru,420`. A comma ends the keyword.
record SlugLine(String name, List<String> said, Optional<String> words) {
    private static final Pattern CYCLE = Pattern.compile("(?i)(?:am|pm|bc|ap|eu|ex|on)-.*");
    private static final int ALIKE = 5;

    /// Empty when the line names no story.
    static Optional<SlugLine> of(String line, AnpaHeader header) {
        String text = line.strip();
        if (!CYCLE.matcher(text).matches() && !isLike(text, header.keyword())) {
            return Optional.empty();
        }
        List<String> parts = new ArrayList<>(List.of(text.split(",", -1)));
        Optional<String> words = parts.getLast().strip().matches("\\d{1,5}") && parts.size() > 1
                ? Optional.of(parts.removeLast().strip())
                : Optional.empty();
        String name = parts.removeFirst().strip();
        List<String> said = parts.stream()
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
        return Optional.of(new SlugLine(name, said, words));
    }

    /// The keyword of a message.
    static Keyword keyword(AnpaHeader header, Optional<SlugLine> line) {
        List<String> marked = new ArrayList<>();
        if (!header.takeKey().isEmpty()) {
            marked.add(header.takeKey());
        }
        line.ifPresent(slug ->
                slug.said().stream().filter(part -> !marked.contains(part)).forEach(marked::add));
        Marks marks = marked.stream().flatMap(part -> Marks.of(part).stream()).reduce(Marks.NONE, Marks::plus);
        String slug = line.map(SlugLine::name).orElse(header.keyword());
        return new Keyword(
                slug,
                slug.contains("-") ? Optional.of("-") : Optional.empty(),
                withoutCycle(slug),
                header.keyword().isEmpty() ? List.of() : List.of(header.keyword()),
                marks,
                marked);
    }

    // The cycle changes within a day, the story does not.
    private static String withoutCycle(String slug) {
        return CYCLE.matcher(slug).matches() ? slug.substring(slug.indexOf('-') + 1) : slug;
    }

    private static boolean isLike(String line, String keyword) {
        String one = letters(line);
        String other = letters(keyword);
        int most = Math.min(other.length(), 2 * ALIKE);
        return most >= ALIKE && one.startsWith(other.substring(0, most));
    }

    private static String letters(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
