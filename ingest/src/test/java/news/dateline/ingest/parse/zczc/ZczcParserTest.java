package news.dateline.ingest.parse.zczc;

import static news.dateline.ingest.parse.legacy.Messages.declared;
import static news.dateline.ingest.parse.legacy.Messages.input;
import static news.dateline.ingest.parse.legacy.Messages.parse;
import static news.dateline.ingest.parse.legacy.Messages.signals;
import static news.dateline.ingest.parse.legacy.Messages.story;
import static news.dateline.ingest.parse.legacy.Messages.subjects;
import static news.dateline.ingest.parse.legacy.Messages.unparsed;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import news.dateline.ingest.parse.ParseOutcome;
import news.dateline.ingest.parse.Parsers;
import news.dateline.ingest.parse.Reason;
import news.dateline.ingest.parse.Samples;
import news.dateline.ingest.parse.TestWires;
import news.dateline.schemas.model.LocalizedText;
import news.dateline.schemas.model.PubStatus;
import news.dateline.schemas.model.WireSequence;
import news.dateline.schemas.model.WireStory;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// docs/formats/zczc.md.
class ZczcParserTest {
    private static final String TEXT = "   RENMARK (MRD) - Frost takes apricots.\r\n\r\n   It came late.\r\n";

    @Test
    void readsTheSample() {
        WireStory story = TestWires.story(new Parsers()
                .parse(TestWires.input(Samples.bytes("formats/zczc/01-orchard-frost.txt")))
                .getFirst());

        assertThat(story.getFormat()).isEqualTo("zczc");
        assertThat(story.getGuid()).isEqualTo("zczc:mrd:2026-11-23:orchard-frost");
        assertThat(story.getSequence()).contains(new WireSequence("MRD", 77L, 10_000L));
        assertThat(story.getHeadlines())
                .extracting(LocalizedText::getText)
                .containsExactly("Frost takes a third of valley's apricots");
        assertThat(subjects(story)).containsExactly("subj:01000000", "A");
        assertThat(unparsed(story, "header/@")).isEqualTo("SA");
        assertThat(story.getBody().getParagraphs()).hasSize(2);
        assertThat(story.getInferred()).contains("guid", "version", "versionCreated");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "#Frost~$Frost takes apricots|Frost takes apricots|frost",
                "$T~:Frost~=Riverland~^Frost takes apricots|Frost takes apricots|frost-riverland",
                "#Frost~:Riverland orchards|Riverland orchards|frost-riverland-orchards",
                "^Frost takes apricots|Frost takes apricots|frost-takes-apricots",
            })
    void readsTheFieldsByTheirSignsAndWhatIsInThem(String fields, String headline, String keyword) {
        WireStory story = story("ZCZC AAP\r\n" + fields.replace("~", "\r\n") + "\r\n" + TEXT + "NNNN\r\n");

        assertThat(story.getHeadlines()).extracting(LocalizedText::getText).containsExactly(headline);
        assertThat(story.getGuid()).isEqualTo("zczc:aap:2026-11-23:" + keyword);
        assertThat(story.getBody().getParagraphs()).containsExactly("Frost takes apricots.", "It came late.");
    }

    @Test
    void takesALeadFromTheTakeKey() {
        WireStory lead = story("ZCZC AAP\r\n:Frost\r\n=2nd Lead\r\n^Frost takes apricots\r\n" + TEXT + "NNNN");

        assertThat(lead.getGuid()).isEqualTo("zczc:aap:2026-11-23:frost");
        assertThat(lead.getVersion()).isEqualTo(3);
        assertThat(signals(lead)).contains("sig:update", "2nd Lead");
        assertThat(story("ZCZC\r\n:Frost\r\n=KILL\r\n^Frost\r\n" + TEXT).getPubStatus())
                .isEqualTo(PubStatus.CANCELED);
    }

    @Test
    void takesTheHeadlineFromTheTextWhereThereIsNoField() {
        WireStory story = story("ZCZC\r\nFrost takes apricots\r\n\r\nIt came late.\r\nNNNN");

        assertThat(story.getHeadlines()).extracting(LocalizedText::getText).containsExactly("Frost takes apricots");
        assertThat(story.getGuid()).isEqualTo("zczc:2026-11-23:frost-takes-apricots");
        assertThat(story.getSequence()).isEmpty();
        assertThat(story.getTransmission()).isEmpty();
    }

    @Test
    void holdsAStoryWhoseEmbargoStandsBelowTheFields() {
        WireStory story =
                story("ZCZC AAP\r\n#Frost\r\n^Frost takes apricots\r\nEmbargo: Tuesday noon\r\n" + TEXT + "NNNN");

        assertThat(story.getEmbargo()).hasValueSatisfying(embargo -> {
            assertThat(embargo.getUntil()).isEmpty();
            assertThat(embargo.getDeclared()).isEqualTo("Embargo: Tuesday noon");
        });
        assertThat(story.getEdNotes()).containsExactly("Embargo: Tuesday noon");
        assertThat(story.getBody().getParagraphs()).containsExactly("Frost takes apricots.", "It came late.");
    }

    @Test
    void keepsRowsAsRows() {
        WireStory table = story("ZCZC AAP\r\n^Results\r\nSkier     Points\r\nHaugen       214\r\nMarchand     187\r\n"
                + "4. Pietilae\r\nNNNN");

        assertThat(table.getBody().getHtml()).startsWith("<pre>Skier     Points\n");
        assertThat(table.getBody().getParagraphs()).hasSize(4);
    }

    @Test
    void readsEveryMessageAndSkipsWhatStandsBetweenThem() {
        List<ParseOutcome> outcomes = parse(input("ZCZC A001\r\n#One\r\n$Frost takes apricots\r\n" + TEXT
                + "NNNN\r\nchatter\r\nZCZC A002\r\n#Two\r\n$Frost takes pears\r\n" + TEXT
                + "ZCZC A003\r\n#Three\r\n$Frost takes figs\r\n" + TEXT));

        assertThat(outcomes)
                .hasSize(3)
                .allSatisfy(
                        outcome -> assertThat(TestWires.story(outcome).getBody().getParagraphs())
                                .hasSize(2));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ZCZC",
                "ZCZC AAP\r\nNNNN",
                "ZCZC AAP\r\n#Frost\r\n$Frost takes apricots\r\nNNNN",
                "ZCZC AAP\r\none\r\ntwo\r\nthree\r\nfour\r\nfive\r\nNNNN"
            })
    void rejectsWhatHasNoHeadingOrNoText(String message) {
        assertThat(TestWires.rejected(parse(input(message))).reason()).isEqualTo(Reason.NOTHING_TO_PUBLISH);
        assertThat(TestWires.rejected(parse(input(message))).position()).isEqualTo("message 1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u001bZCZC AAP", "\u0000\u001b\u001bZCZC AAP", "\fZCZC AAP\u000b", "\r\n\fZCZC\u000b AAP"})
    void rejectsAMessageWhoseSignalIsLostInControlCharacters(String start) {
        var rejected =
                TestWires.rejected(parse(input(start + "\r\n#Frost\r\n$Frost takes apricots\r\n" + TEXT + "NNNN")));

        assertThat(rejected.reason()).isEqualTo(Reason.UNKNOWN_FORMAT);
        assertThat(rejected.detail()).contains("does not begin with ZCZC");
        assertThat(rejected.position()).isEqualTo("start");
    }

    @Test
    void readsTheMessagesBehindOneWhoseSignalIsLost() {
        List<ParseOutcome> outcomes = parse(input(
                "\u001bZCZC A001\r\n#One\r\n" + TEXT + "NNNN\r\nZCZC A002\r\n#Two\r\n$Frost takes pears\r\n" + TEXT));

        assertThat(outcomes).hasSize(2);
        assertThat(TestWires.rejected(outcomes.subList(0, 1)).reason()).isEqualTo(Reason.UNKNOWN_FORMAT);
        assertThat(TestWires.story(outcomes.getLast()).getGuid()).isEqualTo("zczc:a:2026-11-23:two");
    }

    @Test
    void rejectsAHeadingOfSignsOnly() {
        assertThat(TestWires.rejected(parse(input("ZCZC\r\n^--- ---\r\n" + TEXT)))
                        .reason())
                .isEqualTo(Reason.NO_GUID);
    }

    @Test
    void readsTelexSignals() {
        WireStory story = story(
                "\u0000\r\r\nZCZC MRD077 \r\r\n#Frost\r\r\n$Frost takes apricots\u0007\r\r\n" + TEXT + "NNNN\r\r\n");

        assertThat(story.getSequence()).contains(new WireSequence("MRD", 77L, 1_000L));
        assertThat(story.getHeadlines().getFirst().getText()).isEqualTo("Frost takes apricots");
        assertThat(TestWires.repairs(story)).containsExactly("CONTROL_CHARACTERS_REMOVED");
    }

    @Test
    void decodesWhatIsNotAscii() {
        String message = "ZCZC\r\n^Gefrorene Äpfel\r\n" + TEXT;
        byte[] neither = message.getBytes(StandardCharsets.ISO_8859_1);
        for (int i = 0; i < neither.length; i++) {
            neither[i] = neither[i] == (byte) 0xc4 ? (byte) 0x81 : neither[i];
        }

        WireStory latin = TestWires.story(
                parse(input(message, StandardCharsets.ISO_8859_1)).getFirst());

        assertThat(latin.getHeadlines().getFirst().getText()).isEqualTo("Gefrorene Äpfel");
        assertThat(TestWires.repairs(latin)).contains("CHARSET_ASSUMED");
        assertThat(TestWires.rejected(new Parsers().parse(TestWires.input(neither)))
                        .reason())
                .isEqualTo(Reason.BAD_ENCODING);
    }

    @Test
    void readsTheDeclaredEncoding() {
        String message = "ZCZC\r\n^Przymrozek w Łodzi\r\n" + TEXT;

        WireStory story =
                TestWires.story(parse(declared(message, "windows-1250")).getFirst());
        var rejected = TestWires.rejected(
                parse(declared(message, "utf-8").with(message.getBytes(Charset.forName("windows-1250")))));

        assertThat(story.getHeadlines().getFirst().getText()).isEqualTo("Przymrozek w Łodzi");
        assertThat(TestWires.repairs(story)).doesNotContain("CHARSET_ASSUMED");
        assertThat(rejected.reason()).isEqualTo(Reason.BAD_ENCODING);
        assertThat(rejected.position()).isEqualTo("line 2, column 15");
    }

    @Test
    void refusesMoreThanItsLimits() {
        assertThat(TestWires.rejected(parse(input("ZCZC\r\n".repeat(1_001)))).detail())
                .contains("MAX_MESSAGES");
        assertThat(TestWires.rejected(parse(input("ZCZC\r\n" + "a".repeat(1_100_000))))
                        .detail())
                .contains("MAX_MESSAGE_BYTES");
    }

    @Test
    void everyPrefixOfTheSampleHasAnOutcome() {
        byte[] whole = Samples.bytes("formats/zczc/01-orchard-frost.txt");
        for (int length = 0; length <= whole.length; length++) {
            assertThat(new Parsers().parse(TestWires.input(Arrays.copyOf(whole, length))))
                    .isNotEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "a", "#a\r\n", "#", "a   ", "ZCZC ", "NNNN\r\n", "\t", "1. a\r\n"})
    void readsATextOfAnythingInTimeThatGrowsWithItsLength(String piece) {
        String message = "ZCZC AAP\r\n" + piece.repeat(1_000_000 / piece.length());

        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(10), () -> assertThat(parse(input(message))).isNotEmpty());
    }
}
