package news.dateline.ingest.parse.legacy;

import static news.dateline.ingest.parse.legacy.Messages.bridge;
import static news.dateline.ingest.parse.legacy.Messages.iptc;
import static news.dateline.ingest.parse.legacy.Messages.signals;
import static news.dateline.ingest.parse.legacy.Messages.story;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import news.dateline.ingest.parse.TestWires;
import news.dateline.schemas.model.Embargo;
import news.dateline.schemas.model.Extent;
import news.dateline.schemas.model.PubStatus;
import news.dateline.schemas.model.WireStory;
import org.junit.jupiter.api.Test;

/// What is one story, and which version of it, on wires that do not say.
class LegacyIdentityTest {
    private static final String HEADLINE = "Bridge of Kragnes is shut =";

    @Test
    void givesALeadOfTheSameKeywordThatDayTheSameGuidAndAHigherVersion() {
        WireStory first = story(bridge("0411", HEADLINE));
        WireStory lead = story(bridge("0412", "1ST LEAD\r\n" + HEADLINE));
        WireStory later = story(bridge("0499", "2nd Lead\r\n" + HEADLINE));

        assertThat(lead.getGuid()).isEqualTo(first.getGuid()).isEqualTo("iptc7901:nrd:2026-11-24:norway-bridge");
        assertThat(later.getId()).isEqualTo(first.getId());
        assertThat(first.getVersion()).isEqualTo(1);
        assertThat(lead.getVersion()).isEqualTo(2);
        assertThat(later.getVersion()).isEqualTo(3);
        assertThat(first.getInferred()).contains("guid", "version");
        assertThat(signals(lead)).containsExactly("sig:update", "1ST LEAD");
        assertThat(signals(first)).isEmpty();
    }

    @Test
    void ordersWritethrusWithoutACountByTheirFilingTime() {
        WireStory first =
                story(iptc("nrd0411 3 i 9", "Norway/bridge/", "WRITETHRU\r\nShut =\r\nText.", "240655 GMT Nov 26"));
        WireStory second =
                story(iptc("nrd0412 3 i 9", "Norway/bridge/", "WRITETHRU\r\nShut =\r\nMore.", "240800 GMT Nov 26"));

        assertThat(second.getVersion()).isEqualTo(first.getVersion()).isEqualTo(2);
        assertThat(second.getVersionCreated()).contains(Instant.parse("2026-11-24T08:00:00Z"));
        assertThat(first.getVersionCreated()).contains(Instant.parse("2026-11-24T06:55:00Z"));
    }

    @Test
    void sentAgainUnderAnotherNumberIsTheSameText() {
        assertThat(story(bridge("0412", HEADLINE)).getContentHash())
                .isEqualTo(story(bridge("0411", HEADLINE)).getContentHash())
                .isNotEqualTo(story(bridge("0411", "Bridge opens =")).getContentHash());
    }

    @Test
    void anotherDayAnotherKeywordAndAnotherServiceAreOtherStories() {
        String same = story(bridge("0411", HEADLINE)).getGuid();

        assertThat(story(iptc("nrd0411 3 i 9", "Norway/bridge/", "Shut =\r\nText.", "250655 GMT Nov 26"))
                        .getGuid())
                .isNotEqualTo(same);
        assertThat(story(iptc("nrd0411 3 i 9", "Norway/tram/", "Shut =\r\nText.", "240655 GMT Nov 26"))
                        .getGuid())
                .isNotEqualTo(same);
        assertThat(story(iptc("sud0411 3 i 9", "Norway/bridge/", "Shut =\r\nText.", "240655 GMT Nov 26"))
                        .getGuid())
                .isNotEqualTo(same);
    }

    @Test
    void aMessageWithoutAKeywordIsOnlyItself() {
        assertThat(story(iptc("nrd0411 3 i 9", "", "Shut =\r\nText.", "240655 GMT Nov 26"))
                        .getGuid())
                .isEqualTo("iptc7901:nrd:2026-11-24:no-0411");
    }

    @Test
    void anAlertIsOnlyItselfSinceItsKeywordSaysWhatItIs() {
        String alert = "Norway/News Alert/";

        assertThat(story(iptc("nrd0411 1 i 9", alert, "EIL =\r\nBridge shut.", "240655 GMT Nov 26"))
                        .getGuid())
                .isEqualTo("iptc7901:nrd:2026-11-24:norway-news-alert:no-0411")
                .isNotEqualTo(story(iptc("nrd0412 1 i 9", alert, "EIL =\r\nTram stops.", "240656 GMT Nov 26"))
                        .getGuid());
        assertThat(story(iptc("nrd0413 1 i 9", "Norway/Bomb alert/", "Shut =\r\nText.", "240657 GMT Nov 26"))
                        .getGuid())
                .isEqualTo("iptc7901:nrd:2026-11-24:norway-bomb-alert");
    }

    @Test
    void theVersionInAKeywordLineNamesNoStory() {
        WireStory lead = story(iptc("nrd0415 3 i 9", "Norway/bridge/2. Lead/", "Shut =\r\nText.", "240655 GMT Nov 26"));

        assertThat(lead.getGuid()).isEqualTo(story(bridge("0411", HEADLINE)).getGuid());
        assertThat(lead.getVersion()).isEqualTo(3);
        assertThat(lead.getKeywords()).containsExactly("Norway", "bridge");
        assertThat(signals(lead)).contains("2. Lead");
    }

