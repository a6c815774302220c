package news.dateline.ingest.parse.legacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import news.dateline.schemas.model.PubStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The lines above a text.
class HeadingTest {
    @Test
    void tellsHeadlineBylineNotesAndMarksApart() {
        Heading heading = Heading.of(List.of(
                "REFILE",
                "1ST LEAD =",
                "",
                "(Eds: Adds the mayor.",
                "Second line of the note.)",
                "Tram line 4 runs to the lake again",
                "By MINA ODEH=",
                "Meridian Press=",
                "AP Photo XAB101",
                "(Photo)"));

        assertThat(heading.headlines()).containsExactly("Tram line 4 runs to the lake again");
        assertThat(heading.bylines()).containsExactly("By MINA ODEH, Meridian Press");
        assertThat(heading.notes())
                .containsExactly("(Eds: Adds the mayor. Second line of the note.)", "AP Photo XAB101", "(Photo)");
        assertThat(heading.marked()).containsExactly("REFILE", "1ST LEAD");
        assertThat(heading.marks().version()).isEqualTo(2);
        assertThat(heading.embargo()).isEmpty();
    }

    @Test
    void joinsAHeadlineThatFillsItsLineAndKeepsAShortOneApart() {
        assertThat(Heading.of(List.of("The tram to the lake runs again after eleven months of", "work on the bridge"))
                        .headlines())
                .hasSize(2);
        assertThat(Heading.of(List.of(
                                "The tram to the lake runs again after eleven long months of", "work on the bridge"))
                        .headlines())
                .containsExactly("The tram to the lake runs again after eleven long months of work on the bridge");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "UPDATE 2-Tram runs again|Tram runs again|3",
                "REFILE-Tram runs again|Tram runs again|2",
                "EIL: Straßenbahn fährt wieder|Straßenbahn fährt wieder|1",
                "2. Lead: Straßenbahn fährt wieder|Straßenbahn fährt wieder|3",
                "Kill: a film about a tram|Kill: a film about a tram|1",
                "Hold: the tram waits|Hold: the tram waits|1",
                "Lake: the tram runs again|Lake: the tram runs again|1",
                "LEAD-PAINT LAW PASSED|LEAD-PAINT LAW PASSED|1",
            })
    void takesTheVersionFromInFrontOfAHeadline(String line, String headline, long version) {
        Heading heading = Heading.of(List.of(line));

        assertThat(heading.headlines()).containsExactly(headline);
        assertThat(heading.marks().version()).isEqualTo(version);
        assertThat(heading.marks().status()).isEqualTo(PubStatus.USABLE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "KILL KILL KILL '''''=",
                "MANDATORY KILL",
                "Eds: kill",
                "Eds: Please kill the story.",
                "(Eds: Mandatory kill this entire item)",
                "EDS: Kill BC-EU--Tram",
                "ANNULLIERT",
                "STORNO =",
                "(STORNO)"
            })
    void killsWhenItSaysSoClearly(String line) {
        assertThat(Heading.of(List.of(line)).marks().status()).isEqualTo(PubStatus.CANCELED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Eds: Please kill the third paragraph.",
                "Kill Devil Hills votes",
                "Eds: Adds detail",
                "Eds:",
                "Frost kills apricots",
                "Editors seek to kill the story"
            })
    void doesNotKillWhenItOnlyMentionsIt(String line) {
        assertThat(Heading.of(List.of(line)).marks().status()).isEqualTo(PubStatus.USABLE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sperrfrist: 24. November, 18.00 Uhr",
                "EMBARGOED until 1800 GMT",
                "Embargo: Tuesday noon",
                "HOLD FOR RELEASE Sunday",
                "For release Sunday",
                "(Sperrfrist 24.11. 1800)",
                "Frei für Mittwoch 6.00 Uhr"
            })
    void keepsTheWordsOfAnEmbargo(String line) {
        assertThat(Heading.of(List.of(line)).embargo())
                .hasValueSatisfying(words -> assertThat(line).contains(words));
    }

    @Test
    void takesAnEmbargoOnOilForNews() {
        assertThat(Heading.of(List.of("Embargo gegen Öl verlängert")).embargo()).isEmpty();
    }

    @Test
    void takesABracketThatNeverClosesForALine() {
        Heading heading = Heading.of(List.of("(Tram runs", "again"));

        assertThat(heading.headlines()).containsExactly("(Tram runs", "again");
    }

    @Test
    void takesAQuestionBelowTheHeadlineForNoByline() {
        assertThat(Heading.of(List.of("Tram runs again", "By when will it be paid for?"))
                        .bylines())
                .isEmpty();
    }

    @Test
    void endsWithTheSignOrAtABlankLineOrWhereTheTextBegins() {
        assertThat(Heading.end(List.of("", "Tram runs", "again =", "", "Text"), "mrd"))
                .isEqualTo(3);
        assertThat(Heading.end(List.of("Tram runs=", "By A B=", "Text"), "mrd")).isEqualTo(2);
        assertThat(Heading.end(List.of("Tram runs", "", "Text"), "mrd")).isEqualTo(1);
        assertThat(Heading.end(List.of("Tram runs", "   LULEA (MRD) - It does."), "mrd"))
                .isEqualTo(1);
        assertThat(Heading.end(List.of("Tram runs", "\tIt does."), "mrd")).isEqualTo(1);
        assertThat(Heading.end(List.of("Lulea (mrd) - It does."), "mrd")).isZero();
        assertThat(Heading.end(List.of("one", "two", "three", "four", "five"), "mrd"))
                .isZero();
        assertThat(Heading.end(List.of(), "mrd")).isZero();
    }
}
