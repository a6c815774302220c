package news.dateline.ingest.parse.anpa;

import static news.dateline.ingest.parse.legacy.Messages.anpa;
import static news.dateline.ingest.parse.legacy.Messages.declared;
import static news.dateline.ingest.parse.legacy.Messages.input;
import static news.dateline.ingest.parse.legacy.Messages.parse;
import static news.dateline.ingest.parse.legacy.Messages.signals;
import static news.dateline.ingest.parse.legacy.Messages.story;
import static news.dateline.ingest.parse.legacy.Messages.subjects;
import static news.dateline.ingest.parse.legacy.Messages.unparsed;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import news.dateline.ingest.parse.ParseOutcome;
import news.dateline.ingest.parse.Parsers;
import news.dateline.ingest.parse.Reason;
import news.dateline.ingest.parse.Samples;
import news.dateline.ingest.parse.TestWires;
import news.dateline.schemas.model.LocalizedText;
import news.dateline.schemas.model.PubStatus;
import news.dateline.schemas.model.Slugline;
import news.dateline.schemas.model.WireSequence;
import news.dateline.schemas.model.WireStory;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// docs/formats/anpa1312.md.
class AnpaParserTest {
    private static final String TEXT = "\u0013\u0011";
    private static final String BODY =
            "\t   BREST, France (MRD) _ The lighthouse is sold.\r\n \r\n\t   A choir bought it.\r\n";
    private static final String SAMPLE = "formats/anpa1312/01-lighthouse-second-lead.anpa";

    @Test
    void readsTheHeaderTheSlugLineAndTheTrailer() {
        WireStory story = story(anpa(
                "a0317",
                "u i" + TEXT + " BC-EU--Lighthouse Sale 2ndLd-Writethru   11-24 0164",
                "^BC-EU--Lighthouse Sale, 2nd Ld-Writethru,164<\r\n^Lighthouse goes to a choir<\r\n" + BODY));

        assertThat(story.getFormat()).isEqualTo("anpa1312");
        assertThat(story.getGuid()).isEqualTo("anpa1312:2026-11-24:eu-lighthouse-sale");
        assertThat(story.getVersion()).isEqualTo(3);
        assertThat(story.getSequence()).contains(new WireSequence("a", 317L, 10_000L));
        assertThat(story.getUrgency()).contains(3);
        assertThat(subjects(story)).containsExactly("i");
        assertThat(story.getSubjects().getFirst().getNames())
                .extracting(LocalizedText::getText)
                .containsExactly("International news");
        assertThat(story.getSlugline()).contains(new Slugline("BC-EU--Lighthouse Sale", "-"));
        assertThat(story.getKeywords()).containsExactly("BC-EU--Lighthouse Sale");
        assertThat(signals(story)).contains("sig:update", "2ndLd-Writethru");
        assertThat(story.getVersionCreated()).contains(Instant.parse("2026-11-24T06:56:00Z"));
        assertThat(unparsed(story, "header/selector")).isEqualTo("asian");
        assertThat(unparsed(story, "header/words")).isEqualTo("0164");
        assertThat(unparsed(story, "slugline/words")).isEqualTo("164");
        assertThat(story.getDateline()).contains("BREST, France");
        assertThat(story.getCreditline()).contains("MRD");
        assertThat(story.getBody().getParagraphs()).containsExactly("The lighthouse is sold.", "A choir bought it.");
        assertThat(story.getRepairs()).isEmpty();
    }

    @Test
    void readsHeadlineBylineAndNotesOfTheHeaderLines() {
        WireStory story = story(anpa(
                "a0317",
                "r i" + TEXT + " BC-EU--Lighthouse   11-24 0164",
                "^BC-EU--Lighthouse,164<\r\n^Lighthouse goes to a choir<\r\n^(Eds: With Meridian Photos.)<\r\n"
                        + "^By MARGAUX KERVELLA=\r\n^Meridian Press=\r\n" + BODY));

        assertThat(story.getHeadlines())
                .extracting(LocalizedText::getText)
                .containsExactly("Lighthouse goes to a choir");
        assertThat(story.getBylines()).containsExactly("By MARGAUX KERVELLA, Meridian Press");
        assertThat(story.getEdNotes()).containsExactly("(Eds: With Meridian Photos.)");
    }

