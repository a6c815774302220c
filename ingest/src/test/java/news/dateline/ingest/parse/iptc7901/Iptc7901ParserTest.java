package news.dateline.ingest.parse.iptc7901;

import static news.dateline.ingest.parse.legacy.Messages.bridge;
import static news.dateline.ingest.parse.legacy.Messages.input;
import static news.dateline.ingest.parse.legacy.Messages.iptc;
import static news.dateline.ingest.parse.legacy.Messages.located;
import static news.dateline.ingest.parse.legacy.Messages.parse;
import static news.dateline.ingest.parse.legacy.Messages.story;
import static news.dateline.ingest.parse.legacy.Messages.subjects;
import static news.dateline.ingest.parse.legacy.Messages.unparsed;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import news.dateline.ingest.parse.ParseOutcome;
import news.dateline.ingest.parse.Parsers;
import news.dateline.ingest.parse.Reason;
import news.dateline.ingest.parse.Samples;
import news.dateline.ingest.parse.TestWires;
import news.dateline.ingest.parse.legacy.Messages;
import news.dateline.schemas.model.LocalizedText;
import news.dateline.schemas.model.Slugline;
import news.dateline.schemas.model.WireSequence;
import news.dateline.schemas.model.WireStory;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// docs/formats/iptc7901.md.
class Iptc7901ParserTest {
    private static final String SAMPLE = "formats/iptc7901/01-kragnes-bridge-and-first-lead.iptc";

    @Test
    void readsTheHeaderTheKeywordLineAndTheTime() {
        WireStory story = story(iptc(
                "nrd0411 2 pl 96 vvvvb mrd 0102",
                "Norway/bridge/",
                "Bridge is shut =\r\n\r\nKragnes (mrd) - The bridge is shut.",
                "240655 GMT Nov 26"));

        assertThat(story.getFormat()).isEqualTo("iptc7901");
        assertThat(story.getSequence()).contains(new WireSequence("nrd", 411L, 10_000L));
        assertThat(story.getUrgency()).contains(2);
        assertThat(subjects(story)).containsExactly("pl");
        assertThat(story.getSlugline()).contains(new Slugline("Norway/bridge/", "/"));
        assertThat(story.getKeywords()).containsExactly("Norway", "bridge");
        assertThat(story.getVersionCreated()).contains(Instant.parse("2026-11-24T06:55:00Z"));
        assertThat(story.getTransmission()).hasValueSatisfying(sent -> {
            assertThat(sent.getSender()).contains("nrd");
            assertThat(sent.getTransmitId()).contains("nrd0411");
            assertThat(sent.getSent()).contains(Instant.parse("2026-11-24T06:55:00Z"));
        });
        assertThat(unparsed(story, "header/words")).isEqualTo("96");
        assertThat(unparsed(story, "header/rest")).isEqualTo("vvvvb mrd 0102");
        assertThat(story.getLanguages()).containsExactly("en");
        assertThat(story.getRepairs()).isEmpty();
    }

    @Test
    void countsToThreeDigitsWhereThereAreThree() {
        WireStory story = story(iptc("bkn014 4 pl 171", "Bundestag/Kinder", "Text=\r\nBonn (KNA) Text.", ""));

        assertThat(story.getSequence()).contains(new WireSequence("bkn", 14L, 1_000L));
        assertThat(story.getDateline()).contains("Bonn");
        assertThat(story.getVersionCreated()).contains(TestWires.RECEIVED);
        assertThat(story.getInferred()).contains("versionCreated");
    }

    @Test
    void countsToFiveDigitsWhereThereAreFive() {
        assertThat(story(bridge("00412", "Bridge is shut =")).getSequence())
                .contains(new WireSequence("nrd", 412L, 100_000L));
    }

    @Test
    void readsAMessageWithoutAnyControlCharacterByItsHeaderAndKeywordLine() {
        WireStory story = story("""
                nrd0412 3 i 96 mrd 0655

                /Norway/bridge/
                2ND LEAD
                Bridge is shut =

                Kragnes (mrd) - The bridge is shut.


                240655 GMT Nov 26
                """);

        assertThat(story.getFormat()).isEqualTo("iptc7901");
        assertThat(story.getHeadlines().getFirst().getText()).isEqualTo("Bridge is shut");
        assertThat(story.getKeywords()).containsExactly("Norway", "bridge");
        assertThat(story.getVersion()).isEqualTo(3);
        assertThat(story.getVersionCreated()).contains(Instant.parse("2026-11-24T06:55:00Z"));
        assertThat(story.getBody().getParagraphs()).containsExactly("The bridge is shut.");
    }

