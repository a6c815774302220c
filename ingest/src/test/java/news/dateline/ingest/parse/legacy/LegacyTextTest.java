package news.dateline.ingest.parse.legacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The text below a heading.
class LegacyTextTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Geneva (dpa) - It rained.|Geneva|dpa|It rained.",
                "BEIJING (AP) _ It rained.|BEIJING|AP|It rained.",
                "Berlin (KNA) Es regnete.|Berlin|KNA|Es regnete.",
                "Peine (dpa/lni) - Es regnete.|Peine|dpa/lni|Es regnete.",
                "SYDNEY, Dec 7 AAP - It rained.|SYDNEY, Dec 7|AAP|It rained.",
                "KYOTO, Japan, Feb. 1 /Kyodo News/ -- It rained.|KYOTO, Japan, Feb. 1|Kyodo News|It rained.",
                "Lulea (Nordpress) -- It rained.|Lulea|Nordpress|It rained.",
                "Lulea (mrd) It rained.|Lulea|mrd|It rained.",
                "LULEA MRD - It rained.|LULEA|MRD|It rained.",
            })
    void takesPlaceAndAgencyFromTheFirstParagraph(String line, String dateline, String agency, String text) {
        LegacyText read = LegacyText.of(List.of(line), "mrd");

        assertThat(read.dateline()).contains(dateline);
        assertThat(read.agency()).contains(agency);
        assertThat(read.body().getParagraphs()).containsExactly(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The Bank of Norway (BoN) raised its rate.",
                "the pier (AP) - closed",
                "The old captain of the small ferry to the far island (retired) - he is 80 - sings.",
                "AID - ship lands.",
                "It rained."
            })
    void leavesABeginningThatIsNoDateline(String line) {
        LegacyText read = LegacyText.of(List.of(line), "mrd");

        assertThat(read.dateline()).isEmpty();
        assertThat(read.body().getParagraphs()).containsExactly(line);
    }

    @Test
    void takesWhatStandsAboveTheDatelineForTheStandfirst() {
        LegacyText read = LegacyText.of(List.of("Four inns cook.", "", "Linz (apa) - They do.", "", "Daily."), "mrd");

        assertThat(read.standfirst()).containsExactly("Four inns cook.");
        assertThat(read.body().getParagraphs()).containsExactly("They do.", "Daily.");
    }

    @Test
    void looksForNoDatelineOfANameThatNobodyKnowsFurtherDown() {
        LegacyText read = LegacyText.of(List.of("Four inns cook.", "", "Linz (Wirt) - They do."), "mrd");

        assertThat(read.standfirst()).isEmpty();
        assertThat(read.body().getParagraphs()).hasSize(2);
    }

    @Test
    void setsAsideTheNotebookTheSignatureAndWhatIsNotForPublication() {
        LegacyText notebook = LegacyText.of(
                List.of("It rained.", "", "# Notizblock", "", "## Internet", "- Pegel", "", "mrd ab/cd"), "mrd");
        LegacyText contacts = LegacyText.of(
                List.of("It rained.", "", "* * * *", "The following information is not for publication", "- Desk"),
                "mrd");
        LegacyText signed = LegacyText.of(List.of("It rained.", "", "___", "", "mrd ab/cd yyza n1 ef"), "mrd");

        assertThat(notebook.body().getParagraphs()).containsExactly("It rained.");
        assertThat(notebook.notes()).containsExactly("# Notizblock", "## Internet\n- Pegel", "mrd ab/cd");
        assertThat(contacts.body().getParagraphs()).containsExactly("It rained.");
        assertThat(contacts.notes()).containsExactly("The following information is not for publication\n- Desk");
        assertThat(signed.body().getParagraphs()).containsExactly("It rained.");
        assertThat(signed.notes()).containsExactly("mrd ab/cd yyza n1 ef");
    }

    @Test
    void leavesASentenceAboutPublicationInTheText() {
        LegacyText read = LegacyText.of(
                List.of("The mayor said the report was not intended for publication before", "the vote."), "mrd");

        assertThat(read.body().getParagraphs()).hasSize(1);
        assertThat(read.notes()).isEmpty();
    }

    @Test
    void leavesAShortLastParagraphThatIsNoSignature() {
        assertThat(LegacyText.of(List.of("It rained.", "", "nobody came"), "mrd")
                        .body()
                        .getParagraphs())
                .hasSize(2);
        assertThat(LegacyText.of(List.of("It rained.", "", "AAP RESULTS"), "mrd")
                        .notes())
                .containsExactly("AAP RESULTS");
    }

    @Test
    void keepsNotesToEditorsOutOfTheText() {
        LegacyText read = LegacyText.of(
                List.of("EDITOR'S NOTE _ First of three parts.", "", "It rained.", "", "Eds: An insert follows."),
                "mrd");

        assertThat(read.body().getParagraphs()).containsExactly("It rained.");
        assertThat(read.notes()).containsExactly("EDITOR'S NOTE _ First of three parts.", "Eds: An insert follows.");
    }

    @Test
    void tellsParagraphsByBlankLinesIndentsAndLongLines() {
        assertThat(paragraphs("One line", "and another.", "", "Next."))
                .containsExactly("One line and another.", "Next.");
        assertThat(paragraphs("   One line", "and another.", "   Next."))
                .containsExactly("One line and another.", "Next.");
        assertThat(paragraphs("\tOne.", "\tNext.")).containsExactly("One.", "Next.");
        assertThat(paragraphs("It rained " + "and rained ".repeat(13), "Next.")).hasSize(2);
        assertThat(paragraphs("It rained", "- and that is that.")).containsExactly("It rained - and that is that.");
        assertThat(paragraphs("- One", "  of two", "- Two", "* three", "• four"))
                .containsExactly("- One of two", "- Two", "* three", "• four");
    }

    @Test
    void keepsRowsAndColumns() {
        LegacyText read = LegacyText.table(List.of("", "Skier    Points", "", "A & B       26  ", ""));

        assertThat(read.body().getHtml()).isEqualTo("<pre>Skier    Points\n\nA &amp; B       26</pre>");
        assertThat(read.body().getParagraphs()).containsExactly("Skier    Points", "A & B       26");
        assertThat(LegacyText.table(List.of("", " ")).body().getHtml()).isEmpty();
    }

    private static List<String> paragraphs(String... lines) {
        return LegacyText.of(List.of(lines), "mrd").body().getParagraphs();
    }
}