    @ParameterizedTest
    @CsvSource({"f, 1", "b, 2", "u, 3", "r, 5", "z, 5", "d, 6", "a, 7", "s, 8", "w, 8", "R, 5"})
    void mapsThePriorityLettersToUrgency(String letter, int urgency) {
        assertThat(story(anpa("a0317", letter + " i" + TEXT + " BC-Lighthouse 11-24 0164", BODY))
                        .getUrgency())
                .contains(urgency);
    }

    @Test
    void keepsAPriorityThatItDoesNotKnow() {
        WireStory story = story(anpa("a0317", "y j" + TEXT + " BC-Lighthouse 11-24 0164", BODY));

        assertThat(story.getUrgency()).isEmpty();
        assertThat(unparsed(story, "header/priority")).isEqualTo("y");
        assertThat(story.getSubjects().getFirst().getNames()).isEmpty();
    }

    @Test
    void countsToThreeDigitsWhereThereAreThree() {
        assertThat(story(anpa("a317", "r i" + TEXT + " BC-Lighthouse 11-24 0164", BODY))
                        .getSequence())
                .contains(new WireSequence("a", 317L, 1_000L));
    }

    @Test
    void readsAHeaderWhoseSeparatorIsLost() {
        WireStory story = story(anpa("k0412", "r i BC-Bridge 11-24 0096", "^BC-Bridge,96<\nIt is shut.")
                .replace("\u001f", ""));

        assertThat(story.getFormat()).isEqualTo("anpa1312");
        assertThat(unparsed(story, "header/selector")).isEqualTo("asian");
    }

    @Test
    void readsATrailerThatStandsBeforeTheEndOfTheText() {
        WireStory story = story(anpa("k0412", "r i BC-Bridge 11-24 0096", "^BC-Bridge,96<\nIt is shut.\n\n")
                .replace("\u0003MRD-WF-11-24-26 0656GMT<", "\t   MRD-WF-11-24-26 0656GMT<\n\u0003"));

        assertThat(story.getVersionCreated()).contains(Instant.parse("2026-11-24T06:56:00Z"));
        assertThat(story.getBody().getParagraphs()).containsExactly("It is shut.");
    }

    @Test
    void takesTheSignOffALineWithinTheText() {
        WireStory story = story(anpa(
                "k0412",
                "r s BC-Results 11-24 0096",
                "^BC-Results,96<\nAll games.\n^Sunday's Games=\n\tBergen 2, Molde 1\n"));

        assertThat(story.getBody().getParagraphs())
                .containsExactly("All games.", "Sunday's Games", "Bergen 2, Molde 1");
    }

    @Test
    void anotherCycleIsTheSameStory() {
        String header = "r i" + TEXT + " ";

        assertThat(story(anpa("a0318", header + "PM-EU--Lighthouse 1stLd 11-24 0164", BODY))
                        .getGuid())
                .isEqualTo(story(anpa("a0317", header + "AM-EU--Lighthouse 11-24 0164", BODY))
                        .getGuid());
    }

    @Test
    void tellsStoriesApartWhoseKeywordsAreCutToTheSame() {
        String header = "r i" + TEXT + " BC-EU--Lighthouse-SaleTo 11-24 0164";

        assertThat(story(anpa("a0318", header, "^BC-EU--Lighthouse-Sale To A Choir-ABRIDGED,80<\r\n" + BODY))
                        .getGuid())
                .isNotEqualTo(story(anpa("a0317", header, "^BC-EU--Lighthouse-Sale To A Choir,164<\r\n" + BODY))
                        .getGuid());
    }

    @Test
    void takesALineThatRepeatsTheKeywordForTheSlugLineAndOthersForTheHeadline() {
        String header = "r i" + TEXT + " Lighthouse 11-24 0164";

        assertThat(story(anpa("a0317", header, "^LIGHTHOUSE-sale,UPDATE 2,99<\r\n" + BODY))
                        .getSlugline())
                .map(Slugline::getText)
                .contains("LIGHTHOUSE-sale");
        assertThat(story(anpa("a0317", header, "^Choir buys tower, 99<\r\n" + BODY))
                        .getHeadlines())
                .extracting(LocalizedText::getText)
                .containsExactly("Choir buys tower, 99");
        assertThat(story(anpa("a0317", "r i" + TEXT, "^Choir buys tower<\r\n" + BODY))
                        .getGuid())
                .isEqualTo("anpa1312:2026-11-24:no-0317");
    }