    @Test
    void readsHeadlineBylineDatelineStandfirstAndNotes() {
        WireStory story = story(
                bridge(
                        "0411",
                        "Bridge is shut\r\nBy Ingrid Solberg, mrd\r\n(Photo: mrd 4471) =\r\n\r\nBuses turn round at the quay."));

        assertThat(story.getHeadlines()).extracting(LocalizedText::getText).containsExactly("Bridge is shut");
        assertThat(story.getBylines()).containsExactly("By Ingrid Solberg, mrd");
        assertThat(story.getEdNotes()).containsExactly("(Photo: mrd 4471)");
        assertThat(story.getDescriptions())
                .containsExactly(new LocalizedText("Buses turn round at the quay.", "drol:summary", null));
        assertThat(story.getDateline()).contains("Kragnes");
        assertThat(story.getCreditline()).contains("mrd");
        assertThat(located(story)).containsExactly("Kragnes");
        assertThat(story.getBody().getHtml()).isEqualTo("<p>The bridge is shut.</p>");
    }

    @Test
    void holdsAStoryWhoseEmbargoStandsBelowTheHeading() {
        WireStory story = story(iptc(
                "nrd0411 3 i 96",
                "Norwegen/Brücke/",
                "Brücke gesperrt =\r\nSperrfrist: 24. November, 18.00 Uhr\r\n\r\nKragnes (mrd) - Die Brücke ist zu.",
                ""));

        assertThat(story.getEmbargo()).hasValueSatisfying(embargo -> {
            assertThat(embargo.getUntil()).isEmpty();
            assertThat(embargo.getDeclared()).isEqualTo("Sperrfrist: 24. November, 18.00 Uhr");
        });
        assertThat(story.getEdNotes()).containsExactly("Sperrfrist: 24. November, 18.00 Uhr");
        assertThat(story.getBody().getParagraphs()).containsExactly("Die Brücke ist zu.");
        assertThat(TestWires.repairs(story)).containsExactly("EMBARGO_FROM_WORDS");
    }

    @Test
    void takesTheHeadlineFromTheTextWhereThereIsNone() {
        WireStory story = story(iptc(
                "nrd0411 1 i 9",
                "Norway/bridge/",
                "BLITZ =\r\n\r\nKragnes (mrd) - U.S. engineers shut the bridge. It stays shut.",
                ""));

        assertThat(story.getHeadlines())
                .extracting(LocalizedText::getText)
                .containsExactly("U.S. engineers shut the bridge.");
        assertThat(story.getInferred()).contains("headlines");
        assertThat(TestWires.repairs(story)).containsExactly("HEADLINE_FROM_BODY");
    }

    @Test
    void cutsAHeadlineFromALongSentence() {
        String sentence = "The bridge " + "that is old ".repeat(40);

        assertThat(story(iptc("nrd0411 1 i 9", "Norway/", "EIL =\r\n\r\nKragnes (mrd) - " + sentence, ""))
                        .getHeadlines())
                .singleElement()
                .satisfies(headline ->
                        assertThat(headline.getText()).endsWith(" …").hasSizeLessThan(310));
        assertThat(story(iptc("nrd0411 1 i 9", "Norway/", "EIL =\r\n\r\nKragnes (mrd) - " + "a".repeat(400), ""))
                        .getHeadlines())
                .singleElement()
                .satisfies(headline -> assertThat(headline.getText()).hasSize(302));
    }

    @Test
    void putsTheSecondLineOfAHeadlineUnderIt() {
        assertThat(story(bridge("0411", "Bridge is shut\r\nFerries are put on ="))
                        .getHeadlines())
                .containsExactly(
                        new LocalizedText("Bridge is shut", null, null),
                        new LocalizedText("Ferries are put on", "hld:subHeadline", null));
    }

