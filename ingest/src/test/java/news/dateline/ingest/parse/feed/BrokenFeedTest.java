package news.dateline.ingest.parse.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import news.dateline.ingest.parse.ParseOutcome;
import news.dateline.ingest.parse.Reason;
import news.dateline.ingest.parse.TestWires;
import news.dateline.schemas.model.WireStory;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Feeds that are no XML, or nearly so.
class BrokenFeedTest {
    private static final String ITEM = "<item><title>Ferry back</title></item>";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\n\n<?xml version='1.0'?>\n",
                "<br />\n<b>Warning</b>: no database in line 5<br />\n<?xml version='1.0' encoding='utf-8'?>",
                "Notice: slow today\n",
                "<?xml version=“1.0” encoding=“utf-8”?>",
                "<?xml version='1.0'?>\n<?xml version='1.0'?>\n",
                "\uFEFF \uFEFF"
            })
    void readsAFeedBehindWhatDoesNotBelongToIt(String before) {
        WireStory story = Feeds.only(Feeds.parse(before + Feeds.rss(ITEM)));

        assertThat(TestWires.repairs(story)).contains("JUNK_REMOVED");
        assertThat(Feeds.texts(story.getHeadlines())).containsExactly("Ferry back");
    }

    @ParameterizedTest
    @CsvSource({
        "\uFEFF<?xml version='1.0' encoding='utf-8'?>",
        "<?xml version='1.0'?><!-- rss --><!DOCTYPE rss PUBLIC 'a' 'https://dtd.example/rss-0.91.dtd'>",
        "' \n'"
    })
    void hasNothingToMendWhereXmlAllowsIt(String before) {
        WireStory story = Feeds.only(Feeds.parse(before + Feeds.rss(ITEM)));

        assertThat(TestWires.repairs(story)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"<script/>, true", "Served by host 5, true", "<!-- cached -->, false", "'', false"})
    void readsAFeedBeforeWhatDoesNotBelongToIt(String behind, boolean repaired) {
        WireStory story =
                Feeds.only(Feeds.parse(Feeds.rss("<item><title>Ferry &ndash; back</title></item>") + "\n" + behind));

        assertThat(TestWires.repairs(story).contains("JUNK_REMOVED")).isEqualTo(repaired);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ferry&nbsp;back &ndash; at&nbsp;9|Ferry\u00a0back – at\u00a09|HTML_ENTITY",
                "Ferry &LT;back&GT;|Ferry <back>|HTML_ENTITY",
                "Port & council|Port & council|MARKUP_CHARACTER_BARE",
                "AT&T; R&;D &unknown; &#x; &#12z;|AT&T; R&;D &unknown; &#x; &#12z;|MARKUP_CHARACTER_BARE",
                "5 < 6|5 < 6|MARKUP_CHARACTER_BARE",
                "Fer\u0008ry|Ferry|CONTROL_CHARACTERS_REMOVED",
                "Fer&#8;ry&#x1F;&#xFFFE;&#99999999999999;&#x110000;|Ferry|CONTROL_CHARACTERS_REMOVED",
                "<![CDATA[Fer\u0008ry & co]]>|Ferry & co|CONTROL_CHARACTERS_REMOVED",
                "<!-- a -- b & \u0008 -->Ferry &amp; &lt; &gt; &quot; &apos; &#65; &#x42;|Ferry & < > \" ' A B|"
                        + "CONTROL_CHARACTERS_REMOVED"
            })
    void readsCharactersThatXmlDoesNotHave(String title, String headline, String repair) {
        String broken = title.replace("<!-- a", "\u0008<!-- a");
        WireStory story =
                Feeds.only(Feeds.parse(Feeds.rss("<item><guid>a</guid><title>" + broken + "</title></item>")));

        assertThat(Feeds.texts(story.getHeadlines())).containsExactly(headline);
        assertThat(TestWires.repairs(story)).contains(repair);
    }

    @Test
    void mendsAttributesToo() {
        WireStory story =
                Feeds.item("<link href='https://g.example/?a=1&b=2&c=&eacute;'/><x:a b=\"1 < 2\" c='\u0001'/>");

        assertThat(story.getLinks().getFirst().getHref()).contains("https://g.example/?a=1&b=2&c=é");
        assertThat(story.getUnparsed().getFirst().getValue()).contains("1 &lt; 2");
    }

    @Test
    void saysOnceHowOftenAndWhereSomethingWasMended() {
        WireStory story = Feeds.item("\n<title>&nbsp;Ferry&nbsp;</title>");

        assertThat(story.getRepairs().getFirst().getDetail()).isEqualTo("line 2: &nbsp;, and 1 more");
    }

    @Test
    void takesAPrefixThatNobodyDeclaresForWhatItUsuallyMeans() {
        WireStory story = Feeds.only(Feeds.parse("<rss version='2.0'><channel><item><dc:creator>Tui</dc:creator>"
                + "<acme:desk acme:shift='night' xml:lang='en'>Bluff</acme:desk></item></channel></rss>"));

        assertThat(story.getBylines()).containsExactly("Tui");
        assertThat(TestWires.repairs(story)).contains("PREFIX_UNDECLARED");
        assertThat(Feeds.unparsed(story)).contains("item/acme:desk");
    }

    @Test
    void seesThatAPrefixIsDeclaredElsewhereOnly() {
        WireStory story = Feeds.only(Feeds.parse("<rss><channel><a:b xmlns:a='urn:a'><a:c/></a:b><a:d/>"
                + "<item><title>x</title></item></channel></rss>"));

        assertThat(story.getRepairs().getFirst().getName()).isEqualTo("PREFIX_UNDECLARED");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "atom:id",
                "rdf:a",
                "dcterms:a",
                "content:encoded",
                "media:a",
                "itunes:a",
                "cc:license",
                "creativeCommons:license",
                "sy:a",
                "slash:a",
                "thr:a",
                "xhtml:body"
            })
    void knowsThePrefixesOfFeeds(String name) {
        WireStory story =
                Feeds.only(Feeds.parse("<rss><channel><item><" + name + "/><title>x</title></item></channel></rss>"));

        assertThat(story.getRepairs().getFirst().getDetail()).contains(name.substring(0, name.indexOf(':')));
    }

    @ParameterizedTest
    @CsvSource({
        "windows-1252, utf-8, true",
        "windows-1252, utf-16, true",
        "utf-8, klingon, true",
        "utf-8, us-ascii, true",
        "iso-8859-1, iso-8859-1, false",
        "windows-1252, windows-1252, false"
    })
    void readsTheEncodingThatTheBytesAreIn(String real, String declared, boolean assumed) {
        String feed = "<?xml version='1.0' encoding='" + declared + "'?>"
                + Feeds.rss("<item><title>Café fermé &nbsp;</title></item>");
        WireStory story = Feeds.only(Feeds.parse(feed.getBytes(Charset.forName(real))));

        assertThat(Feeds.texts(story.getHeadlines()).getFirst()).startsWith("Café fermé");
        assertThat(TestWires.repairs(story).contains("CHARSET_ASSUMED")).isEqualTo(assumed);
    }

    @Test
    void mendsWhatIsInUtf16() {
        String feed = Feeds.rss("<item><title>Café &nbsp;</title></item>");

        for (Charset wide : List.of(StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE)) {
            assertThat(Feeds.parse(feed.getBytes(wide))).hasSize(1).allMatch(ParseOutcome.Story.class::isInstance);
            assertThat(Feeds.parse(("\uFEFF" + feed).getBytes(wide)))
                    .hasSize(1)
                    .allMatch(ParseOutcome.Story.class::isInstance);
        }
    }

    @Test
    void countsTheItemsBeforeAFaultAndSaysItLast() {
        List<ParseOutcome> outcomes = Feeds.parse(
                "<rss>\n<channel>\n<item><title>A &amp; b</title></item>\n<item><title>c</tit></item></channel></rss>");

        assertThat(outcomes).hasSize(2);
        assertThat(TestWires.story(outcomes.getFirst()).getHeadlines()).isNotEmpty();
        assertThat(TestWires.rejected(outcomes).reason()).isEqualTo(Reason.XML_NOT_WELL_FORMED);
        assertThat(TestWires.rejected(outcomes).position()).startsWith("line 4,");
    }

    @Test
    void saysAtWhichLineAFaultIsThatMendingDidNotReach() {
        List<ParseOutcome> outcomes =
                Feeds.parse("junk\n<rss>\n<channel>\n<item>&nbsp;</item>\n<item></channel></rss>");

        assertThat(outcomes).hasSize(2);
        assertThat(TestWires.rejected(outcomes).position()).startsWith("line 5,");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<rss><channel><item><title>Ferry",
                "<rss><channel><item><title>Ferry<![CDATA[",
                "<rss><channel><item><title>Ferry<!--",
                "<rss><channel><item><title>Ferry<?a",
                "<rss><channel><item><title>Ferry<!x",
                "<rss><channel><item><title a='",
                "<rss><channel><item></",
                "<rss>&nbsp;<channel><item></item><",
                "<rss></channel></rss></rss>",
                "<?xml <rss",
                "<!DOCTYPE rss [<rss>&nbsp;",
                "<!DOCTYPE rss [ ] &nbsp;"
            })
    void rejectsWhatBreaksOff(String feed) {
        assertThat(TestWires.rejected(Feeds.parse(feed)).position()).startsWith("line 1");
    }

    @Test
    void refusesEntitiesOfTheFeedsOwn() {
        String feed = "<!DOCTYPE rss [<!ENTITY a SYSTEM 'file:///etc/hostname'>]>"
                + Feeds.rss("<item><title>&a;</title></item>");

        assertThat(TestWires.rejected(Feeds.parse(feed)).reason()).isEqualTo(Reason.XML_ENTITY);
    }

    @Test
    void doesNotMendWhatIsTooLarge() {
        String feed = Feeds.rss("<item>" + "<x:a>".repeat(200) + "</item>");

        assertThat(TestWires.rejected(Feeds.parse(feed)).reason()).isEqualTo(Reason.LIMIT_EXCEEDED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "&nbsp;",
                "&",
                "<",
                "\u0001",
                "<!--",
                "<![CDATA[",
                "<a b='",
                "<p:a xmlns:q='u'>",
                "</a>",
                "<?xml ",
                "<!a [",
                "]]>",
                "&lt;b>",
                "<item><description>&lt;a href='a/../b'>x</description></item>",
                "<item><link>a/./b</link></item>"
            })
    void takesTimeByTheLengthOfAFeedOnly(String piece) {
        String feed = "<rss xml:base='https://g.example/'><channel>&nbsp;" + piece.repeat(2_000_000 / piece.length());

        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(20), () -> assertThat(Feeds.parse(feed)).isNotEmpty());
    }
}
