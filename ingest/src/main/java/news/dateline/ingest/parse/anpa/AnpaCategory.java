package news.dateline.ingest.parse.anpa;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import news.dateline.schemas.model.ConceptRef;
import news.dateline.schemas.model.LocalizedText;

/// The category letters of ANPA 1312.
final class AnpaCategory {
    private static final String ADVISORIES = "v";
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("a", "National news"),
            Map.entry("b", "Special events"),
            Map.entry("c", "Features"),
            Map.entry("d", "Food"),
            Map.entry("e", "Entertainment"),
            Map.entry("f", "Finance"),
            Map.entry("g", "State news"),
            Map.entry("h", "Holiday"),
            Map.entry("i", "International news"),
            Map.entry("k", "Commentary"),
            Map.entry("l", "Lifestyle"),
            Map.entry("n", "Regional news"),
            Map.entry("o", "Weather"),
            Map.entry("p", "Politics"),
            Map.entry("q", "Sports results"),
            Map.entry("r", "Racing"),
            Map.entry("s", "Sports"),
            Map.entry("t", "Travel"),
            Map.entry(ADVISORIES, "Advisories"),
            Map.entry("w", "Washington"));

    private AnpaCategory() {}

    /// The category as a subject.
    static ConceptRef subject(String letter) {
        String name = NAMES.get(letter.toLowerCase(Locale.ROOT));
        return ConceptRef.newBuilder()
                .setLiteral(letter)
                .setNames(name == null ? List.of() : List.of(new LocalizedText(name, null, "en")))
                .build();
    }

    /// Digests, advisories and kill notes are written to editors.
    static boolean isForEditors(String letter) {
        return letter.equalsIgnoreCase(ADVISORIES);
    }
}
