package news.dateline.ingest.parse.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import news.dateline.ingest.parse.ParseOutcome;
import news.dateline.ingest.parse.ParseOutcome.Rejected;
import news.dateline.ingest.parse.Parsers;
import news.dateline.ingest.parse.Reason;
import news.dateline.ingest.parse.TestWires;
import news.dateline.ingest.parse.WireInput;
import news.dateline.schemas.model.Unparsed;
import news.dateline.schemas.model.WireStory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The rules by which a story is told from the page around it.
class PageParserTest {
    private static final String ONE = "The bridge over the Rhine in Basel opened again on Monday after two years.";
    private static final String TWO = "Trams will cross it from the spring, the city said.";
    private static final String THREE = "It cost a third more than the council had voted for in 2023.";
    private static final String FOUR = "Cyclists were the first to try it, in the rain and in great numbers.";

    @Test
    void readsHeadlineBylineSourceAndParagraphs() {
        WireStory story = story(page("Bridge reopens", "", "By Ursula Frei", "Reuters", "", ONE, "", TWO));

        assertThat(story.getHeadlines().getFirst().getText()).isEqualTo("Bridge reopens");
        assertThat(story.getBylines()).containsExactly("By Ursula Frei");
        assertThat(story.getCreditline()).contains("Reuters");
        assertThat(story.getBody().getParagraphs()).containsExactly(ONE, TWO);
        assertThat(story.getBody().getHtml()).startsWith("<p>The bridge");
    }

    @Test
    void infersIdentityFromTheHeadlineOrTheAddress() {
        byte[] bytes = page("Bridge «reopens»!", "", ONE, "", TWO).getBytes(StandardCharsets.UTF_8);
        WireInput named = new WireInput(
                TestWires.WIRE,
                bytes,
                Optional.empty(),
                Optional.of("https://site.example/bridge"),
                "t",
                TestWires.RECEIVED);

        assertThat(story(new String(bytes, StandardCharsets.UTF_8)).getGuid()).isEqualTo("page:bridge-reopens-");
        WireStory story = TestWires.story(new Parsers().parse(named).getFirst());
        assertThat(story.getGuid()).isEqualTo("https://site.example/bridge");
        assertThat(story.getInferred()).containsExactly("guid", "version", "versionCreated");
        assertThat(story.getVersionCreated()).contains(TestWires.RECEIVED);
    }

    @Test
    void takesTheHeadlineOfAPressReleaseFromBelowItsSource() {
        WireStory story = story(page(
                "Source: Basel Bridge Works", "MEDIA RELEASE PR4711", "Bridge reopens in Basel", "", ONE, "", TWO));

        assertThat(story.getHeadlines().getFirst().getText()).isEqualTo("Bridge reopens in Basel");
        assertThat(story.getCreditline()).contains("Basel Bridge Works");
        assertThat(story.getUnparsed()).extracting(Unparsed::getValue).containsExactly("MEDIA RELEASE PR4711");
        assertThat(story.getBody().getParagraphs()).containsExactly(ONE, TWO);
        assertThat(story.getGuid()).isEqualTo("page:bridge-reopens-in-basel");
    }

    @Test
    void takesASourceForTheHeadlineWhereNothingSaysThatItIsAPressRelease() {
        assertThat(story(page("Source: minister will resign", "By Ursula Frei", "", ONE, "", TWO))
                        .getHeadlines()
                        .getFirst()
                        .getText())
                .isEqualTo("Source: minister will resign");
    }

    @Test
    void takesTheWiresLanguageAsInferred() {
        WireStory story = TestWires.story(new Parsers()
                .parse(TestWires.inZone(page("Silta", "", ONE), "Europe/Helsinki"))
                .getFirst());

        assertThat(story.getLanguages()).containsExactly("fi");
        assertThat(story.getInferred()).contains("languages");
    }

    @Test
    void readsAStandfirstAboveTheBylineAndSetsDatesAside() {
        WireStory story = story(page(
                "Bridge reopens",
                "",
                "Two years of detours end.",
                "",
                "By Ursula Frei",
                "Monday, 23 November 2026",
                "Night Desk",
                "Third Label",
                "By Tom Ott",
                "4 min read",
                "",
                ONE,
                "",
                TWO));

        assertThat(story.getDescriptions().getFirst().getText()).isEqualTo("Two years of detours end.");
        assertThat(story.getBylines()).containsExactly("By Ursula Frei", "By Tom Ott");
        assertThat(story.getCreditline()).contains("Night Desk");
        assertThat(story.getUnparsed())
                .extracting(Unparsed::getValue)
                .containsExactly("Monday, 23 November 2026", "Third Label", "4 min read");
        assertThat(story.getBody().getParagraphs()).containsExactly(ONE, TWO);
    }

    @Test
    void readsTheHeadRightBelowTheHeadlineWithoutABlankLine() {
        WireStory story = story(page("Bridge reopens", "Ursula Frei", "dpa", "", ONE));

        assertThat(story.getBylines()).containsExactly("Ursula Frei");
        assertThat(story.getCreditline()).contains("dpa");
    }

