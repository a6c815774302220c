package news.dateline.publish.ready;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import news.dateline.schemas.model.WireStory;

/// Tells readers that a story was corrected, in the story's language where we have its words, else in English. What the
/// wire says about it to editors is not for readers and never in it.
final class CorrectionNotes {
    private static final Words ENGLISH = new Words(
            "'Corrected on' d MMMM uuuu 'at' HH:mm 'UTC.'", "This text replaces the version published before.");
    private static final Map<String, Words> WORDS = Map.of(
            "en", ENGLISH,
            "de",
                    new Words(
                            "'Korrigiert am' d. MMMM uuuu 'um' HH:mm 'UTC.'",
                            "Dieser Text ersetzt die zuvor veröffentlichte Fassung."),
            "fr",
                    new Words(
                            "'Corrigé le' d MMMM uuuu 'à' HH:mm 'UTC.'",
                            "Ce texte remplace la version publiée auparavant."),
            "es",
                    new Words(
                            "'Corregido el' d 'de' MMMM 'de' uuuu 'a las' HH:mm 'UTC.'",
                            "Este texto sustituye a la versión publicada antes."));

    private CorrectionNotes() {}

    private record Words(String when, String what) {}

    /// Empty when the version is no correction.
    static Optional<String> of(WireStory story) {
        if (!Corrections.isCorrection(story)) {
            return Optional.empty();
        }
        String language = story.getLanguages().stream()
                .findFirst()
                .map(tag -> Locale.forLanguageTag(tag).getLanguage())
                .filter(WORDS::containsKey)
                .orElse("en");
        Words words = WORDS.getOrDefault(language, ENGLISH);
        return Optional.of(story.getVersionCreated()
                        .map(time -> when(words, time, Locale.of(language)) + ' ')
                        .orElse("")
                + words.what());
    }

    private static String when(Words words, Instant time, Locale language) {
        return DateTimeFormatter.ofPattern(words.when(), language).format(time.atOffset(ZoneOffset.UTC));
    }
}
