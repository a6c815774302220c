package news.dateline.ingest.parse.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import news.dateline.ingest.parse.Parsers;
import news.dateline.ingest.parse.TestWires;
import news.dateline.ingest.parse.WireInput;
import news.dateline.schemas.model.ConceptRef;
import news.dateline.schemas.model.LocalizedText;
import news.dateline.schemas.model.RightsInfo;
import news.dateline.schemas.model.WireStory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlMetadataTest {
    private static final String TEXT =
            "<p>The reservoir above Fully is full again after four dry summers, the canton said.</p>";
    private static final String ARTICLE = "<article><h1>Reservoir full again</h1>" + TEXT + "</article>";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<h1>Valais Post</h1><h1>Reservoir full again</h1> | From the head",
                "<h1>  </h1>                                        | From the head",
                "<main><h1>Reservoir full again</h1></main>         | Reservoir full again",
                "<h1>Reservoir full again</h1>                      | Reservoir full again",
            })
    void takesAHeadingOnlyWhenItIsSurelyTheStorys(String headings, String headline) {
        String page = "<html><head><meta name='twitter:title' content='From the head'></head><body>" + headings
                + "<div>" + TEXT + "</div></body></html>";

        assertThat(headline(page)).isEqualTo(headline);
    }

    @Test
    void takesTheTitleOfThePageWhenThereIsNothingElse() {
        assertThat(headline("<html><head><title>Reservoir full</title></head><body>" + TEXT + "</body></html>"))
                .isEqualTo("Reservoir full");
    }

    @Test
    void aTitleThatIsTooLongForAHeadlineIsNone() {
        String page =
                "<html><head><title>" + "Reservoir ".repeat(60) + "</title></head><body>" + TEXT + "</body></html>";

        assertThat(TestWires.rejected(new Parsers().parse(TestWires.input(page)))
                        .detail())
                .contains("no headline");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'@type':'NewsArticle','copyrightHolder':'Valais Post SA'}",
                "{'@type':'NewsArticle','copyrightNotice':'© Valais Post'}",
                "{'@type':'NewsArticle','usageInfo':'Not for print'}",
            })
    void carriesWhicheverRightsAreDeclared(String ld) {
        assertThat(story(withLd(ld)).getRights()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"'copyrightHolder':'A. Rey'", "'copyrightNotice':'© Rey'", "'license':'https://rey.example/l'"})
    void carriesTheRightsOfAPicture(String rights) {
        String ld =
                "{'@type':'NewsArticle','image':{'contentUrl':'https://post.example/r.jpg','description':'The dam.',"
                        + "'creator':{'name':'A. Rey'}," + rights + "}}";

        assertThat(story(withLd(ld)).getPictures()).singleElement().satisfies(picture -> {
            assertThat(picture.getCaption()).contains("The dam.");
            assertThat(picture.getCredit()).contains("A. Rey");
            assertThat(picture.getRights()).hasSize(1);
        });
    }

    @Test
    void leavesOutAPictureWithoutAnAddress() {
        assertThat(story(withLd("{'@type':'NewsArticle','image':{'caption':'The dam.'}}"))
                        .getPictures())
                .isEmpty();
    }

    @Test
    void readsAPropertyThatIsAListOfTexts() {
        WireStory story = story(withLd("{'@type':'NewsArticle','headline':['Reservoir full','Le barrage est plein'],"
                + "'author':['A. Rey','B. Carron'],'keywords':['water',' , ','dams'],"
                + "'articleSection':{'@id':'https://post.example/s/valais'}}"));

        assertThat(story.getHeadlines()).extracting(LocalizedText::getText).containsExactly("Reservoir full");
        assertThat(story.getBylines()).containsExactly("A. Rey", "B. Carron");
        assertThat(story.getKeywords()).containsExactly("water", "dams");
        assertThat(story.getSubjects())
                .extracting(ConceptRef::getLiteral)
                .containsExactly(Optional.of("https://post.example/s/valais"));
    }

    @Test
    void aThingWithoutANameOrATypeSaysNothing() {
        WireStory story = story(
                withLd("[{'name':'Valais Post'},17,{'@type':'NewsArticle','author':{'sameAs':'x'},'headline':' '}]"));

        assertThat(story.getBylines()).isEmpty();
        assertThat(story.getHeadlines()).extracting(LocalizedText::getText).containsExactly("Reservoir full again");
    }

    @Test
    void looksAtSoManyThingsAndNoMore() {
        String many = "{'@type':'WebPage'},".repeat(HtmlLimit.MAX_LD_THINGS.most());

        WireStory story = story(withLd("[" + many + "{'@type':'NewsArticle','headline':'The last of many'}]"));

        assertThat(story.getHeadlines()).extracting(LocalizedText::getText).containsExactly("Reservoir full again");
    }

    @ParameterizedTest
    @CsvSource({
        "<link rel=canonical href=http://post.example/1>, http://post.example/1",
        "<meta property=og:url content=https://post.example/2>, https://post.example/2",
        "<meta property=og:url content=/relative>, page:reservoir-full-again",
        "<meta name=keywords content=x>, page:reservoir-full-again",
    })
    void identifiesThePageByAnAddressOfTheWebOnly(String head, String guid) {
        assertThat(story("<html><head>" + head + "</head><body>" + ARTICLE + "</body></html>")
                        .getGuid())
                .isEqualTo(guid);
    }

    @Test
    void takesTheAddressOfTheArticleForMachines() {
        assertThat(story(withLd("{'@type':'NewsArticle','mainEntityOfPage':{'@id':'https://post.example/3'}}"))
                        .getGuid())
                .isEqualTo("https://post.example/3");
    }

    @Test
    void readsTheEncodingThatWasDeclaredWithThePage() {
        byte[] bytes = ("<html><body>" + ARTICLE.replace("Fully", "Fully/Würenlos") + "</body></html>")
                .getBytes(Charset.forName("windows-1252"));
        WireInput input = new WireInput(
                TestWires.WIRE,
                bytes,
                Optional.of("text/html; charset=ISO-8859-1"),
                Optional.of("file.html"),
                "trace-1",
                TestWires.RECEIVED);

        WireStory story = TestWires.story(new Parsers().parse(input).getFirst());

        assertThat(story.getBody().getParagraphs().getFirst()).contains("Würenlos");
        assertThat(TestWires.repairs(story)).doesNotContain("CHARSET_ASSUMED");
    }

    @Test
    void readsAPageThatIsNotInTheUtf8ThatIsDeclaredWithIt() {
        byte[] bytes = ("<html><body>" + ARTICLE.replace("Fully", "Fully/Würenlos") + "</body></html>")
                .getBytes(Charset.forName("windows-1252"));
        WireInput input = new WireInput(
                TestWires.WIRE,
                bytes,
                Optional.of("text/html; charset=utf-8"),
                Optional.empty(),
                "trace-1",
                TestWires.RECEIVED);

        WireStory story = TestWires.story(new Parsers().parse(input).getFirst());

        assertThat(story.getBody().getParagraphs().getFirst()).contains("Würenlos");
        assertThat(TestWires.repairs(story)).contains("CHARSET_ASSUMED");
    }

    @Test
    void readsAPageInBigEndianUtf16() {
        byte[] bytes = ("\uFEFF<html><body>" + ARTICLE + "</body></html>").getBytes(StandardCharsets.UTF_16BE);

        assertThat(TestWires.story(new Parsers().parse(TestWires.input(bytes)).getFirst())
                        .getHeadlines())
                .extracting(LocalizedText::getText)
                .containsExactly("Reservoir full again");
    }

    @Test
    void anArticleWithoutSentencesIsPassedOverForTheOneThatHasThem() {
        String page =
                "<html><body><article><h1>Reservoir full again</h1></article><article><p>Short.</p></article><main><div>"
                        + TEXT + "</div></main></body></html>";

        assertThat(story(page).getBody().getParagraphs()).hasSize(1);
    }

    @Test
    void findsTheTextWhereOnlyLinesWithEmphasisStandInTheBody() {
        String page =
                "<html><head><title>Reservoir full</title></head><body>The reservoir above Fully is full <b>again</b> after"
                        + " four dry summers.</body></html>";

        assertThat(story(page).getBody().getParagraphs())
                .containsExactly("The reservoir above Fully is full again after four dry summers.");
    }

    @Test
    void setsAsideWhatStandsAroundTheStoryInItsArticle() {
        WireStory story =
                story("<html><body><article><header><h1>Reservoir full again</h1><p class='byline'>A. Rey</p></header>"
                        + TEXT + "</article></body></html>");

        assertThat(TestWires.repairs(story)).contains("BODY_PART_SET_ASIDE");
        assertThat(story.getBody().getParagraphs()).hasSize(1);
    }

    @Test
    void rightsOfThePageAreNotThoseOfItsPictures() {
        WireStory story = story(withLd("{'@type':'NewsArticle','copyrightHolder':'Valais Post SA',"
                + "'image':{'url':'https://post.example/r.jpg'}}"));

        assertThat(story.getPictures().getFirst().getRights()).isEmpty();
        assertThat(story.getRights())
                .extracting(RightsInfo::getCopyrightHolder)
                .containsExactly(Optional.of("Valais Post SA"));
    }

    private static String headline(String page) {
        return story(page).getHeadlines().getFirst().getText();
    }

    private static String withLd(String json) {
        return "<html><head><script type='application/ld+json'>" + json.replace('\'', '"') + "</script></head><body>"
                + ARTICLE + "</body></html>";
    }

    private static WireStory story(String page) {
        return TestWires.story(new Parsers().parse(TestWires.input(page)).getFirst());
    }
}
