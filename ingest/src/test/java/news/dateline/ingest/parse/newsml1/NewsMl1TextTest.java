package news.dateline.ingest.parse.newsml1;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import news.dateline.ingest.parse.Parsers;
import news.dateline.ingest.parse.TestWires;
import news.dateline.schemas.model.LocalizedText;
import news.dateline.schemas.model.WireStory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Which text of an item is the story, and how it is read.
class NewsMl1TextTest {
    @Test
    void readsNitfWithItsHead() {
        WireStory story = NewsMl1.story(
                NewsMl1.withComponent(
                        "<ContentItem><Format FormalName='NITF'/><DataContent><nitf><head>"
                                + "<title>x</title></head><body><body.head><hedline><hl1>Bridge opens</hl1></hedline><byline>By Lena Frei</byline>"
                                + "<dateline>BASEL</dateline><note>For editors</note></body.head><body.content><p>It is <em>open</em>.</p><p/>"
                                + "<hl2>Trams</hl2><p>They run.</p><note>Check</note></body.content></body></nitf></DataContent></ContentItem>"));

        assertThat(story.getBody().getParagraphs()).containsExactly("It is open.", "Trams", "They run.");
        assertThat(story.getBody().getHtml()).isEqualTo("<p>It is <em>open</em>.</p><h2>Trams</h2><p>They run.</p>");
        assertThat(story.getHeadlines()).extracting(LocalizedText::getText).containsExactly("Bridge opens");
        assertThat(story.getBylines()).containsExactly("By Lena Frei");
        assertThat(story.getDateline()).contains("BASEL");
        assertThat(story.getEdNotes()).containsExactly("Check");
        assertThat(story.getInferred()).contains("headlines", "bylines", "dateline");
        assertThat(TestWires.repairs(story)).contains("HEADLINE_FROM_BODY", "BODY_PART_SET_ASIDE");
    }

    @Test
    void theLinesOfTheItemCountMoreThanTheHeadOfItsContent() {
        WireStory story =
                NewsMl1.story(NewsMl1.withComponent("<NewsLines><HeadLine>Bridge</HeadLine><ByLine>By A</ByLine>"
                        + "<DateLine>BERN</DateLine></NewsLines><ContentItem><DataContent><h1>Bridge</h1><byline>By B</byline><dateline>BASEL</dateline><p>Open.</p>"
                        + "</DataContent></ContentItem>"));

        assertThat(story.getBylines()).containsExactly("By A");
        assertThat(story.getDateline()).contains("BERN");
        assertThat(TestWires.repairs(story)).containsExactly("HEADLINE_REPEATED");
    }

    @Test
    void readsXhtmlInItsNamespace() {
        WireStory story = NewsMl1.story(NewsMl1.withText(
                "<html xmlns='http://www.w3.org/1999/xhtml'><body><p>Open.</p><script>x()</script></body></html>"));

        assertThat(story.getBody().getHtml()).isEqualTo("<p>Open.</p>");
    }

    @Test
    void readsPlainText() {
        WireStory story = NewsMl1.story(
                NewsMl1.withText("The bridge is open.\n\nTrams &lt; 40 tonnes may\n cross. &lt;x@y.example&gt;"));

        assertThat(story.getBody().getParagraphs())
                .containsExactly("The bridge is open.", "Trams < 40 tonnes may cross. <x@y.example>");
        assertThat(story.getBody().getHtml()).contains("&lt; 40 tonnes");
        assertThat(TestWires.repairs(story)).containsExactly("PARAGRAPHS_FROM_TEXT");
    }

    @Test
    void readsHtmlThatStandsAsCharacters() {
        WireStory story = NewsMl1.story(NewsMl1.withText("<![CDATA[<p>The bridge<br>is <b>open</b>.<p>Trams run.]]>"));

        assertThat(story.getBody().getParagraphs()).containsExactly("The bridge is open.", "Trams run.");
        assertThat(story.getRepairs()).isEmpty();
    }