    @Test
    void theDateOfTheHeaderNamesTheDayAlsoAfterMidnight() {
        WireStory story = story(anpa("a0317", "r i" + TEXT + " BC-Lighthouse 11-23 0164", BODY));

        assertThat(story.getGuid()).contains(":2026-11-23:");
        assertThat(story.getVersionCreated()).contains(Instant.parse("2026-11-24T06:56:00Z"));
        assertThat(story(anpa("a0317", "r i" + TEXT + " BC-Lighthouse", BODY)).getGuid())
                .contains(":2026-11-24:");
    }

    @Test
    void makesATabularMessagePreformatted() {
        WireStory story = TestWires.story(new Parsers()
                .parse(TestWires.input(Samples.bytes("formats/anpa1312/02-ski-standings-table.anpa")))
                .getFirst());

        assertThat(story.getHeadlines().getFirst().getText()).isEqualTo("Nordic World Cup standings after four races");
        assertThat(story.getBody().getParagraphs())
                .containsExactly(
                        "Skier                 Country  Points",
                        "Anja Pietilae         FIN         260",
                        "Birgit Haugen         NOR         214",
                        "Lea Marchand          FRA         187");
        assertThat(story.getBody().getHtml())
                .startsWith("<pre>Skier                 Country")
                .endsWith("187</pre>");
        assertThat(subjects(story)).containsExactly("q");
    }

    @Test
    void readsTheSignsOfItsCharacterSet() {
        WireStory story = story(
                anpa(
                        "a0317",
                        "r i" + TEXT + " BC-Lighthouse 11-24 0164",
                        "^BC-Lighthouse,9<\r\n\tBREST (MRD) _ It is ``ours,'' he said _ and sang.<\r\n^A subhead<\r\n\tIt's snake_case.\r\n"));

        assertThat(story.getBody().getParagraphs())
                .containsExactly("It is “ours,” he said — and sang.", "A subhead", "It's snake_case.");
    }

    @Test
    void beginsTheTextAtADatelineWhateverItsLineBeginsWith() {
        WireStory alert = story(anpa(
                "a0317",
                "b a" + TEXT + " BC-NewsAlert 11-24 0017",
                "^BC-NewsAlert,17<\r\n^BREST, France (MRD) _ The lighthouse is sold.<\r\n"));

        assertThat(alert.getBody().getParagraphs()).containsExactly("The lighthouse is sold.");
        assertThat(alert.getHeadlines()).extracting(LocalizedText::getText).containsExactly("The lighthouse is sold.");
        assertThat(TestWires.repairs(alert)).containsExactly("HEADLINE_FROM_BODY");
    }

    @Test
    void killsByTheWordsOfTheSlugLine() {
        WireStory kill = story(anpa(
                "a0320",
                "b v" + TEXT + " BC-EU--Lighthouse Sale Kill 11-24 0040",
                "^BC-EU--Lighthouse Sale, KILL,40<\r\n\tPlease kill the story slugged BC-EU--Lighthouse Sale.\r\n"));

        assertThat(kill.getPubStatus()).isEqualTo(PubStatus.CANCELED);
        assertThat(kill.getGuid()).isEqualTo("anpa1312:2026-11-24:eu-lighthouse-sale");
        assertThat(kill.getBody().getParagraphs()).isEmpty();
        assertThat(kill.getEdNotes()).singleElement().asString().startsWith("Please kill");
    }

    @Test
    void doesNotKillByAKeyword() {
        assertThat(story(anpa("a0320", "r e" + TEXT + " BC-Film-Kill Bill 11-24 0040", BODY))
                        .getPubStatus())
                .isEqualTo(PubStatus.USABLE);
    }

    @Test
    void anAdvisoryIsForEditorsOnly() {
        WireStory digest = story(anpa(
                "a0001",
                "r v" + TEXT + " BC-News Digest 11-24 0040",
                "^BC-News Digest,40<\r\n^Good morning.<\r\n\tLIGHTHOUSE _ Sent.\r\n"));

        assertThat(digest.getHeadlines()).isEmpty();
        assertThat(digest.getBody().getParagraphs()).isEmpty();
        assertThat(String.join("\n", digest.getEdNotes())).contains("Good morning.", "LIGHTHOUSE — Sent.");
        assertThat(TestWires.repairs(digest)).containsExactly("NOTHING_FOR_READERS");
    }

