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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sperrfrist: 24. November, 18.00 Uhr",
                "Sperrfrist bis nach der Sitzung des Rates am Dienstag.",
                "SPERRFRIST 24.11. 1800",
                "(Sperrfrist 24.11. 1800)",
                "*** EMBARGOED UNTIL 1800 GMT ***",
                "Embargoed",
                "Embargoed copy. Please wait for the minister, who speaks on Tuesday.",
                "Embargoed Tuesday noon when the minister has spoken.",
                "Embargoed for release by the ministry, which speaks at noon.",
                "Embargoed as always, please do not publish while the minister speaks.",
                "Embargo: Tuesday noon",
                "Gesperrt bis Freitag, 18 Uhr.",
                "Gesperrt bis zur Rede, die um 18.00 Uhr ist.",
                "Frei für Mittwoch, 25. November",
                "HOLD FOR RELEASE TUESDAY",
            })
    void tellsAnEmbargoThatStandsInTheText(String line) {
        LegacyText read = LegacyText.of(List.of(line, "", "Kragnes (mrd) - The bridge is shut."), "mrd");

        assertThat(read.embargo()).contains(line);
        assertThat(read.notes()).containsExactly(line);
        assertThat(read.body().getParagraphs()).containsExactly("The bridge is shut.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The embargo on oil is lifted until Tuesday.",
                "Embargo on oil is lifted.",
                "Embargoed oil worth 3 million euros came ashore on Tuesday, customs said.",
                "Embargoed high-tech goods are back in the port. \u201cNobody knows how.\u201d",
                "Die Sperrfrist für Akten soll auf 20 Jahre sinken.",
                "Gesperrt bis Freitag ist auch die Brücke nach Kragnes.",
                "Frei für Kinder unter 6 Jahren ist der Eintritt in die Brücke.",
                "Frei ab 12 Jahren.",
            })
    void leavesToReadersWhatAStoryTellsOfAnEmbargo(String sentence) {
        LegacyText read = LegacyText.of(List.of("The bridge is shut.", "", sentence), "mrd");

        assertThat(read.embargo()).isEmpty();
        assertThat(read.body().getParagraphs()).containsExactly("The bridge is shut.", sentence);
    }

    @Test
    void tellsAnEmbargoOfTheNotebookByItsFirstLine() {
        assertThat(LegacyText.of(
                                List.of(
                                        "It rained.",
                                        "",
                                        "# Notizblock",
                                        "",
                                        "## Sperrfrist",
                                        "- 24. November, 18 Uhr"),
                                "mrd")
                        .embargo())
                .contains("## Sperrfrist\n- 24. November, 18 Uhr");
        assertThat(LegacyText.of(List.of("It rained.", "", "# Notizblock", "", "## Internet", "- Embargo: oil"), "mrd")
                        .embargo())
                .isEmpty();
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
