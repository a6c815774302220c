package news.dateline.ingest.parse.zczc;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import news.dateline.ingest.parse.legacy.Heading;
import news.dateline.ingest.parse.legacy.LegacyHeader.Keyword;
import news.dateline.ingest.parse.legacy.Marks;
import news.dateline.schemas.model.ConceptRef;

/// The lines right below `ZCZC` that begin with a sign: one field each. Agencies use the same signs for
/// different things, so that a field is told by its sign together with what stands in it and beside it.
///
/// @param values by sign
/// @param lines how many there are, blank ones among them included
record ZczcFields(Map<Character, String> values, int lines) {
    private static final String SIGNS = "%#$:&*@^=+~";
    private static final Pattern SUBJECT_CODE = Pattern.compile("\\d{8}");
    private static final char CODE = '$';

    ZczcFields {
        values = Map.copyOf(values);
    }

    static ZczcFields of(List<String> below) {
        Map<Character, String> values = new TreeMap<>();
        int end = 0;
        for (int at = 0; at < below.size(); at++) {
            String line = below.get(at).strip();
            boolean field = line.length() > 1 && SIGNS.indexOf(line.charAt(0)) >= 0 && line.charAt(1) != ' ';
            if (field && values.putIfAbsent(line.charAt(0), line.substring(1).strip()) == null) {
                end = at + 1;
            } else if (!line.isEmpty()) {
                break;
            }
        }
        return new ZczcFields(values, end);
    }

    /// The headline: `^`, else what `$` has beyond a category's letter, else the take key beside a keyword.
    List<String> headlines() {
        Optional<String> longer = value(CODE).filter(text -> text.length() > 2);
        return value('^').or(() -> longer).or(() -> hasName() ? value(':') : Optional.empty()).stream()
                .toList();
    }

    /// What the story is called: `#`, else `:`, else its headline.
    Keyword keyword(Heading heading) {
        String name = value('#')
                .or(() -> value(':'))
                .orElseGet(() -> heading.headlines().getFirst());
        List<String> marked = Stream.of('=', ':')
                .flatMap(sign -> value(sign).stream())
                .filter(text -> Marks.of(text).isPresent())
                .toList();
        Marks marks = marked.stream().flatMap(text -> Marks.of(text).stream()).reduce(Marks.NONE, Marks::plus);
        // A take key that counts nothing makes another story of the same keyword: another race, another table.
        String key = value(hasName() ? ':' : '=')
                .filter(text -> Marks.of(text).isEmpty())
                .map(text -> " " + text)
                .orElse("");
        return new Keyword(name, Optional.empty(), name + key, List.of(name), marks, marked);
    }

    /// IPTC subject codes, and the category's letter.
    List<ConceptRef> subjects() {
        List<ConceptRef> subjects = new ArrayList<>();
        Stream.of('*', '+')
                .flatMap(sign -> value(sign).stream())
                .filter(text -> SUBJECT_CODE.matcher(text).matches())
                .forEach(code -> subjects.add(
                        ConceptRef.newBuilder().setQcode("subj:" + code).build()));
        Stream.of('%', CODE)
                .flatMap(sign -> value(sign).stream())
                .filter(text -> text.length() <= 2)
                .forEach(letter ->
                        subjects.add(ConceptRef.newBuilder().setLiteral(letter).build()));
        return subjects;
    }

    /// The fields as they were: their meaning is partly a guess.
    List<String> rest() {
        return new TreeMap<>(values)
                .entrySet().stream()
                        .map(field -> field.getKey() + field.getValue())
                        .toList();
    }

    private boolean hasName() {
        return values.containsKey('#');
    }

    private Optional<String> value(char sign) {
        String value = values.getOrDefault(sign, "");
        return value.isEmpty() ? Optional.empty() : Optional.of(value);
    }
}