    @Test
    void decidesBetweenUtf8AndWindows1252ForEachMessage() {
        byte[] utf8 = bridge("0411", "Brücke gesperrt =").getBytes(StandardCharsets.UTF_8);
        byte[] windows = bridge("0412", "Brücke öffnet =").getBytes(Charset.forName("windows-1252"));
        byte[] both = Arrays.copyOf(utf8, utf8.length + windows.length);
        System.arraycopy(windows, 0, both, utf8.length, windows.length);

        List<ParseOutcome> outcomes = new Parsers().parse(TestWires.input(both));

        WireStory first = TestWires.story(outcomes.getFirst());
        WireStory second = TestWires.story(outcomes.getLast());
        assertThat(first.getHeadlines().getFirst().getText()).isEqualTo("Brücke gesperrt");
        assertThat(first.getRepairs()).isEmpty();
        assertThat(second.getHeadlines().getFirst().getText()).isEqualTo("Brücke öffnet");
        assertThat(TestWires.repairs(second)).containsExactly("CHARSET_ASSUMED");
    }

    @Test
    void readsTheDeclaredEncodingUnlessAMessageIsUtf8() {
        byte[] declared = bridge("0411", "Most w Łodzi =").getBytes(Charset.forName("iso-8859-2"));
        byte[] utf8 = bridge("0412", "Most w Łodzi =").getBytes(StandardCharsets.UTF_8);
        byte[] both = Arrays.copyOf(declared, declared.length + utf8.length);
        System.arraycopy(utf8, 0, both, declared.length, utf8.length);

        List<ParseOutcome> outcomes = parse(Messages.declared("", "iso-8859-2").with(both));

        assertThat(outcomes).hasSize(2).allSatisfy(outcome -> {
            WireStory story = TestWires.story(outcome);
            assertThat(story.getHeadlines().getFirst().getText()).isEqualTo("Most w Łodzi");
            assertThat(story.getRepairs()).isEmpty();
        });
    }

    @Test
    void saysWhichByteIsNotInTheDeclaredEncoding() {
        byte[] latin = bridge("0411", "Brücke =").getBytes(StandardCharsets.ISO_8859_1);

        assertThat(parse(Messages.declared("", "utf-8").with(latin)))
                .containsExactly(new ParseOutcome.Rejected(
                        Reason.BAD_ENCODING, "Declared as UTF-8 text, and it is none", "message 1, line 4, column 4"));
    }

    @Test
    void rejectsBytesThatAreInNeitherEncoding() {
        byte[] message = bridge("0411", "Brücke =").getBytes(StandardCharsets.ISO_8859_1);
        for (int i = 0; i < message.length; i++) {
            message[i] = message[i] == (byte) 0xfc ? (byte) 0x81 : message[i];
        }

        assertThat(TestWires.rejected(new Parsers().parse(TestWires.input(message)))
                        .reason())
                .isEqualTo(Reason.BAD_ENCODING);
    }

    @Test
    void readsATimeWithoutZoneInTheWiresZone() {
        String message = iptc("nrd0411 3 i 9", "Norway/", "Shut =\r\nText.", "240655 Nov 26");

        WireStory known =
                TestWires.story(parse(Messages.inZone(message, "Europe/Oslo")).getFirst());
        WireStory unknown = story(message);

        assertThat(known.getVersionCreated()).contains(Instant.parse("2026-11-24T05:55:00Z"));
        assertThat(TestWires.repairs(known)).containsExactly("ZONE_ASSUMED");
        assertThat(unknown.getVersionCreated()).contains(TestWires.RECEIVED);
        assertThat(TestWires.repairs(unknown)).containsExactly("TIME_WITHOUT_ZONE");
        assertThat(unparsed(unknown, "trailer/time")).isEqualTo("240655 Nov 26");
        assertThat(unknown.getGuid()).isEqualTo(known.getGuid()).contains(":2026-11-24:");
    }

    @Test
    void keepsATimeThatItCannotRead() {
        WireStory story = story(iptc("nrd0411 3 i 9", "Norway/", "Shut =\r\nText.", "24th\r\nof November"));

        assertThat(TestWires.repairs(story)).containsExactly("TIME_UNREADABLE");
        assertThat(unparsed(story, "trailer/time")).isEqualTo("24th");
        assertThat(unparsed(story, "trailer/line")).isEqualTo("of November");
    }

