package news.dateline.enrich.offline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import news.dateline.enrich.about.Candidate;
import news.dateline.enrich.about.Explained;
import news.dateline.enrich.about.Resolved;
import news.dateline.enrich.reference.Place;
import news.dateline.enrich.text.StoryText;
import news.dateline.enrich.text.TextField;

/// A story with its names marked and numbered, and below it what each could mean and why it means what it does.
final class Explanation {
    private static final int MOST_CANDIDATES = 6;

    private final List<Explained> names;

    private Explanation(List<Explained> names) {
        this.names = names;
    }

    static String of(StoryText story, List<Explained> names) {
        Explanation explanation = new Explanation(names);
        String text = story.fields().stream()
                .filter(field -> !field.text().isBlank())
                .map(field -> field.field().word() + ": " + explanation.marked(field))
                .collect(Collectors.joining("\n"));
        StringBuilder notes = new StringBuilder(text).append("\n\n");
        for (int i = 0; i < names.size(); i++) {
            explanation.note(i, notes);
        }
        return notes.toString();
    }

    private String marked(TextField field) {
        List<Integer> here = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            if (names.get(i).spot().in().field().equals(field)) {
                here.add(i);
            }
        }
        here.sort(Comparator.comparingInt(i -> begin(names.get(i))));
        StringBuilder marked = new StringBuilder();
        int at = 0;
        for (int i : here) {
            Explained name = names.get(i);
            // A place within the name of something else is only noted below.
            if (begin(name) >= at) {
                marked.append(field.text(), at, begin(name))
                        .append('[')
                        .append(i + 1)
                        .append(' ');
                marked.append(name.spot().text()).append(']');
                at = begin(name) + name.spot().text().length();
            }
        }
        return marked.append(field.text(), at, field.text().length()).toString().strip();
    }

    private static int begin(Explained name) {
        return name.spot().in().tokens().get(name.spot().from()).begin();
    }

    private void note(int index, StringBuilder out) {
        Explained name = names.get(index);
        out.append(String.format(
                Locale.ROOT,
                "%3d %s  %s %s%n",
                index + 1,
                name.spot().text(),
                name.spot().type(),
                name.spot().use()));
        out.append("      ")
                .append(name.meant()
                        .map(Explanation::meant)
                        .orElse("means nothing here: a namesake would lie in a country that the story does not name"))
                .append('\n');
        name.candidates().stream()
                .limit(MOST_CANDIDATES)
                .map(Explanation::candidate)
                .forEach(line -> out.append("      ").append(line).append('\n'));
    }

    private static String meant(Resolved meant) {
        return meant.name() + " (" + meant.id() + "): "
                + switch (meant.why()) {
                    case ONLY_ONE -> "the only one of that name";
                    case COMMA -> "by what stands beside its comma";
                    case SAME_NAME -> "as elsewhere in the story";
                    case SCORE -> "the highest score";
                    case OFFICE -> "in office on the day of the story";
                    case SURNAME -> "the only one of that surname";
                    case UNKNOWN -> "not in the reference data";
                };
    }

    private static String candidate(Candidate candidate) {
        Place place = candidate.place();
        return String.format(
                Locale.ROOT,
                "%s %-30s %s %.1f prior %.1f, country %.1f, division %.1f%s",
                place.iso2() == null ? "--" : place.iso2(),
                place.name(),
                place.id(),
                candidate.score(),
                place.prior(),
                candidate.country(),
                candidate.division(),
                candidate.credible() ? "" : "; too small to be meant in this story");
    }
}