    @Test
    void holdsAnAdvanceWithoutAnEnd() {
        WireStory advance = story(
                anpa("b0044", "a l" + TEXT + " BC-Lighthouse ADV29 11-24 0040", "^BC-Lighthouse,ADV29,40<\r\n" + BODY));

        assertThat(advance.getEmbargo()).hasValueSatisfying(embargo -> {
            assertThat(embargo.getUntil()).isEmpty();
            assertThat(embargo.getDeclared()).isEqualTo("ADV29");
        });
    }

    @Test
    void holdsAStoryWhoseEmbargoStandsBelowTheHeading() {
        WireStory story = story(anpa(
                "a0317",
                "r i" + TEXT + " BC-Lighthouse 11-24 0164",
                "^BC-Lighthouse,164<\r\n^Lighthouse is sold<\r\n\tEMBARGOED UNTIL 1800 GMT\r\n" + BODY));

        assertThat(story.getEmbargo()).hasValueSatisfying(embargo -> {
            assertThat(embargo.getUntil()).isEmpty();
            assertThat(embargo.getDeclared()).isEqualTo("EMBARGOED UNTIL 1800 GMT");
        });
        assertThat(story.getBody().getParagraphs()).containsExactly("The lighthouse is sold.", "A choir bought it.");
        assertThat(TestWires.repairs(story)).containsExactly("EMBARGO_FROM_WORDS");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a0317\u001fasian\nr i\u0013\u0011 BC-Lighthouse   11-24 0164\r\n\u0002^BC-Lighthouse,9<\r\n\tIt is sold.\r\n\u0003MRD-WF-11-24-26 0656GMT<",
                "\u0001\u0001a0317 asian\r\nr i\u0014\u0011 BC-Lighthouse   11-24 0164\r\n\u0002^BC-Lighthouse,9<\r\n\tIt is sold.\r\n\u0003MRD-WF-11-24-26 0656GMT<\u0004",
                "\u0001a0317\u001f\r\n\r\nr\u001fi BC-Lighthouse   11-24 0164\r\n\u0002^BC-Lighthouse,9<\r\n\tIt is sold.\r\n\u0003MRD-WF-11-24-26 0656GMT\r\n\u0004",
                "\u0001a0317\u001fasian\r\nr i\u0013\u0011 BC-Lighthouse   11-24 0164\r\n\r\n^BC-Lighthouse,9<\r\n\tIt is sold.\r\n\u0003MRD-WF-11-24-26 0656GMT<\u0004"
            })
    void readsAMessageWhoseControlCharactersAreDoubledOrLost(String message) {
        WireStory story = story(message);

        assertThat(story.getGuid()).isEqualTo("anpa1312:2026-11-24:lighthouse");
        assertThat(story.getBody().getParagraphs()).containsExactly("It is sold.");
        assertThat(story.getVersionCreated()).contains(Instant.parse("2026-11-24T06:56:00Z"));
    }

    @Test
    void saysWhatItRepaired() {
        WireStory story = story("\u0001a0317\u001fasian\nr i" + TEXT
                + " BC-Lighthouse 11-24 0164\r\n\u0002^BC-Lighthouse,9<\r\n\t\u001b[1mIt\u001b[0m is sold.");

        assertThat(TestWires.repairs(story))
                .containsExactly("FRAME_INCOMPLETE", "CONTROL_CHARACTERS_REMOVED", "HEADLINE_FROM_BODY");
        assertThat(story.getInferred()).contains("versionCreated");
    }

    @Test
    void keepsWhatFollowsTheTrailerAndTheEnd() {
        WireStory story = story("\u0001a0317\u001fasian\nr i" + TEXT
                + " BC-Lighthouse 11-24 0164\r\n\u0002\r\n\tIt is sold.\r\n\u0003yesterday\r\nsecond\r\n\u0004chatter");

        assertThat(unparsed(story, "trailer/time")).isEqualTo("yesterday");
        assertThat(unparsed(story, "trailer/line")).isEqualTo("second");
        assertThat(unparsed(story, "after")).isEqualTo("chatter");
        assertThat(TestWires.repairs(story)).contains("TIME_UNREADABLE");
    }

    @Test
    void readsEveryMessageOfAFileAndGoesOnAfterABadOne() {
        String header = "r i" + TEXT + " BC-Lighthouse 11-24 0164";
        List<ParseOutcome> outcomes =
                parse(input(anpa("a0317", header, BODY) + "\u0001nothing\u0002x\u0003" + anpa("a0318", header, BODY)));

        assertThat(outcomes).hasSize(3);
        assertThat(outcomes.get(1)).isInstanceOfSatisfying(ParseOutcome.Rejected.class, rejected -> {
            assertThat(rejected.reason()).isEqualTo(Reason.UNKNOWN_FORMAT);
            assertThat(rejected.position()).isEqualTo("message 2");
        });
    }

    @Test
    void decodesWhatIsNotAscii() {
        String message = anpa("a0317", "r i" + TEXT + " BC-Lighthouse 11-24 0164", "\tLe phare est à eux.\r\n");

        WireStory latin = TestWires.story(
                parse(input(message, StandardCharsets.ISO_8859_1)).getFirst());
        WireStory declared =
                TestWires.story(parse(declared(message, "iso-8859-15")).getFirst());
        byte[] neither = message.getBytes(StandardCharsets.ISO_8859_1);
        for (int i = 0; i < neither.length; i++) {
            neither[i] = neither[i] == (byte) 0xe0 ? (byte) 0x81 : neither[i];
        }

        assertThat(latin.getBody().getParagraphs()).containsExactly("Le phare est à eux.");
        assertThat(TestWires.repairs(latin)).contains("CHARSET_ASSUMED");
        assertThat(declared.getBody()).isEqualTo(latin.getBody());
        assertThat(TestWires.repairs(declared)).doesNotContain("CHARSET_ASSUMED");
        assertThat(TestWires.rejected(new Parsers().parse(TestWires.input(neither)))
                        .reason())
                .isEqualTo(Reason.BAD_ENCODING);
    }

    @Test
    void refusesMoreThanItsLimits() {
        String small = "\u0001a0317\u001fasian\nr i BC-A\u0002\u0003";

        assertThat(TestWires.rejected(parse(input(small.repeat(1_001)))).detail())
                .contains("MAX_MESSAGES");
        assertThat(TestWires.rejected(parse(input(small + "a".repeat(1_100_000))))
                        .detail())
                .contains("MAX_MESSAGE_BYTES");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a0317\u001fasian\nr i BC-Lighthouse",
                "\u0001a0317\u001fasian",
                "\u0001a0317\u001fasian\nnothing like it",
                "\u0001nrd0317 3 i 9\nNorway/\n\u0002x"
            })
    void leavesToOthersWhatHasNoHeader(String content) {
        assertThat(new Parsers().formatOf(input(content))).isNotEqualTo(Optional.of("anpa1312"));
    }

    @Test
    void everyPrefixOfASampleHasAnOutcome() {
        byte[] whole = Samples.bytes(SAMPLE);
        for (int length = 0; length <= whole.length; length++) {
            assertThat(new Parsers().parse(TestWires.input(Arrays.copyOf(whole, length))))
                    .isNotEmpty();
        }
    }

    @Test
    void readsTheSampleWithALead() {
        WireStory story = TestWires.story(
                new Parsers().parse(TestWires.input(Samples.bytes(SAMPLE))).getFirst());

        assertThat(story.getVersion()).isEqualTo(3);
        assertThat(story.getBylines()).containsExactly("By MARGAUX KERVELLA, Meridian Press");
        assertThat(story.getBody().getParagraphs()).hasSize(3);
        assertThat(story.getEdNotes()).singleElement().asString().startsWith("(Eds:");
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "a", "^a<\r\n", "<", "^", "``", "_ ", "\u001b", ",", "1stLd-", "\u0010"})
    void readsATextOfAnythingInTimeThatGrowsWithItsLength(String piece) {
        String many = piece.repeat(1_000_000 / piece.length());

        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
            assertThat(parse(input(anpa("a0317", "r i" + TEXT + " BC-Lighthouse 11-24 0164", many))))
                    .hasSize(1);
            assertThat(parse(input(anpa("a0317", "r i" + TEXT + many, BODY)))).hasSize(1);
        });
    }
}