    @Test
    void aTakeContinuesAStoryUnderAGuidOfItsOwnAndWaitsForAnEditor() {
        WireStory take = story(bridge("0413", "2nd Take\r\n" + HEADLINE));

        assertThat(take.getGuid()).isEqualTo("iptc7901:nrd:2026-11-24:norway-bridge:take-2");
        assertThat(take.getVersion()).isEqualTo(1);
        assertThat(take.getPubStatus()).isEqualTo(PubStatus.WITHHELD);
        assertThat(take.getBody().getParagraphs()).containsExactly("The bridge is shut.");
        assertThat(take.getLinks()).singleElement().satisfies(link -> {
            assertThat(link.getRel()).contains("irel:dependsOn");
            assertThat(link.getResidref()).contains("iptc7901:nrd:2026-11-24:norway-bridge");
        });
    }

    @Test
    void theFirstTakeIsTheStory() {
        WireStory take = story(bridge("0413", "1st Take\r\n" + HEADLINE));

        assertThat(take.getGuid()).isEqualTo("iptc7901:nrd:2026-11-24:norway-bridge");
        assertThat(take.getPubStatus()).isEqualTo(PubStatus.USABLE);
    }

    @Test
    void aPieceToPutInWaitsForAnEditor() {
        WireStory insert = story(bridge("0414", "INSERT\r\n" + HEADLINE));

        assertThat(insert.getGuid()).endsWith(":norway-bridge:insert-1");
        assertThat(insert.getPubStatus()).isEqualTo(PubStatus.WITHHELD);
        assertThat(insert.getVersion()).isEqualTo(1);
        assertThat(insert.getBody().getParagraphs()).hasSize(1);
    }

    @Test
    void aKillIsAboveEveryLeadAndSpeaksToEditorsOnly() {
        WireStory kill = story(bridge("0420", "KILL KILL KILL ''''' ="));

        assertThat(kill.getId()).isEqualTo(story(bridge("0411", HEADLINE)).getId());
        assertThat(kill.getPubStatus()).isEqualTo(PubStatus.CANCELED);
        assertThat(kill.getVersion())
                .isGreaterThan(story(bridge("0419", "99th Lead\r\n" + HEADLINE)).getVersion());
        assertThat(kill.getBody().getParagraphs()).isEmpty();
        assertThat(kill.getEdNotes()).containsExactly("The bridge is shut.");
        assertThat(kill.getHeadlines()).isEmpty();
        assertThat(kill.getInferred()).contains("pubStatus");
        assertThat(kill.getExtent()).isEqualTo(Extent.MANAGEMENT);
        assertThat(TestWires.repairs(kill)).contains("STATUS_FROM_WORDS").doesNotContain("NOTHING_FOR_READERS");
    }

    @Test
    void aHoldWithholdsWhicheverLeadIsOut() {
        WireStory hold = story(bridge("0420", "HOLD HOLD HOLD ="));

        assertThat(hold.getPubStatus()).isEqualTo(PubStatus.WITHHELD);
        assertThat(hold.getVersion())
                .isGreaterThan(100)
                .isEqualTo(story(bridge("0421", "KILL =")).getVersion());
        assertThat(hold.getExtent()).isEqualTo(Extent.MANAGEMENT);
        assertThat(hold.getBody().getParagraphs()).isEmpty();
    }

    @Test
    void aCorrectionIsANewerVersionAndSaysSo() {
        WireStory correction = story(bridge("0420", "(Berichtigung: Brücke, nicht Tunnel.)\r\n" + HEADLINE));

        assertThat(correction.getVersion()).isEqualTo(2);
        assertThat(signals(correction)).containsExactly("sig:correction");
        assertThat(correction.getInferred()).contains("signals");
        assertThat(correction.getEdNotes()).containsExactly("(Berichtigung: Brücke, nicht Tunnel.)");
    }

    @Test
    void anEmbargoInWordsHoldsWithoutAnEnd() {
        WireStory story = story(bridge("0420", "Sperrfrist: 24. November 18.00 Uhr\r\n" + HEADLINE));

        assertThat(story.getEmbargo()).hasValueSatisfying(embargo -> {
            assertThat(embargo.getUntil()).isEmpty();
            assertThat(embargo.getDeclared()).isEqualTo("Sperrfrist: 24. November 18.00 Uhr");
        });
        assertThat(TestWires.repairs(story)).containsExactly("EMBARGO_FROM_WORDS");
    }

    @Test
    void theEmbargoOfTheHeadingCountsBeforeThatOfTheText() {
        WireStory story = story(iptc(
                "nrd0420 3 i 96",
                "Norway/bridge/",
                "Embargo: Tuesday\r\n" + HEADLINE + "\r\n\r\nEmbargo: Monday\r\n\r\nKragnes (mrd) - It is shut.",
                ""));

        assertThat(story.getEmbargo().map(Embargo::getDeclared)).contains("Embargo: Tuesday");
        assertThat(story.getEdNotes()).containsExactly("Embargo: Tuesday", "Embargo: Monday");
    }
}
