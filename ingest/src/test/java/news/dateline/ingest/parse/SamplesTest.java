package news.dateline.ingest.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import news.dateline.schemas.model.LocalizedText;
import news.dateline.schemas.model.Picture;
import news.dateline.schemas.model.PubStatus;
import news.dateline.schemas.model.RightsInfo;
import news.dateline.schemas.model.WireStory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The samples of the demonstration mean what their README says.
class SamplesTest {
    private final Parsers parsers = new Parsers();

    static Stream<String> samples() {
        return Samples.names().stream();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everySampleIsAStoryWithAHeadline(String name) {
        for (ParseOutcome outcome : parse(name)) {
            assertThat(TestWires.story(outcome).getHeadlines()).isNotEmpty();
        }
    }

    @Test
    void theSampleUpdateIsANewerVersionOfTheSameStory() {
        WireStory first = only("02-helsinki-ferry.xml");
        WireStory update = only("03-helsinki-ferry-update.xml");

        assertThat(update.getId()).isEqualTo(first.getId());
        assertThat(update.getVersion()).isEqualTo(3).isGreaterThan(first.getVersion());
        assertThat(update.getContentHash()).isNotEqualTo(first.getContentHash());
        assertThat(update.getBody().getHtml()).contains("<ul><li>Left Helsinki at 07.30 local time</li>");
        assertThat(update.getBody().getParagraphs())
                .hasSize(7)
                .doesNotContain(update.getEdNotes().getFirst());
    }

    @Test
    void theSampleKillIsCanceledWithoutABody() {
        WireStory kill = only("07-nairobi-market-kill.xml");

        assertThat(kill.getId()).isEqualTo(only("06-nairobi-market.xml").getId());
        assertThat(kill.getPubStatus()).isEqualTo(PubStatus.CANCELED);
        assertThat(kill.getBody().getParagraphs()).isEmpty();
        assertThat(kill.getTransmission())
                .hasValueSatisfying(sent -> assertThat(sent.getPriority()).contains(1));
    }

    @Test
    void theSampleEmbargoEndsAtTheYear2099() {
        assertThat(only("08-canberra-reef-fund-embargo.xml").getEmbargo()).hasValueSatisfying(embargo -> {
            assertThat(embargo.getUntil()).contains(Instant.parse("2099-01-01T00:00:00Z"));
            assertThat(embargo.getZoneAssumed()).isFalse();
        });
    }

    @Test
    void theSampleWithPicturesGivesEachItsOwnCreditAndRights() {
        WireStory story = only("10-valparaiso-port-pictures.xml");

        assertThat(story.getPictures()).hasSize(2);
        Picture inline = story.getPictures().getFirst();
        assertThat(inline.getCaption()).contains("The Estrella Austral at the new pier in Valparaíso.");
        assertThat(inline.getCredit()).contains("Camila Rojas/Harbour");
        assertThat(terms(inline)).containsExactly("One-time use with this story. No crops.");
        Picture aerial = story.getPictures().getLast();
        assertThat(aerial.getCredit()).contains("Andes Aerial");
        assertThat(terms(aerial)).containsExactly("Editorial use in Latin America only. Credit is mandatory.");
        assertThat(aerial.getRenditions()).hasSize(2);
        assertThat(story.getRights()).hasSize(1);
        assertThat(story.getBody().getParagraphs()).hasSize(3);
        assertThat(story.getBody().getHtml()).contains("<a href=\"https://port.example/valparaiso\">forty ships</a>");
    }

    @Test
    void theSamplePagesHaveTheirStoriesAndNothingElse() {
        assertThat(texts("12-page-iceland-lava-wall.txt")).hasSize(6).noneMatch(text -> text.contains("baker"));
        assertThat(texts("13-page-japan-school-robots.txt")).hasSize(6).noneMatch(text -> text.contains("Osaka"));
        assertThat(texts("14-page-naples-metro-find.txt")).hasSize(7).noneMatch(text -> text.contains("cheese"));
        assertThat(texts("15-page-ghana-cocoa-price.txt")).hasSize(5);
        assertThat(texts("16-page-romania-bears.txt")).hasSize(6).noneMatch(text -> text.contains("mass"));
    }

    private static List<String> terms(Picture picture) {
        return picture.getRights().stream()
                .map(RightsInfo::getUsageTerms)
                .flatMap(List::stream)
                .map(LocalizedText::getText)
                .toList();
    }

    private List<String> texts(String name) {
        return only(name).getBody().getParagraphs();
    }

    private WireStory only(String name) {
        return TestWires.story(parse(name).getFirst());
    }

    private List<ParseOutcome> parse(String name) {
        return parsers.parse(TestWires.input(Samples.bytes(name)));
    }
}
