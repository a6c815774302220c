package news.dateline.ingest.parse.corpus;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.dateline.schemas.model.Transmission;
import news.dateline.schemas.model.WireStory;

/// docs/formats/anpa1312.md, "Where facts may differ".
final class AnpaFacts extends LegacyFacts {
    private static final Map<String, Integer> URGENCY =
            Map.of("f", 1, "b", 2, "u", 3, "r", 5, "z", 5, "d", 6, "a", 7, "s", 8, "w", 8);
    private static final Pattern GMT = Pattern.compile(".*?(\\d\\d)-(\\d\\d)-(\\d\\d) (\\d\\d)(\\d\\d)GMT");

    @Override
    public String format() {
        return "anpa1312";
    }

    @Override
    public void compare(WireStory story, Comparison facts) {
        sequence(story, facts, "service");
        facts.check(
                "priority",
                facts.text("priority")
                        .map(letter -> letter.toLowerCase(Locale.ROOT))
                        .map(URGENCY::get),
                story.getUrgency());
        category(story, facts);
        kept(story, facts, "selector", "header/selector");
        kept(story, facts, "words", "header/words");
        facts.check(
                "justification",
                facts.text("justification").map(format -> format.startsWith("tab")),
                Optional.of(story.getBody().getHtml().startsWith("<pre>")));
        keyword(story, facts);
        lines(story, facts, "headerLines");
        version(story, facts, facts.text("keyword").orElse(""));
        trailer(story, facts);
    }

    // The header's keyword with its take key; ours has them apart.
    private static void keyword(WireStory story, Comparison facts) {
        String keyword = facts.text("keyword").orElse("");
        String name = story.getKeywords().isEmpty() ? "" : story.getKeywords().getFirst();
        boolean whole = keyword.equals(name)
                || story.getSignals().stream()
                        .anyMatch(signal ->
                                keyword.equals(name + " " + signal.getLiteral().orElse("")));
        facts.check("keyword", true, whole);
    }

    private static void trailer(WireStory story, Comparison facts) {
        Matcher time = GMT.matcher(facts.text("trailer").orElse(""));
        if (time.matches()) {
            String sent = "20" + time.group(3) + "-" + time.group(1) + "-" + time.group(2) + "T" + time.group(4) + ":"
                    + time.group(5) + ":00Z";
            facts.check(
                    "trailer",
                    Optional.of(sent),
                    story.getTransmission().flatMap(Transmission::getSent).map(Object::toString));
        }
    }
}