    @Test
    void readsEveryMessageOfAFileAndGoesOnAfterABadOne() {
        String file = bridge("0411", "Bridge is shut =") + "\u0016\u0000\r\n"
                + "\u0001 no header\r\n\u0002x\u0003\u0004" + bridge("0412", "Bridge opens =");

        List<ParseOutcome> outcomes = parse(input(file));

        assertThat(outcomes).hasSize(3);
        assertThat(outcomes.get(1)).isInstanceOfSatisfying(ParseOutcome.Rejected.class, rejected -> {
            assertThat(rejected.reason()).isEqualTo(Reason.UNKNOWN_FORMAT);
            assertThat(rejected.position()).isEqualTo("message 2");
        });
        assertThat(TestWires.story(outcomes.getLast()).getSequence()).contains(new WireSequence("nrd", 412L, 10_000L));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u0001\u0001nrd0411 3 i 9\r\nNorway/bridge/\r\n\u0002\u0002Shut =\r\nText.\r\n\u0003\u0003240655 GMT Nov 26\u0004",
                "nrd0411 3 i 9\r\nNorway/bridge/\r\n\u0002Shut =\r\nText.\r\n\u0003240655 GMT Nov 26\r\n\u0004",
                "\u0001nrd 0411 3 i 9\nNorway/bridge/\n\u0002Shut =\nText.\n\u0003240655 GMT Nov 26\n",
                "\u0001nrd0411 3 i 9\r\nNorway/bridge/\r\n\u0002Shut =\r\nText.\r\n240655 GMT Nov 26\r\n\u0004",
                "\u0001nrd0411 3 i 9\r\n\r\nNorway/bridge/\r\nShut =\r\nText.\r\n\u0003240655 GMT Nov 26\r\n\u0004",
                "\u0001nrd0411 3 i 9\r\n\r\nNorway/bridge/\r\nShut =\r\nText.\r\n240655 GMT Nov 26\r\n\u0004",
                "\u0001nrd0411 3 i 9\rNorway/bridge/\r\u0002Shut =\rText.\r\u0003240655 GMT Nov 26\r\u0004",
                "\u0016\u0016\u007f\u0001nrd0411 3 i 9\r\r\nNorway/bridge/\r\r\n\u0002Shut =\r\r\nText.\r\r\n\u0003240655 GMT Nov 26"
            })
    void readsAMessageWhoseControlCharactersAreDoubledOrLost(String message) {
        WireStory story = story(message);

        assertThat(story.getGuid()).isEqualTo("iptc7901:nrd:2026-11-24:norway-bridge");
        assertThat(story.getHeadlines()).extracting(LocalizedText::getText).containsExactly("Shut");
        assertThat(story.getBody().getParagraphs()).containsExactly("Text.");
        assertThat(story.getVersionCreated()).contains(Instant.parse("2026-11-24T06:55:00Z"));
    }

    @Test
    void saysThatAFrameIsIncomplete() {
        WireStory story = story("\u0001nrd0411 3 i 9\r\nText of a bridge.\r\n\r\nIt is shut.");

        assertThat(TestWires.repairs(story)).contains("FRAME_INCOMPLETE");
        assertThat(story.getGuid()).endsWith(":no-0411");
        assertThat(story.getHeadlines()).extracting(LocalizedText::getText).containsExactly("Text of a bridge.");
    }

    @Test
    void readsAMessageThatIsNothingButAHeader() {
        WireStory story = story("\u0001nrd0411");

        assertThat(TestWires.repairs(story)).contains("FRAME_INCOMPLETE", "NOTHING_FOR_READERS");
        assertThat(story.getUrgency()).isEmpty();
    }

    @Test
    void takesControlCharactersOutOfTheText() {
        WireStory story = story(bridge("0411", "\u000eBridge\u000f is \u001b[1mshut\u001b[0m ="));

        assertThat(story.getHeadlines()).extracting(LocalizedText::getText).containsExactly("Bridge is shut");
        assertThat(TestWires.repairs(story)).containsExactly("CONTROL_CHARACTERS_REMOVED");
    }

    @Test
    void keepsLinesOfTheHeaderAndWhatFollowsTheEnd() {
        WireStory story = story(
                iptc("nrd0411 3 i 9", "Norway/bridge/\r\nsecond line", "Shut =\r\nText.", "") + "operator's chatter");

        assertThat(unparsed(story, "header/line")).isEqualTo("second line");
        assertThat(unparsed(story, "after")).isEqualTo("operator's chatter");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u0001NEWS: RACES\u001f6\u001fN\r\nSundance 55.5",
                "nrd0411 3 i 9\r\nNorway/",
                "nrd0411\r\n\u0002Shut",
                "\u0001nrd041111 3 i 9\r\n\u0002Shut",
                "\u0001\u0002",
                "nrd0411 is the number of a bus."
            })
    void leavesToOthersWhatHasNoHeader(String content) {
        assertThat(new Parsers().formatOf(input(content))).isNotEqualTo(java.util.Optional.of("iptc7901"));
    }

    @Test
    void refusesMoreThanItsLimits() {
        List<ParseOutcome> many = parse(input("\u0001nrd0411 3 i 9\u0002\u0003".repeat(1_001)));
        List<ParseOutcome> large = parse(input(bridge("0411", "a".repeat(1_100_000))));

        assertThat(many).hasSize(1_001);
        assertThat(TestWires.rejected(many).reason()).isEqualTo(Reason.LIMIT_EXCEEDED);
        assertThat(TestWires.rejected(many).detail()).contains("MAX_MESSAGES");
        assertThat(TestWires.rejected(large).detail()).contains("MAX_MESSAGE_BYTES");
    }

    @Test
    void readsTheSampleWithALead() {
        List<ParseOutcome> outcomes = new Parsers().parse(TestWires.input(Samples.bytes(SAMPLE)));

        WireStory first = TestWires.story(outcomes.getFirst());
        WireStory lead = TestWires.story(outcomes.getLast());
        assertThat(outcomes).hasSize(2);
        assertThat(lead.getGuid()).isEqualTo(first.getGuid());
        assertThat(lead.getVersion()).isEqualTo(2);
        assertThat(lead.getUrgency()).contains(2);
        assertThat(lead.getBody().getParagraphs()).hasSize(2).noneMatch(text -> text.contains("desk@"));
        assertThat(lead.getEdNotes()).anyMatch(note -> note.contains("desk@meridian.example"));
    }

    @Test
    void readsTheSampleInLatin1() {
        WireStory story = TestWires.story(new Parsers()
                .parse(TestWires.input(Samples.bytes("formats/iptc7901/02-school-meals-correction-latin1.iptc")))
                .getFirst());

        assertThat(story.getHeadlines().getFirst().getText()).isEqualTo("Grieskirchner Köche kochen für Schüler");
        assertThat(story.getEdNotes().getFirst()).startsWith("(Berichtigung:").endsWith("41 statt 14.)");
        assertThat(story.getSequence()).contains(new WireSequence("bmd", 207L, 1_000L));
        assertThat(story.getVersionCreated()).contains(Instant.parse("2026-11-24T06:10:00Z"));
        assertThat(TestWires.repairs(story)).containsExactly("CHARSET_ASSUMED");
    }

    @Test
    void everyPrefixOfASampleHasAnOutcome() {
        byte[] whole = Samples.bytes(SAMPLE);
        for (int length = 0; length <= whole.length; length++) {
            assertThat(new Parsers().parse(TestWires.input(Arrays.copyOf(whole, length))))
                    .isNotEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " ",
                "a",
                "a ",
                "\r",
                "\u001b",
                "\f",
                "(",
                "(a\r\n",
                "By A B\r\n",
                "a =\r\n",
                "\r\n",
                "# Notizblock\r\n",
                "Geneva (dpa) - a\r\n\r\n",
                "___\r\n",
                "1st ",
                "A (",
                "- a\r\n",
                "gesperrt bis ist ",
                "embargoed 1 a! ",
                "'"
            })
    void readsATextOfAnythingInTimeThatGrowsWithItsLength(String piece) {
        String message = bridge("0411", piece.repeat(1_000_000 / piece.length()));

        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(10), () -> assertThat(parse(input(message))).hasSize(1));
    }
}
