package news.dateline.ingest.parse.nitf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import news.dateline.ingest.parse.TestWires;
import news.dateline.schemas.model.Picture;
import news.dateline.schemas.model.Rendition;
import news.dateline.schemas.model.WireStory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Text and pictures of a document.
class NitfBodyTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "<p lede=\"true\">One</p><p /><p class=\"txt\">Two</p>|<p>One</p><p>Two</p>",
                "<block id=\"Main\"><p>One</p><hl2>Later</hl2><p>Two</p></block>|<p>One</p><h2>Later</h2><p>Two</p>",
                "<p>On <chron norm=\"20260504\">Monday</chron> in <location>Thun</location>.</p>|<p>On Monday in Thun.</p>",
                "<p>a <num><frac><numer>1</numer><frac-sep>/</frac-sep><denom>2</denom></frac></num> mile</p>|<p>a 1/2 mile</p>",
                "<p>One<fn>A note.</fn></p>|<p>One</p><p>A note.</p>",
                "<ul><li>a</li></ul><ol><li>b</li></ol>|<ul><li>a</li></ul><ol><li>b</li></ol>",
                "<dl><dt>a</dt><dd>b</dd></dl>|<p>a</p><p>b</p>",
                "<bq><block><p>Said.</p></block><credit>Keller</credit></bq>|<blockquote><p>Said.</p><p>Keller</p></blockquote>",
                "<table><tr><th>Lake</th><td>3</td></tr></table>|<table><tr><th>Lake</th><td>3</td></tr></table>",
                "<nitf-table><nitf-table-metadata><nitf-table-summary><p>s</p></nitf-table-summary></nitf-table-metadata><table><tr><td>3</td></tr></table></nitf-table>|<table><tr><td>3</td></tr></table>",
                "<block><p>One</p><datasource>Lake office</datasource></block>|<p>One</p><p>Lake office</p>",
                "<p>One</p><hr/><pre>two</pre>|<p>One</p><pre>two</pre>",
                "<p>a <a href=\"https://lake.example/\">b</a> <em>c</em> <q>d</q></p>|<p>a <a href=\"https://lake.example/\">b</a> <em>c</em> <q>d</q></p>",
                "<p>   one <br />two</p>|<p>one<br>two</p>"
            })
    void writesCleanBlocks(String content, String html) {
        assertThat(Documents.story(Documents.withContent(content)).getBody().getHtml())
                .isEqualTo(html);
    }

    @Test
    void aTaglineIsTheLastParagraphAsReadersSeeIt() {
        WireStory story = Documents.story(
                Documents.withContent("<p>One</p>")
                        .replace(
                                "</body.content>",
                                "</body.content><body.end><tagline>Edited by Ida Keller</tagline><bibliography>Lake atlas</bibliography></body.end>"));

        assertThat(story.getBody().getParagraphs()).containsExactly("One", "Edited by Ida Keller", "Lake atlas");
    }

    @Test
    void theHeadOfTheBodyIsNotItsText() {
        WireStory story = Documents.story(
                Documents.withBodyHead(Documents.HEDLINE + "<byline>By Ida Keller</byline><series>Lakes</series>"));

        assertThat(story.getBody().getParagraphs()).containsExactly("The steamer is back.");
        assertThat(story.getRepairs()).isEmpty();
        assertThat(Documents.unparsed(story)).containsExactly("nitf/body/body.head/series");
    }

    @Test
    void doesNotRepeatTheHeadlineInTheText() {
        WireStory story = Documents.story(
                Documents.withContent("<hl2>Steamer returns to Lake Thun</hl2><footer>f</footer><p>One</p>"));

        assertThat(story.getBody().getParagraphs()).containsExactly("One");
        assertThat(TestWires.repairs(story)).containsExactly("HEADLINE_REPEATED", "BODY_PART_SET_ASIDE");
    }

    @Test
    void dataThatIsNoTextIsKeptOut() {
        WireStory story = Documents.story(
                Documents.withContent(
                        "<p>One</p><nitf-table><custom-table><x>1</x></custom-table></nitf-table><nitf-table><table-reference>t</table-reference></nitf-table>"));

        assertThat(story.getBody().getParagraphs()).containsExactly("One");
        assertThat(Documents.unparsed(story))
                .containsExactly(
                        "nitf/body/body.content/nitf-table/custom-table",
                        "nitf/body/body.content/nitf-table/table-reference");
    }

    @Test
    void aPictureHasItsOwnCaptionCreditAndRights() {
        WireStory story = Documents.story(Documents.withContent("<p>One</p><media id=\"m1\" media-type=\"image\">"
                + "<media-metadata name=\"media-id\" value=\"pic-9\"/><media-metadata name=\"title\" value=\"Steamer\"/>"
                + "<media-metadata name=\"copyright\" value=\"© Graf. One use.\"/><media-metadata name=\"fovea\" value=\"1,2\"/>"
                + "<media-metadata name=\"credit\" value=\"\"/><media-metadata value=\"x\"/>"
                + "<media-reference name=\"small\" source=\"https://p.example/s\" mime-type=\"image/jpeg\" width=\"80\" height=\"60\" alternate-text=\"A steamer\"/>"
                + "<media-reference name=\"large\" source=\"https://p.example/l\"/>"
                + "<media-object encoding=\"base64\">AAAA</media-object>"
                + "<media-caption><p>At the pier.</p></media-caption><media-caption>In May.</media-caption>"
                + "<media-producer><person>Ueli Graf</person></media-producer></media>"));

        assertThat(story.getPictures()).hasSize(1);
        Picture picture = story.getPictures().getFirst();
        assertThat(picture.getId()).contains("pic-9");
        assertThat(picture.getHeadline()).contains("Steamer");
        assertThat(picture.getCaption()).contains("At the pier. In May.");
        assertThat(picture.getCredit()).contains("Ueli Graf");
        assertThat(picture.getAltText()).contains("A steamer");
        assertThat(picture.getRights())
                .singleElement()
                .satisfies(rights ->
                        assertThat(rights.getUsageTerms().getFirst().getText()).isEqualTo("© Graf. One use."));
        assertThat(picture.getRenditions())
                .extracting(Rendition::getRendition)
                .containsExactly(Optional.of("small"), Optional.of("large"));
        assertThat(picture.getRenditions().getFirst().getWidth()).contains(80);
        assertThat(story.getRights()).isEmpty();
        assertThat(story.getBody().getParagraphs()).containsExactly("One");
        assertThat(Documents.unparsed(story))
                .filteredOn(path -> path.contains("/media/"))
                .extracting(path -> path.substring(path.lastIndexOf('/') + 1))
                .containsExactly("media-metadata", "media-metadata", "media-metadata", "media-object");
    }

    @Test
    void aCreditMayStandInTheMetadataAndDoesNotReplaceTheProducer() {
        String credit = "<media-metadata name=\"credit\" value=\"Lakeside\"/>";
        String start = "<media id=\"m1\"><media-reference source=\"p\"/>";

        assertThat(picture(start + credit + "</media>").getCredit()).contains("Lakeside");
        assertThat(picture(start + credit + "</media>").getId()).contains("m1");
        assertThat(picture(start + "<media-producer>Graf</media-producer>" + credit + "</media>")
                        .getCredit())
                .contains("Graf");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<media media-type=\"image\"><media-reference source=\"p\"/></media>",
                "<media media-type=\"Photo\"><media-reference source=\"p\"/></media>",
                "<media media-type=\"graphic\"><media-reference source=\"p\"/></media>",
                "<media><media-reference source=\"p\"/></media>",
                "<media media-type=\" \"><media-caption>c</media-caption><media-reference source=\"p\" mime-type=\" \"/></media>",
                "<media><media-reference source=\"p\" mime-type=\"image/png\"/></media>"
            })
    void readsPictures(String media) {
        assertThat(Documents.story(Documents.withContent(media)).getPictures()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<media media-type=\"video\"><media-reference source=\"v\"/></media>",
                "<media media-type=\"audio\"><media-caption>words</media-caption></media>",
                "<media><media-reference source=\"v\" mime-type=\"video/mp4\"/></media>"
            })
    void keepsSoundAndFilmOut(String media) {
        WireStory story = Documents.story(Documents.withContent("<p>One</p>" + media));

        assertThat(story.getPictures()).isEmpty();
        assertThat(story.getBody().getParagraphs()).containsExactly("One");
        assertThat(Documents.unparsed(story)).containsExactly("nitf/body/body.content/media");
    }

    private static Picture picture(String media) {
        return Documents.story(Documents.withContent(media)).getPictures().getFirst();
    }
}
