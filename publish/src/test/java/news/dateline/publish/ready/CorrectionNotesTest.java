package news.dateline.publish.ready;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import news.dateline.publish.Stories;
import news.dateline.schemas.model.ConceptRef;
import news.dateline.schemas.model.WireStory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CorrectionNotesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en-GB | Corrected on 4 May 2026 at 12:02 UTC. This text replaces the version published before.
            de    | Korrigiert am 4. Mai 2026 um 12:02 UTC. Dieser Text ersetzt die zuvor veröffentlichte Fassung.
            fr-CH | Corrigé le 4 mai 2026 à 12:02 UTC. Ce texte remplace la version publiée auparavant.
            es    | Corregido el 4 de mayo de 2026 a las 12:02 UTC. Este texto sustituye a la versión publicada antes.
            fi    | Corrected on 4 May 2026 at 12:02 UTC. This text replaces the version published before.
            """)
    void speaksTheStorysLanguageWhereItCan(String language, String note) {
        assertThat(note(correction().setLanguages(List.of(language)))).contains(note);
    }

    @Test
    void speaksEnglishOfAStoryWithoutALanguageAndLeavesOutATimeThatNobodySaid() {
        assertThat(note(correction().setVersionCreated(null)))
                .contains("This text replaces the version published before.");
    }

    @Test
    void saysNothingOfAVersionThatIsNoCorrection() {
        assertThat(note(Stories.version(2))).isEmpty();
    }

    @Test
    void neverSaysWhatIsForEditors() {
        assertThat(ReadyStories.of(Stories.correction(2)).getCorrectionNote().orElseThrow())
                .doesNotContain("Desk");
    }

    private static WireStory.Builder correction() {
        return Stories.version(2)
                .setSignals(List.of(
                        ConceptRef.newBuilder().setQcode("sig:correction").build()));
    }

    private static Optional<String> note(WireStory.Builder story) {
        return CorrectionNotes.of(story.build());
    }
}
