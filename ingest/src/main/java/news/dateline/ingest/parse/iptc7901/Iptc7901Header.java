package news.dateline.ingest.parse.iptc7901;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The first line of a message. IPTC 7901 §3: source identification and message number, priority, category,
/// word count, optional information.
///
/// @param source up to three characters
/// @param number three to five digits
/// @param priority 1, the highest, to 9
/// @param category the desk: `pl`, `vm`, `i`
/// @param words the count of words as written
/// @param rest the optional information
record Iptc7901Header(
        String source,
        String number,
        Optional<Integer> priority,
        Optional<String> category,
        Optional<String> words,
        String rest) {
    private static final Pattern FORM = Pattern.compile("([A-Za-z][A-Za-z0-9]{0,2}?) ?(\\d{3,5})");
    private static final Pattern ALONE = Pattern.compile("[A-Za-z][A-Za-z0-9]{0,2}");

    /// Empty when the line is not such a header.
    static Optional<Iptc7901Header> of(String line) {
        List<String> tokens = new ArrayList<>(List.of(line.strip().split("\\s+")));
        if (tokens.size() > 1 && ALONE.matcher(tokens.getFirst()).matches()) {
            tokens.set(0, tokens.removeFirst() + " " + tokens.getFirst());
        }
        Matcher form = FORM.matcher(tokens.removeFirst());
        if (!form.matches()) {
            return Optional.empty();
        }
        Optional<String> priority = next(tokens, "[1-9]");
        Optional<String> category = next(tokens, "\\p{L}{1,4}");
        Optional<String> words = next(tokens, "\\d{1,6}");
        return Optional.of(new Iptc7901Header(
                form.group(1),
                form.group(2),
                priority.map(Integer::valueOf),
                category,
                words,
                String.join(" ", tokens)));
    }

    /// Whether all of it is there: hardly any other line looks like that.
    boolean isWhole() {
        return priority.isPresent() && category.isPresent() && words.isPresent();
    }

    private static Optional<String> next(List<String> tokens, String form) {
        return !tokens.isEmpty() && tokens.getFirst().matches(form)
                ? Optional.of(tokens.removeFirst())
                : Optional.empty();
    }
}
