package news.dateline.ingest.parse.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import news.dateline.ingest.parse.ParseOutcome;
import news.dateline.ingest.parse.Parsers;
import news.dateline.ingest.parse.Reason;
import news.dateline.ingest.parse.TestWires;
import news.dateline.ingest.parse.WireInput;
import news.dateline.schemas.model.ConceptRef;
import news.dateline.schemas.model.LocalizedText;
import news.dateline.schemas.model.Picture;
import news.dateline.schemas.model.Rendition;
import news.dateline.schemas.model.WireStory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlParserTest {
    private static final String FIRST =
            "The cable car on the Säntis will stand still until the end of May, its operator said.";
    private static final String SECOND =
            "Engineers found fine cracks in two of the four supports during a yearly inspection.";
    private static final String TEXT = "<p>" + FIRST + "</p><p>" + SECOND + "</p>";

    @Test
    void readsTheHeadingAndTheParagraphsOfTheArticle() {
        WireStory story = story(page("<article><h1>Cable car stands still</h1>" + TEXT + "</article>"));

        assertThat(story.getFormat()).isEqualTo("html");
        assertThat(headline(story)).isEqualTo("Cable car stands still");
        assertThat(story.getBody().getParagraphs()).containsExactly(FIRST, SECOND);
        assertThat(story.getInferred()).contains("guid", "version", "versionCreated");
        assertThat(story.getVersionCreated()).contains(TestWires.RECEIVED);
    }

    @Test
    void readsWhatTheArticleSaysForMachines() {
        WireStory story = story(withLd("""
                {"@context":"https://schema.org","@type":"NewsArticle",
                 "headline":"Cable car stands still until June",
                 "description":"Cracks were found in two supports.",
                 "datePublished":"2026-04-30T06:15:00+02:00","dateModified":"2026-04-30T09:00:00+02:00",
                 "inLanguage":"en-CH","dateline":"SCHWÄGALP","keywords":"cable cars, Säntis",
                 "author":[{"@type":"Person","name":"Ursina Frei"},{"@type":"Person","name":"Beat Kunz"}],
                 "publisher":{"@type":"Organization","name":"Alpstein Courier"},
                 "about":[{"@type":"Place","name":"Säntis"}],"articleSection":"Regional",
                 "locationCreated":{"@type":"Place","name":"Schwägalp"},
                 "copyrightHolder":{"name":"Alpstein Courier AG"},"copyrightNotice":"© 2026 Alpstein Courier",
                 "license":"https://courier.example/licence",
                 "wordCount":412}"""));

        assertThat(headline(story)).isEqualTo("Cable car stands still until June");
        assertThat(story.getDescriptions())
                .extracting(LocalizedText::getText)
                .containsExactly("Cracks were found in two supports.");
        assertThat(story.getBylines()).containsExactly("Ursina Frei", "Beat Kunz");
        assertThat(story.getCreditline()).contains("Alpstein Courier");
        assertThat(story.getFirstCreated()).contains(Instant.parse("2026-04-30T04:15:00Z"));
        assertThat(story.getContentModified()).contains(Instant.parse("2026-04-30T07:00:00Z"));
        assertThat(story.getLanguages()).containsExactly("en-CH");
        assertThat(story.getDateline()).contains("SCHWÄGALP");
        assertThat(story.getKeywords()).containsExactly("cable cars", "Säntis");
        assertThat(story.getSubjects())
                .flatExtracting(subject -> subject.getLiteral().stream().toList())
                .containsExactly("Säntis", "Regional");
        assertThat(story.getLocated()).extracting(ConceptRef::getLiteral).containsExactly(Optional.of("Schwägalp"));
        assertThat(story.getRights()).singleElement().satisfies(rights -> {
            assertThat(rights.getCopyrightHolder()).contains("Alpstein Courier AG");
            assertThat(rights.getUsageTerms().getFirst().getText()).isEqualTo("https://courier.example/licence");
        });
        assertThat(story.getUnparsed()).anyMatch(rest -> rest.getPath().equals("ld+json/wordCount"));
    }

    @Test
    void findsTheNewsArticleInAGraphAmongOtherThings() {
        WireStory story = story(withLd("{\"@graph\":[{\"@type\":\"WebSite\",\"name\":\"Courier\"},"
                + "{\"@type\":\"Article\",\"headline\":\"Other\"},"
                + "{\"@type\":[\"ReportageNewsArticle\"],\"headline\":\"Cracks in the supports\"}]}"));

        assertThat(headline(story)).isEqualTo("Cracks in the supports");
    }

    @Test
    void takesAnArticleOfAnotherKindWhenThereIsNoNewsArticle() {
        assertThat(headline(story(withLd("[{\"@type\":\"BlogPosting\",\"headline\":\"From the cabin\"}]"))))
                .isEqualTo("From the cabin");
    }

    @Test
    void passesOverABlockForMachinesThatIsBroken() {
        assertThat(headline(story(withLd("{\"@type\":\"NewsArticle\",")))).isEqualTo("Cable car stands still");
    }

    @Test
    void readsTheMetaElementsOfTheHead() {
        WireStory story = story("<html lang='de-CH'><head><title>Courier</title>"
                + "<meta property='og:title' content='Seilbahn steht still'>"
                + "<meta name='description' content='Risse in zwei Stützen.'>"
                + "<meta name='author' content='Ursina Frei'><meta property='og:site_name' content='Alpstein-Kurier'>"
                + "<meta property='article:published_time' content='2026-04-30T06:15:00+02:00'>"
                + "<link rel='canonical' href='https://kurier.example/seilbahn'></head><body><main>" + TEXT
                + "</main></body></html>");

        assertThat(headline(story)).isEqualTo("Seilbahn steht still");
        assertThat(story.getDescriptions())
                .extracting(LocalizedText::getText)
                .containsExactly("Risse in zwei Stützen.");
        assertThat(story.getBylines()).containsExactly("Ursina Frei");
        assertThat(story.getCreditline()).contains("Alpstein-Kurier");
        assertThat(story.getFirstCreated()).contains(Instant.parse("2026-04-30T04:15:00Z"));
        assertThat(story.getLanguages()).containsExactly("de-CH");
        assertThat(story.getGuid()).isEqualTo("https://kurier.example/seilbahn");
    }

    @Test
    void doesNotTakeTheAddressOfAnAuthorsPageForAName() {
        WireStory story =
                story("<html><head><meta property='article:author' content='https://social.example/frei'></head>"
                        + "<body><article><h1>Cable car stands still</h1>" + TEXT + "</article></body></html>");

        assertThat(story.getBylines()).isEmpty();
    }

    @Test
    void identifiesAPageByTheAddressItWasTakenFromWhenItNamesNone() {
        WireInput input = new WireInput(
                TestWires.WIRE,
                page("<article><h1>Cable car stands still</h1>" + TEXT + "</article>")
                        .getBytes(StandardCharsets.UTF_8),
                Optional.of("text/html"),
                Optional.of("https://courier.example/news/17"),
                "trace-1",
                TestWires.RECEIVED);

        assertThat(TestWires.story(new Parsers().parse(input).getFirst()).getGuid())
                .isEqualTo("https://courier.example/news/17");
    }

    @Test
    void identifiesAPageByItsHeadlineWhenThereIsNoAddress() {
        assertThat(story(page("<article><h1>Cable car: still!</h1>" + TEXT + "</article>"))
                        .getGuid())
                .isEqualTo("page:cable-car-still-");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div class='article-related'><p>Ten walks around the Säntis that you should not miss this year.</p></div>",
                "<aside><p>Our reporters also looked at the age of other cable cars in the country.</p></aside>",
                "<p>Sign up for our newsletter and get the news in your inbox every morning.</p>",
                "<nav><ul><li>Home page of the courier and all of its many regional sections</li></ul></nav>",
                "<div id='newsletter-box'><p>A letter every morning with everything that matters in the region.</p></div>",
                "<script>var headline = 'This is a program and no text for any reader at all';</script>",
                "<p hidden>These words are for nobody who looks at the page with their own eyes.</p>",
                "<form><p>Tell us what you think of this story, and leave us your address.</p></form>"
            })
    void leavesOutWhatIsNotOfTheStory(String block) {
        WireStory story = story(page("<article><h1>Cable car stands still</h1><p>" + FIRST + "</p>" + block + "<p>"
                + SECOND + "</p></article>"));

        assertThat(story.getBody().getParagraphs()).containsExactly(FIRST, SECOND);
    }

    @Test
    void keepsWhatItTookOutOfTheArticle() {
        WireStory story = story(page("<article><h1>Cable car stands still</h1>" + TEXT
                + "<p class='promo'>Win a day on the mountain.</p></article>"));

        assertThat(TestWires.repairs(story)).contains("BOILERPLATE_REMOVED");
        assertThat(story.getUnparsed()).anyMatch(rest -> rest.getValue().equals("Win a day on the mountain."));
    }

    @Test
    void takesTheStoryEvenWhenItIsCalledSomethingElse() {
        assertThat(story(page("<article><h1>Cable car stands still</h1><div class='share'>" + TEXT
                                + "</div></article>"))
                        .getBody()
                        .getParagraphs())
                .containsExactly(FIRST, SECOND);
    }

    @Test
    void findsTheTextOnAPageThatMarksNothing() {
        WireStory story = story(
                page(
                        "<div><div><a href='/'>Home</a> <a href='/region'>Region</a></div><h1>Cable car stands still</h1>"
                                + "<div class='x7'><div>" + TEXT
                                + "<p>The operator hopes to have one cabin running by <a href='/w'>Whitsun</a>.</p>"
                                + "</div></div><div><ul><li><a href='/1'>Another story with a long headline about something else</a></li></ul></div></div>"));

        assertThat(story.getBody().getParagraphs()).hasSize(3).contains(FIRST, SECOND);
    }

    @Test
    void keepsListsTablesQuotesAndLinks() {
        WireStory story = story(page("<article><h1>Cable car stands still</h1>" + TEXT
                + "<ul><li>Support two: eleven cracks</li></ul><blockquote><p>“We take no risk.”</p></blockquote>"
                + "<table><tr><td>2024</td><td>0</td></tr></table><p>See <a href='https://bav.example/r'>the report</a>.</p>"
                + "</article>"));

        assertThat(story.getBody().getHtml())
                .contains("<ul><li>Support two: eleven cracks</li></ul>")
                .contains("<blockquote><p>“We take no risk.”</p></blockquote>")
                .contains("<td>2024</td>")
                .contains("<a href=\"https://bav.example/r\">the report</a>");
    }

    @Test
    void readsThePicturesOfTheArticleAndThoseForMachinesEachWithItsOwnCredit() {
        String ld =
                "{\"@type\":\"NewsArticle\",\"image\":[{\"@type\":\"ImageObject\",\"url\":\"https://courier.example/a.jpg\"},"
                        + "{\"@type\":\"ImageObject\",\"url\":\"https://courier.example/b.jpg\",\"caption\":\"The valley station.\","
                        + "\"creditText\":\"Beat Kunz\",\"copyrightNotice\":\"© Kunz\"}]}";
        WireStory story = story("<html><head><script type='application/ld+json'>" + ld
                + "</script></head><body><article>"
                + "<h1>Cable car stands still</h1><figure><img src='https://courier.example/a.jpg' alt='Cabin'>"
                + "<figcaption>An empty cabin. <span class='credit'>Lea Gmür</span></figcaption></figure>" + TEXT
                + "</article></body></html>");

        assertThat(story.getPictures()).hasSize(2);
        Picture shown = story.getPictures().getFirst();
        assertThat(shown.getCaption()).contains("An empty cabin.");
        assertThat(shown.getCredit()).contains("Lea Gmür");
        Picture named = story.getPictures().getLast();
        assertThat(named.getCredit()).contains("Beat Kunz");
        assertThat(named.getRenditions())
                .extracting(Rendition::getHref)
                .containsExactly(Optional.of("https://courier.example/b.jpg"));
        assertThat(named.getRights().getFirst().getCopyrightNotices())
                .extracting(LocalizedText::getText)
                .containsExactly("© Kunz");
    }

    @Test
    void takesTheTextForMachinesWhenThePageShowsNone() {
        WireStory story = story(
                "<html><head><script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"Still\","
                        + "\"articleBody\":\"" + FIRST + "\\n\\n" + SECOND
                        + "\"}</script></head><body><div id='app'></div></body></html>");

        assertThat(story.getBody().getParagraphs()).containsExactly(FIRST, SECOND);
        assertThat(TestWires.repairs(story)).contains("PARAGRAPHS_FROM_TEXT");
    }

    @Test
    void theSameStoryAmongOtherThingsHasTheSameHash() {
        String article = "<article><h1>Cable car stands still</h1>" + TEXT + "</article>";

        assertThat(story(page(article + "<div>Edition of 4 May</div>")).getContentHash())
                .isEqualTo(story(page("<header>Weather: 11 degrees</header>" + article))
                        .getContentHash())
                .isNotEqualTo(story(page(article.replace("May", "June"))).getContentHash());
    }

    @ParameterizedTest
    @ValueSource(strings = {"windows-1252", "UTF-16LE", "UTF-8"})
    void readsThePageInItsEncoding(String charset) {
        String declared = charset.startsWith("UTF-16") ? "\uFEFF" : "";
        String meta = charset.equals("windows-1252") ? "<meta charset='iso-8859-1'>" : "";
        String page = declared + "<html><head>" + meta + "</head><body><article><h1>Zürich – Säntis</h1>" + TEXT
                + "</article></body></html>";

        WireStory story = story(page.getBytes(Charset.forName(charset)));

        assertThat(headline(story)).isEqualTo("Zürich – Säntis");
    }

    @Test
    void assumesAnEncodingWhereNoneIsDeclaredAndSaysSo() {
        byte[] bytes = page("<article><h1>Zürich</h1>" + TEXT + "</article>").getBytes(Charset.forName("windows-1252"));

        WireStory story = story(bytes);

        assertThat(headline(story)).isEqualTo("Zürich");
        assertThat(TestWires.repairs(story)).contains("CHARSET_ASSUMED");
    }

    @Test
    void believesTheBytesWhenThePageNamesAnEncodingThatThereIsNot() {
        assertThat(headline(story("<html><head><meta charset='x-none'></head><body><article><h1>Zürich</h1>" + TEXT
                        + "</article></body></html>")))
                .isEqualTo("Zürich");
    }

    @Test
    void keepsATimeThatCannotBeReadAsItStood() {
        WireStory story = story(withLd("{\"@type\":\"NewsArticle\",\"datePublished\":\"yesterday\"}"));

        assertThat(story.getFirstCreated()).isEmpty();
        assertThat(story.getUnparsed()).anyMatch(rest -> rest.getValue().equals("yesterday"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html></html>",
                "<html><body><article>x</article></body></html>",
                "<html><head><title>Region</title></head><body><ul><li><a href='/1'>One</a></li></ul></body></html>",
            })
    void aPageWithoutAStoryIsRejected(String page) {
        assertThat(TestWires.rejected(parse(page.getBytes(StandardCharsets.UTF_8)))
                        .reason())
                .isEqualTo(Reason.NOTHING_TO_PUBLISH);
    }

    @Test
    void aPageThatIsTooLargeIsRefused() {
        byte[] bytes = ("<html>" + " ".repeat(HtmlLimit.MAX_HTML_BYTES.most())).getBytes(StandardCharsets.UTF_8);

        assertThat(TestWires.rejected(parse(bytes)).reason()).isEqualTo(Reason.LIMIT_EXCEEDED);
    }

    private static String headline(WireStory story) {
        return story.getHeadlines().getFirst().getText();
    }

    private static String withLd(String json) {
        return "<html><head><script type='application/ld+json'>" + json
                + "</script></head><body><article><h1>Cable car stands still</h1>" + TEXT + "</article></body></html>";
    }

    private static String page(String body) {
        return "<!DOCTYPE html><html><head><title>Alpstein Courier</title></head><body>" + body + "</body></html>";
    }

    private static WireStory story(String page) {
        return story(page.getBytes(StandardCharsets.UTF_8));
    }

    private static WireStory story(byte[] page) {
        return TestWires.story(parse(page).getFirst());
    }

    private static List<ParseOutcome> parse(byte[] page) {
        return new Parsers().parse(TestWires.input(page));
    }
}
