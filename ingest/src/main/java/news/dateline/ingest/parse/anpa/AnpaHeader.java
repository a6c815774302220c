package news.dateline.ingest.parse.anpa;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import news.dateline.ingest.parse.legacy.Marks;

/// What stands between SOH and STX. ANPA 1312: service level and story number, selector, priority, category,
/// format, keyword with take key, date, word count.
///
/// @param service the letter that counts
/// @param number three or four digits
/// @param selector the desk at the other end
/// @param priority a letter: see [AnpaPriority]
/// @param category a letter: see [AnpaCategory]
/// @param tabular whether the text is in rows and columns
/// @param keyword as far as its 24 characters go
/// @param takeKey `1stLd-Writethru`, empty when there is none
/// @param month of the date, if it is there
/// @param day of the date, if it is there
/// @param words the count of words as written
record AnpaHeader(
        String service,
        String number,
        String selector,
        String priority,
        String category,
        boolean tabular,
        String keyword,
        String takeKey,
        Optional<Integer> month,
        Optional<Integer> day,
        Optional<String> words) {
    private static final char TABULAR = '\u0012';
    private static final Pattern FIRST = Pattern.compile("([A-Za-z])(\\d{3,4})[\u001f ]?\\s*([\\w-]*)\\s*");
    private static final Pattern SECOND =
            Pattern.compile("\\s*([A-Za-z])[ \u001f]{1,4}([A-Za-z])\\s*([\\x10-\\x1f]{0,8})(?:[ \u001f](.*))?");
    private static final Pattern DATE = Pattern.compile("(\\d{1,2})-(\\d{1,2})");

    /// Empty when the lines are not such a header.
    ///
    /// @param head up to STX
    static Optional<AnpaHeader> of(String head) {
        List<String> lines = Stream.of(head.split("[\\r\\n]+"))
                .filter(line -> !line.isBlank())
                .toList();
        if (lines.size() < 2) {
            return Optional.empty();
        }
        Matcher first = FIRST.matcher(lines.get(0));
        Matcher second = SECOND.matcher(lines.get(1));
        return first.matches() && second.matches() ? Optional.of(new Reader(first, second).read()) : Optional.empty();
    }

    private record Reader(Matcher first, Matcher second) {
        AnpaHeader read() {
            List<String> tokens = tokens();
            Optional<String> words = last(tokens, "\\d{3,5}");
            Optional<String> date = last(tokens, DATE.pattern());
            Matcher parts = DATE.matcher(date.orElse(""));
            boolean dated = parts.matches();
            int key = takeKey(tokens);
            return new AnpaHeader(
                    first.group(1),
                    first.group(2),
                    first.group(3),
                    second.group(1),
                    second.group(2),
                    second.group(3).indexOf(TABULAR) >= 0,
                    String.join(" ", tokens.subList(0, key)),
                    String.join(" ", tokens.subList(key, tokens.size())),
                    dated ? Optional.of(Integer.valueOf(parts.group(1))) : Optional.empty(),
                    dated ? Optional.of(Integer.valueOf(parts.group(2))) : Optional.empty(),
                    words);
        }

        private List<String> tokens() {
            String rest = second.group(4) == null ? "" : second.group(4);
            return new ArrayList<>(Stream.of(rest.split("[\\s\\x10-\\x1f]+"))
                    .filter(token -> !token.isEmpty())
                    .toList());
        }

        private static Optional<String> last(List<String> tokens, String form) {
            return tokens.size() > 1 && tokens.getLast().matches(form)
                    ? Optional.of(tokens.removeLast())
                    : Optional.empty();
        }

        // The last tokens, as long as they say nothing but which version this is. The first one is the name.
        private static int takeKey(List<String> tokens) {
            int key = tokens.size();
            for (int at = tokens.size() - 1; at > 0; at--) {
                if (Marks.of(String.join(" ", tokens.subList(at, tokens.size())))
                        .isPresent()) {
                    key = at;
                }
            }
            return key;
        }
    }
}