    @Test
    void givesPicturesTheirOwnCreditInHeadAndBody() {
        WireStory story = story(page(
                "Bridge reopens",
                "",
                "Staff Writers",
                "The bridge at dawn. Photo by: Ursula Frei",
                "Credit: Second/Agency",
                "",
                ONE,
                "",
                "A tram.",
                "A tram. Credit: Tom Ott",
                "",
                "Foto: Dritte",
                "",
                TWO));

        assertThat(story.getPictures())
                .extracting(picture -> picture.getCredit().orElseThrow())
                .containsExactly("Ursula Frei", "Second/Agency", "Tom Ott", "Dritte");
        assertThat(story.getPictures().getFirst().getCaption()).contains("The bridge at dawn.");
        assertThat(story.getPictures().get(1).getCaption()).isEmpty();
        assertThat(story.getBody().getParagraphs()).containsExactly(ONE, TWO);
    }

    @Test
    void takesACaptionWhoseCreditStandsOnALineOfItsOwn() {
        WireStory story = story(page(
                "Bridge reopens",
                "",
                "Staff Writers",
                "The bridge at dawn.",
                "The bridge at dawn.",
                "Credit: Ursula Frei",
                "",
                ONE));

        assertThat(story.getPictures().getFirst().getCaption()).contains("The bridge at dawn.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sign up for our morning newsletter",
                "Get the day's news in your inbox.",
                "Subscribe to the Rhine Post newsletter.",
                "By signing up you agree to our terms and privacy policy.",
                "Advertisement",
                "ADVERTISEMENT",
                "Story continues below",
                "Share this story",
                "Follow us on Mastodon",
                "Related: The old bridge",
                "Read more: A history",
                "Read more",
                "Already a subscriber? Log in",
                "Download our app for news at once",
                "Facebook",
                "Listen to this article",
                "Trending now",
                "Support independent journalism",
                "Comments",
                "Thanks for signing up",
                "Sign up\nEmail Us"
            })
    void removesABlockOfThePageFromTheMiddleOfTheStory(String block) {
        WireStory story = story(page("Bridge reopens", "", ONE, "", TWO, "", block, "", THREE, "", FOUR));

        assertThat(story.getBody().getParagraphs()).containsExactly(ONE, TWO, THREE, FOUR);
        assertThat(TestWires.repairs(story)).containsExactly("BOILERPLATE_REMOVED");
        assertThat(story.getUnparsed())
                .containsExactly(new Unparsed("page/" + (block.contains("\n") ? "lines 7–8" : "line 7"), block));
    }