    @Test
    void readsPlainTextWithSomeEmphasis() {
        WireStory story = NewsMl1.story(NewsMl1.withText("The bridge is &lt;b>open&lt;/b>.\n\nTrams run."));

        assertThat(story.getBody().getHtml()).isEqualTo("<p>The bridge is <strong>open</strong>.</p><p>Trams run.</p>");
        assertThat(TestWires.repairs(story)).containsExactly("PARAGRAPHS_FROM_TEXT");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<?xml version='1.0' encoding='ISO-8859-1'?><nitf><head><title>x</title></head><body><body.content><p>Brücke.</p></body.content></body></nitf>",
                "<!DOCTYPE nitf SYSTEM 'nitf.dtd'><nitf><body><body.content><p>Brücke.</p></body.content></body></nitf>",
                "<nitf><body><body.content><p>Brücke.</p></body.content></body></nitf>",
                "<nitf><body><p>Brücke.</p><br></body></nitf>"
            })
    void readsNitfThatStandsAsCharacters(String nitf) {
        WireStory story = NewsMl1.story(NewsMl1.withText("<![CDATA[\n" + nitf + "]]>"));

        assertThat(story.getBody().getParagraphs()).containsExactly("Brücke.");
    }

    @Test
    void readsContentThatStandsDirectlyInItsContentItem() {
        WireStory story =
                NewsMl1.story(NewsMl1.withComponent(NewsMl1.LINES + "<NewsComponent><MediaType FormalName='Text'/>"
                        + "<ContentItem><p>One.</p><p>Two.</p></ContentItem></NewsComponent>"));
        WireStory words =
                NewsMl1.story(NewsMl1.withComponent(NewsMl1.LINES + "<ContentItem><Format/>One.</ContentItem>"));

        assertThat(story.getBody().getParagraphs()).containsExactly("One.", "Two.");
        assertThat(words.getBody().getParagraphs()).containsExactly("One.");
        assertThat(TestWires.repairs(story)).containsExactly("DATA_CONTENT_MISSING");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<ContentItem><MediaType FormalName='Text'/><Encoding Notation='base64'><DataContent>VGhlIGJyaWRnZQ==</DataContent></Encoding></ContentItem>",
                "<ContentItem><MimeType FormalName='text/css'/><DataContent>.a {}</DataContent></ContentItem>",
                "<ContentItem><MimeType FormalName='audio/mpeg'/><DataContent>x</DataContent></ContentItem>",
                "<ContentItem><MimeType FormalName='video/mp4'/><DataContent>x</DataContent></ContentItem>",
                "<ContentItem><Format FormalName='CSS'/><DataContent>.a {}</DataContent></ContentItem>",
                "<ContentItem><MediaType FormalName='Video'/><DataContent>x</DataContent></ContentItem>",
                "<ContentItem Href='story.xml'><MediaType FormalName='Text'/></ContentItem>",
                "<ContentItem Href='sound.mp3'/>",
                "<ContentItem/>",
                "<ContentItem><MediaType FormalName='Photo'/><DataContent>x</DataContent></ContentItem>",
                "<ContentItem><DataContent> <p> </p> </DataContent></ContentItem>"
            })
    void keepsContentThatIsNoText(String content) {
        WireStory story = NewsMl1.story(NewsMl1.withComponent(NewsMl1.LINES + content));

        assertThat(story.getBody().getParagraphs()).isEmpty();
        assertThat(story.getPictures()).isEmpty();
        assertThat(NewsMl1.unparsed(story)).containsExactly("NewsItem/NewsComponent/ContentItem");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<MimeType FormalName='text/vnd.IPTC.NITF'/><MediaType FormalName='ComplexData'/>",
                "<MimeType FormalName='application/nitf'/>",
                "<MimeType FormalName='application/xhtml+xml'/>",
                "<MimeType FormalName='application/html'/>",
                "<Format FormalName='bcNITF2.5'/>",
                "<Format FormalName='XHTML'/>",
                "<Format FormalName='Text'/>",
                "<Format FormalName='XML'/>",
                "<Format FormalName='Agency42'/>",
                ""
            })
    void knowsTextByWhatIsDeclaredOfIt(String declared) {
        WireStory story = NewsMl1.story(NewsMl1.withComponent(
                "<ContentItem>" + declared + "<DataContent><p>Open.</p></DataContent></ContentItem>"));

        assertThat(story.getBody().getParagraphs()).containsExactly("Open.");
    }

    @Test
    void takesTheTextInTheItemsLanguageAndKeepsTheOthers() {
        String german = story(
                "<NewsLines><HeadLine>Brücke offen</HeadLine></NewsLines>", " xml:lang='de'", "Die Brücke ist offen.");
        String french =
                story("<NewsLines><HeadLine>Le pont est ouvert</HeadLine></NewsLines>", " xml:lang='fr'", "On passe.");

        WireStory first = NewsMl1.story(
                NewsMl1.withComponent(german + french).replace("<NewsItem>", "<NewsItem xml:lang='fr-CH'>"));
        WireStory second = NewsMl1.story(NewsMl1.withComponent(
                "<DescriptiveMetadata><Language FormalName='DE'/></DescriptiveMetadata>" + french + german));
        WireStory neither =
                NewsMl1.story(NewsMl1.withComponent(german + french).replace("<NewsItem>", "<NewsItem xml:lang='it'>"));

        assertThat(first.getBody().getParagraphs()).containsExactly("On passe.");
        assertThat(first.getHeadlines()).extracting(LocalizedText::getText).containsExactly("Le pont est ouvert");
        assertThat(first.getLanguages()).containsExactly("fr");
        assertThat(TestWires.repairs(first)).containsExactly("TEXT_SET_ASIDE");
        assertThat(first.getUnparsed()).anyMatch(rest -> rest.getValue().contains("Die Brücke ist offen."));
        assertThat(second.getBody().getParagraphs()).containsExactly("Die Brücke ist offen.");
        assertThat(neither.getBody().getParagraphs()).containsExactly("Die Brücke ist offen.");
    }

    @Test
    void takesTheWiresLanguageWhereTheItemDeclaresNone() {
        String xml = NewsMl1.withComponent(
                "<NewsComponent>" + story("", " xml:lang='sv'", "Bron är öppen.") + "</NewsComponent><NewsComponent>"
                        + story("", " xml:lang='fi'", "Silta on auki.") + "</NewsComponent>");

        WireStory story = TestWires.story(
                new Parsers().parse(TestWires.inZone(xml, "UTC")).getFirst());

        assertThat(story.getBody().getParagraphs()).containsExactly("Silta on auki.");
    }

    @Test
    void theMainTextComesBeforeOtherTexts() {
        String sidebar = story("<Role FormalName='Sidebar'/>", "", "How bridges are built.");
        String main = story("<Role FormalName='Main'/>", "", "The bridge is open.");
        String plain = story("", "", "Trams run.");

        assertThat(paragraphs(sidebar + plain + main)).containsExactly("The bridge is open.");
        assertThat(paragraphs(sidebar + plain)).containsExactly("Trams run.");
        assertThat(paragraphs(sidebar)).containsExactly("How bridges are built.");
    }

    @Test
    void theParagraphsOfLeadAndBodyAreOneText() {
        String lead = story("<Role FormalName='Lead'/>", "", "The bridge is open.");
        String body = story("<Role FormalName='Body'/>", "", "Trams run.");

        assertThat(paragraphs(NewsMl1.LINES + lead + body)).containsExactly("The bridge is open.", "Trams run.");
    }

    @Test
    void aTextWithAHeadlineOfItsOwnIsAnotherStory() {
        String other = story("<NewsLines><HeadLine>How bridges are built</HeadLine></NewsLines>", "", "With stone.");

        WireStory story = NewsMl1.story(NewsMl1.withComponent(NewsMl1.LINES + NewsMl1.TEXT + other));

        assertThat(story.getBody().getParagraphs()).containsExactly("The bridge is open.");
        assertThat(TestWires.repairs(story)).containsExactly("TEXT_SET_ASIDE");
    }

    @Test
    void takesOneOfEquivalentTexts() {
        String plain = "<ContentItem><Format FormalName='Text'/><DataContent>Plain.</DataContent></ContentItem>";
        String nitf =
                "<ContentItem><Format FormalName='NITF'/><DataContent><p>Marked up.</p></DataContent></ContentItem>";
        String equivalents = "<NewsComponent EquivalentsList='yes'>" + story("", "", "First.")
                + story("", "", "Second.") + "</NewsComponent>";

        assertThat(paragraphs(plain + nitf)).containsExactly("Marked up.");
        assertThat(paragraphs(plain + plain)).containsExactly("Plain.", "Plain.");
        assertThat(paragraphs("<NewsComponent EquivalentsList='yes'>" + plain + plain + "</NewsComponent>"))
                .containsExactly("Plain.");
        assertThat(paragraphs(equivalents)).containsExactly("First.");
    }

    @Test
    void headlinesAsComponentsAreHeadlines() {
        String title = story("<Role FormalName='Title'/>", "", "Bridge reopens in Basel");
        String under = story("<Role FormalName='SubHeadLine'/>", "", "Trams run again");

        WireStory beside = NewsMl1.story(NewsMl1.withComponent(NewsMl1.LINES + title + under + NewsMl1.TEXT));
        WireStory alone = NewsMl1.story(
                NewsMl1.withComponent(under + title + title.replace("Bridge", "A bridge") + NewsMl1.TEXT));

        for (WireStory story : List.of(beside, alone)) {
            assertThat(story.getHeadlines())
                    .containsExactly(
                            new LocalizedText("Bridge reopens in Basel", null, null),
                            new LocalizedText("Trams run again", "SubHeadLine", null));
            assertThat(story.getBody().getParagraphs()).containsExactly("The bridge is open.");
        }
        assertThat(beside.getUnparsed()).isEmpty();
        assertThat(NewsMl1.unparsed(alone)).containsExactly("NewsItem/NewsComponent/NewsComponent");
    }

    @Test
    void aSubHeadlineLeavesRoomForTheHeadlineInTheContent() {
        WireStory story =
                NewsMl1.story(NewsMl1.withComponent("<NewsLines><SubHeadLine>Trams run</SubHeadLine></NewsLines>"
                        + "<ContentItem><DataContent><h1>Bridge reopens</h1><p>Open.</p></DataContent></ContentItem>"));

        assertThat(story.getHeadlines())
                .containsExactly(
                        new LocalizedText("Bridge reopens", null, null),
                        new LocalizedText("Trams run", "SubHeadLine", null));
    }

    @Test
    void anAbstractIsADescriptionAndNotTheBody() {
        WireStory story = NewsMl1.story(NewsMl1.withComponent(NewsMl1.LINES
                + "<NewsComponent><Role FormalName='Abstract'/><ContentItem><Format FormalName='Text'/><DataContent>Open\n again.</DataContent></ContentItem></NewsComponent>"
                + NewsMl1.TEXT));

        assertThat(story.getDescriptions()).containsExactly(new LocalizedText("Open again.", "drol:summary", null));
        assertThat(story.getBody().getParagraphs()).containsExactly("The bridge is open.");
    }

    @Test
    void anItemWithoutAHeadlineHasNoneAndItsTextCounts() {
        WireStory story =
                NewsMl1.story(NewsMl1.withComponent("<NewsLines><HeadLine xml:lang='ar'/></NewsLines>" + NewsMl1.TEXT));

        assertThat(story.getHeadlines()).isEmpty();
        assertThat(story.getBody().getParagraphs()).containsExactly("The bridge is open.");
        assertThat(story.getRepairs()).isEmpty();
    }

    @Test
    void aHeadlineAloneIsAStory() {
        WireStory story = NewsMl1.story(
                NewsMl1.withComponent("<NewsComponent><Role FormalName='Main'/>" + NewsMl1.LINES + "</NewsComponent>"));

        assertThat(story.getHeadlines()).extracting(LocalizedText::getText).containsExactly("Bridge reopens in Basel");
        assertThat(story.getItemClass()).isEmpty();
        assertThat(story.getRepairs()).isEmpty();
    }

    @Test
    void aUsableItemWithNothingForReadersSaysSo() {
        WireStory story =
                NewsMl1.story(NewsMl1.document(NewsMl1.item(NewsMl1.identifier(NewsMl1.REVISION), NewsMl1.USABLE, "")));

        assertThat(TestWires.repairs(story)).containsExactly("NOTHING_FOR_READERS");
    }

    private static List<String> paragraphs(String component) {
        return NewsMl1.story(NewsMl1.withComponent(component)).getBody().getParagraphs();
    }

    private static String story(String before, String attributes, String text) {
        return "<NewsComponent" + attributes + ">" + before
                + "<ContentItem><MediaType FormalName='Text'/><DataContent><p>" + text
                + "</p></DataContent></ContentItem></NewsComponent>";
    }
}
