package news.dateline.ingest.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Three megabytes of anything are read in a time that grows with their number and no faster: where it grew with its
/// square these would take minutes.
class PathologicalTest {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int BYTES = 3_000_000;
    private static final Parsers PARSERS = new Parsers();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Greece ",
                "a",
                " ",
                "\u00a0",
                "&#10;",
                "<br/>",
                "a<br/>",
                "<b>a</b> ",
                "<a href='https://port.example/'>a</a>",
                "<p>a</p>",
                "<p/>",
                "<ul><li>a</li></ul>",
                "<table><tr><td>a</td></tr></table>",
                "<blockquote>a</blockquote>",
                "<h2>a</h2>",
                "<figure><img src='x'/></figure>",
                "<x:y xmlns:x='z'>a</x:y>",
                "<!-- a -->",
                "<?a b?>"
            })
    void readsABodyOfAnything(String piece) {
        String body = "<contentSet><inlineXML contenttype='application/xhtml+xml'>"
                + "<html xmlns='http://www.w3.org/1999/xhtml'><body><p>It began.</p>" + repeated(piece)
                + "</body></html></inlineXML></contentSet>";

        reads(item(body));
        reads(item(body.replace("<p>It began.</p>", "<p>It began. ").replace("</body>", "</p></body>")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<headline>a</headline>",
                "<headline role='r:s' xml:lang='en'>a</headline>",
                "<subject qcode='medtop:20000523'/>",
                "<subject type='cpnat:person' literal='a'><name>b</name></subject>",
                "<keyword>a</keyword>",
                "<by>a</by>",
                "<located literal='a'/>",
                "<x:y xmlns:x='z' a='b'>c</x:y>",
                "<description role='drol:summary'>a</description>",
                "<dateline>a</dateline>"
            })
    void readsContentMetadataOfAnything(String piece) {
        reads(item("<contentMeta>" + repeated(piece) + "</contentMeta>"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<edNote>a</edNote>",
                "<signal qcode='sig:update'/>",
                "<link rel='irel:seeAlso' residref='a'/>",
                "<link rel='irel:seeAlso' href='https://port.example/'/>",
                "<catalogRef href='a'/>",
                "<altId>a</altId>"
            })
    void readsItemMetadataOfAnything(String piece) {
        reads(item(
                "<itemMeta><versionCreated>2026-05-04T11:00:00Z</versionCreated>" + repeated(piece) + "</itemMeta>"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Greece ",
                "a",
                "a\n",
                "A sentence ends.\n",
                "A sentence ends.\n\n",
                "Comments\n\n",
                "Sign up to our newsletter.\n\n",
                "Credit: a\n\n",
                "Share\n",
                "\u00a0",
                "By A B\n",
                "\"",
                "- ",
                "Edition 4 May 20264 May 2026\n\n"
            })
    void readsAPageOfAnything(String piece) {
        String page = repeated(piece);

        reads("Ferry sails again\n\n" + page.substring(0, Math.min(page.length(), 2_000_000)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {" ", "\t", "o", "( ", "| ", ":", "photo ", "Credit: ", "- ", "/", "1 ", ". ", "\u00a0", "(", ", "
            })
    void readsALineOfAnythingAmongWords(String piece) {
        String line = "The ferry sails" + piece.repeat(900_000 / piece.length()) + "to Porto again.";

        reads("Ferry sails again\n\nIt sails to Porto.\n\n" + line + "\n\nIt is blue.\n");
        reads("ZCZC MRD0077\n#Ferry\n$Ferry sails again\n   PORTO (MRD) - It sails to Porto.\n\n   " + line
                + "\nNNNN\n");
        reads("\u0001nrd0412 3 i 96 mrd\r\n\r\nNorway/ferry/\r\n\u0002" + line + " =\r\n\r\nPorto (mrd) - " + line
                + "\r\n\u0003240655 GMT Nov 26\r\n\u0004");
        reads("\u0001a0317\u001fasian\nr i BC-Ferry 11-24 0164\r\n\u0002^BC-Ferry,9<\n^" + line + "<\n\tPORTO (MRD) _ "
                + line + "\u0003AP-WF-11-24-26 0656GMT<\n\u0004");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "signals|'a'",
                "keywords|'a'",
                "bylines|{'by':'a','code':'b'}",
                "subject|{'code':'a','scheme':'http://b/','rels':['direct'],'parentids':['c']}",
                "associations|{'altids':{'itemid':'a'},'type':'picture'}",
                "renditions|{'mimetype':'image/jpeg'}",
                "renditions|{'mimetype':'text/xml','href':'a'}",
                "links|{'href':'a'}",
                "ednote|'a'",
                "x|1",
                "x|[]",
                "x|{'a':{}}"
            })
    void readsAnApItemOfAnything(String member, String piece) {
        reads(json("{'altids':{'itemid':'a'},'version':1,'pubstatus':'withheld','" + member + "':["
                + repeated(piece + ",") + piece + "]}"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "signal|'a'",
                "categories|{'type':'dnltype:keyword','name':'a','rank':1}",
                "categories|{'type':'dnltype:signal','qcode':'a'}",
                "categories|{}",
                "associations|{'type':'image','rank':2}",
                "associations|{'type':'video','renditions':[{'url':'a'}]}",
                "ednotes|{'ednote':'a'}",
                "descriptions|{'description':'a'}",
                "x|{'a':{}}"
            })
    void readsADigitalwiresEntryOfAnything(String member, String piece) {
        reads(json(
                "{'format':'digitalwires@0.9.1','urn':'a','" + member + "':[" + repeated(piece + ",") + piece + "]}"));
    }

    @ParameterizedTest
    @CsvSource({
        "article_html, <p>a</p>",
        "article_html, <dnl-embed></dnl-embed>",
        "infobox_html, <ul><li>a</li></ul>",
        "linkbox_html, <a href=b>a</a>"
    })
    void readsDigitalwiresMarkupOfAnything(String member, String piece) {
        reads(json("{'format':'digitalwires@0.9.1','urn':'a','" + member + "':'" + repeated(piece) + "'}"));
    }

    private static String json(String text) {
        return text.replace('\'', '"');
    }

    private static void reads(String input) {
        assertTimeoutPreemptively(PATIENCE, () -> {
            List<ParseOutcome> outcomes = PARSERS.parse(TestWires.input(input.getBytes(StandardCharsets.UTF_8)));
            assertThat(outcomes).isNotEmpty();
        });
    }

    private static String item(String content) {
        return "<newsItem xmlns='http://iptc.org/std/nar/2006-10-01/' guid='urn:long' version='1'>" + content
                + "</newsItem>";
    }

    private static String repeated(String piece) {
        return piece.repeat(BYTES / piece.length());
    }
}
