package news.dateline.ingest.parse.anpa;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The priority letters of ANPA 1312 as IPTC's urgency: 1 most urgent, 5 normal, 8 least.
final class AnpaPriority {
    private static final Map<String, Integer> URGENCY = Map.of(
            "f", 1, // flash
            "b", 2, // bulletin, kill
            "u", 3, // urgent, correction
            "r", 5, // regular
            "z", 5, // regular, at some agencies
            "d", 6, // deferred
            "a", 7, // advance for a weekday
            "s", 8, // advance for a Sunday
            "w", 8); // advance for a weekend

    private AnpaPriority() {}

    /// Empty for a letter that is none of them.
    static Optional<Integer> urgency(String letter) {
        return Optional.ofNullable(URGENCY.get(letter.toLowerCase(Locale.ROOT)));
    }
}