    @Test
    void removesASignUpWithItsInvitationsAndButtonsAsOneBlock() {
        WireStory story = story(page(
                "Bridge reopens",
                "",
                ONE,
                "",
                "Subscribe to our newsletter",
                "",
                "We write you once a day.",
                "",
                "Send me this",
                "",
                "By subscribing you accept our policy.",
                "",
                "“You could hear us in Germany,” a tram driver said.",
                "",
                TWO));

        assertThat(story.getBody().getParagraphs())
                .containsExactly(ONE, "“You could hear us in Germany,” a tram driver said.", TWO);
        assertThat(TestWires.repairs(story)).containsExactly("BOILERPLATE_REMOVED");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "“Sign up for our newsletter,” the mayor joked.",
                "The city changed its privacy policy after the complaint.",
                "Subscribers of the old newsletter were angry, the paper's editor said.",
                "Shares of the builder rose by a tenth.",
                "Comments by the mayor did not calm them.",
                "Related costs were not counted.",
                "Copyright law was not the issue here."
            })
    void keepsSentencesThatOnlySoundLikeThePage(String sentence) {
        assertThat(story(page("Bridge reopens", "", ONE, "", sentence, "", TWO))
                        .getBody()
                        .getParagraphs())
                .containsExactly(ONE, sentence, TWO);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Comments",
                "12 comments",
                "Comments (3)",
                "Latest Edition",
                "Today's Edition",
                "Most read",
                "© 2026 The Rhine Post",
                "Join the conversation",
                "You may also like",
                "More from Basel",
                "Recommended for you",
                "Tags",
                "Related stories"
            })
    void endsTheStoryWhereThePageGoesOn(String mark) {
        WireStory story = story(page(
                "Bridge reopens",
                "",
                ONE,
                "",
                THREE,
                "",
                FOUR,
                "",
                mark,
                "",
                "How a cheese came to be carried by a drone over the Alps."));

        assertThat(story.getBody().getParagraphs()).containsExactly(ONE, THREE, FOUR);
        assertThat(TestWires.repairs(story)).containsExactly("PAGE_END_REMOVED");
        assertThat(story.getUnparsed()).hasSize(2);
    }

    @Test
    void skipsAListOfOtherStoriesInTheMiddle() {
        WireStory story = story(page(
                "Bridge reopens", "", ONE, "", "You may also like", "", "The cheese that flew", "", THREE, "", FOUR));

        assertThat(story.getBody().getParagraphs()).containsExactly(ONE, THREE, FOUR);
    }

    @Test
    void joinsLinesThatWereWrappedAndKeepsOthersApart() {
        String wrapped = "The bridge over the Rhine in Basel was opened again on\nMonday after two years.";

        assertThat(story(page("Bridge reopens", "", wrapped, "", "One.", "Two."))
                        .getBody()
                        .getParagraphs())
                .containsExactly(wrapped.replace("\n", " "), "One.", "Two.");
    }

    @Test
    void readsWindows1252AsARepairAndAByteOrderMarkAsNothing() {
        String page = page("Café reopens", "", "“Fine,” said the owner.");

        WireStory windows = TestWires.story(
                parse(page.getBytes(Charset.forName("windows-1252"))).getFirst());
        WireStory marked = story("\uFEFF" + page);

        assertThat(windows.getHeadlines()).isEqualTo(marked.getHeadlines());
        assertThat(windows.getBody()).isEqualTo(marked.getBody());
        assertThat(TestWires.repairs(windows)).containsExactly("CHARSET_ASSUMED");
        assertThat(TestWires.repairs(marked)).isEmpty();
    }

    @Test
    void readsTheDeclaredEncoding() {
        byte[] page = page("Łódź reopens its bridge", "", ONE, "", TWO).getBytes(Charset.forName("iso-8859-2"));

        WireStory story = TestWires.story(new Parsers()
                .parse(declared(page, "text/plain; charset=iso-8859-2"))
                .getFirst());

        assertThat(story.getHeadlines().getFirst().getText()).isEqualTo("Łódź reopens its bridge");
        assertThat(story.getRepairs()).isEmpty();
    }

    @Test
    void saysWhichByteIsNotInTheDeclaredEncoding() {
        byte[] page = page("Bridge reopens", "", "In Łódź it rained.").getBytes(Charset.forName("iso-8859-2"));

        assertThat(new Parsers().parse(declared(page, "text/plain; charset=utf-8")))
                .containsExactly(new Rejected(
                        Reason.BAD_ENCODING, "Declared as UTF-8 text, and it is none", "line 3, column 4"));
    }

    @Test
    void theHashIsOverTheStoryAndNotOverThePage() {
        String hash = story(page("Bridge", "", ONE, "", THREE, "", FOUR, "", "Comments", "", "1"))
                .getContentHash();

        assertThat(story(page("Bridge", "", ONE, "", THREE, "", FOUR, "", "Comments", "", "2"))
                        .getContentHash())
                .isEqualTo(hash);
        assertThat(story(page("Bridge", "", ONE, "", THREE)).getContentHash()).isNotEqualTo(hash);
    }

    @Test
    void rejectsTextThatIsNoStory() {
        assertThat(rejected("Bridge reopens").reason()).isEqualTo(Reason.NOTHING_TO_PUBLISH);
        assertThat(rejected(page("Bridge reopens", "", "Comments")).reason()).isEqualTo(Reason.NOTHING_TO_PUBLISH);
        assertThat(rejected(page("-----", "", ONE, "", TWO)).detail()).contains("no letter");
        assertThat(rejected("x".repeat(500) + "\n\n" + ONE).reason()).isEqualTo(Reason.NOTHING_TO_PUBLISH);
        assertThat(rejected("\u00A0\n\u00A0").reason()).isEqualTo(Reason.EMPTY);
    }

    @Test
    void rejectsWhatIsOverItsLimitsOrNoText() {
        assertThat(rejected("Bridge\n\n" + "a\n".repeat(20_001)).detail()).contains("MAX_PAGE_LINES");
        assertThat(rejected("Bridge\n\n" + "a".repeat(2_100_000)).detail()).contains("MAX_PAGE_BYTES");
        assertThat(TestWires.rejected(parse(new byte[] {'B', '\n', '\n', (byte) 0x81, '.'}))
                        .reason())
                .isEqualTo(Reason.BAD_ENCODING);
        assertThat(rejected("Bridge\n\n" + "a".repeat(5_000) + "\u0007.").reason())
                .isEqualTo(Reason.BAD_ENCODING);
    }

    private static String page(String... lines) {
        return String.join("\n", lines);
    }

    private static WireInput declared(byte[] page, String type) {
        return new WireInput(TestWires.WIRE, page, Optional.of(type), Optional.empty(), "trace-1", TestWires.RECEIVED);
    }

    private static WireStory story(String page) {
        return TestWires.story(parse(page.getBytes(StandardCharsets.UTF_8)).getFirst());
    }

    private static Rejected rejected(String page) {
        return TestWires.rejected(parse(page.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<ParseOutcome> parse(byte[] page) {
        return new Parsers().parse(TestWires.input(page));
    }
}
