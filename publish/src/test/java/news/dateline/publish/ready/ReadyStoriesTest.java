package news.dateline.publish.ready;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import news.dateline.publish.Stories;
import news.dateline.schemas.model.Body;
import news.dateline.schemas.model.LocalizedText;
import news.dateline.schemas.model.ReadyStory;
import news.dateline.schemas.model.RightsInfo;
import news.dateline.schemas.model.Slugline;
import news.dateline.schemas.model.WireStory;
import news.dateline.schemas.serde.AvroJson;
import org.junit.jupiter.api.Test;

class ReadyStoriesTest {
    @Test
    void neverContainsAnEdNote() {
        ReadyStory ready = ReadyStories.of(Stories.usable(1));

        assertThat(AvroJson.of(ready).toString()).doesNotContain("Desk: check");
    }

    @Test
    void sanitisesTheBody() {
        ReadyStory ready = ready(Stories.version(1)
                .setBody(new Body(
                        "<p onclick=\"x()\">Ship<script>alert(1)</script> <a href=\"javascript:x()\">here</a> "
                                + "<a href=\"https://port.example/\">port</a></p><table><tr><td colspan=\"2\">1</td></tr></table>",
                        List.of("Ship here port"))));

        assertThat(ready.getBody().getHtml())
                .isEqualTo("<p>Ship here <a href=\"https://port.example/\">port</a></p>"
                        + "<table><tbody><tr><td colspan=\"2\">1</td></tr></tbody></table>");
    }

    @Test
    void takesTheHeadlineWithoutARoleForTheMainOne() {
        ReadyStory ready = ready(Stories.version(1)
                .setHeadlines(List.of(
                        new LocalizedText("Below", "hld:subHeadline", null), new LocalizedText("Main", null, null))));

        assertThat(ready.getHeadline()).isEqualTo("Main");
    }

    @Test
    void takesTheFirstHeadlineWhenAllHaveRoles() {
        ReadyStory ready = ready(Stories.version(1)
                .setHeadlines(List.of(new LocalizedText("One", "a:b", null), new LocalizedText("Two", "c:d", null))));

        assertThat(ready.getHeadline()).isEqualTo("One");
    }

    @Test
    void fallsBackToTheSluglineThenToTheFirstParagraph() {
        WireStory.Builder story = Stories.version(1).setHeadlines(List.of());

        assertThat(ready(story).getHeadline()).isEqualTo("The ferry sails again.");
        assertThat(ready(story.setSlugline(new Slugline("FERRY", null))).getHeadline())
                .isEqualTo("FERRY");
        assertThat(ready(Stories.version(1).setHeadlines(List.of()).setBody(new Body("", List.of())))
                        .getHeadline())
                .isEmpty();
    }

    @Test
    void takesASummaryForTheStandfirstAndNoOtherDescription() {
        ReadyStory ready = ready(Stories.version(1)
                .setDescriptions(List.of(
                        new LocalizedText("A caption", "drol:caption", null),
                        new LocalizedText("The summary", "drol:summary", null))));

        assertThat(ready.getStandfirst()).contains("The summary");
    }

    @Test
    void carriesRightsVerbatim() {
        RightsInfo rights = RightsInfo.newBuilder()
                .setUsageTerms(List.of(new LocalizedText("Not for use  in Greece", null, "en")))
                .build();

        assertThat(ready(Stories.version(1).setRights(List.of(rights))).getRights())
                .containsExactly(rights);
    }

    @Test
    void joinsBylinesAndCountsWords() {
        ReadyStory ready = ready(Stories.version(1)
                .setBylines(List.of("By Eleni Marou", "Jan Vos"))
                .setBody(new Body("", List.of("One two  three", "", "four"))));

        assertThat(ready.getByline()).contains("By Eleni Marou, Jan Vos");
        assertThat(ready.getWordCount()).isEqualTo(4);
        assertThat(ready(Stories.version(1)).getByline()).isEmpty();
    }

    @Test
    void countsWordsBetweenWhiteSpaceOfAnyKindAndLength() {
        ReadyStory ready = ready(Stories.version(1)
                .setBody(new Body(
                        "", List.of(" \u2003one\ttwo \r\n three\u000Bfour\u2003", "\n \t", "non\u00A0breaking"))));

        assertThat(ready.getWordCount()).isEqualTo(5);
    }

    private static ReadyStory ready(WireStory.Builder story) {
        return ReadyStories.of(Stories.in("GR", "150", story));
    }
}
