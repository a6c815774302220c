package news.dateline.ingest.parse.newsmlg2;

import static org.assertj.core.api.Assertions.assertThat;

import news.dateline.ingest.parse.TestWires;
import news.dateline.schemas.model.Picture;
import news.dateline.schemas.model.Unparsed;
import news.dateline.schemas.model.WireStory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Content to clean HTML and plain paragraphs.
class NewsMlG2BodyTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "<p>One</p><p/><p> </p><p>Two</p>|<p>One</p><p>Two</p>",
                "<p>a <b>bold</b> <i>word</i>, x<sub>2</sub></p>|<p>a <strong>bold</strong> <em>word</em>, x<sub>2</sub></p>",
                "<h2>Head</h2><h4>Small</h4>text|<h2>Head</h2><h4>Small</h4><p>text</p>",
                "<p><h3>In</h3></p><p>after</p>|<h3>In</h3><p>after</p>",
                "<ul><li>a</li><li>b <b>c</b></li></ul>|<ul><li>a</li><li>b <strong>c</strong></li></ul>",
                "<ol><li>a</li></ol>|<ol><li>a</li></ol>",
                "<blockquote><p>said</p></blockquote>|<blockquote><p>said</p></blockquote>",
                "<blockquote>said</blockquote>|<blockquote><p>said</p></blockquote>",
                "<p>one<br/>two</p>|<p>one<br>two</p>",
                "<p>one<br/><br/>two<br/></p>|<p>one</p><p>two</p>",
                "one<hr/>two|<p>one</p><p>two</p>",
                "<div>a<div>b</div>c</div>|<p>a</p><p>b</p><p>c</p>",
                "<p><span><p>deep</p></span></p>|<p>deep</p>",
                "<p>x &lt;script&gt; &amp; y</p>|<p>x &lt;script&gt; &amp; y</p>",
                "<table><caption>T</caption><tbody><tr><th>a</th><td>1</td></tr><tr><td/></tr></tbody><x/></table>|<table><caption>T</caption><tbody><tr><th>a</th><td>1</td></tr><tr><td></td></tr></tbody></table>",
                "<p>a <a href=\"https://x.example/?a=1&amp;b=2\">l</a></p>|<p>a <a href=\"https://x.example/?a=1&amp;b=2\">l</a></p>",
                "<p><a href=\"mailto:desk@x.example\">m</a></p>|<p><a href=\"mailto:desk@x.example\">m</a></p>",
                "<pre>kept</pre>|<pre>kept</pre>",
                "<pre>\\n Bergen   2  1\\n\\n Molde    0 11 \\n\\n</pre>|<pre> Bergen   2  1\\n\\n Molde    0 11</pre>",
                "<pre>Bergen  <b>2</b><br/><br/>Molde  &lt;0</pre>|<pre>Bergen  <strong>2</strong>\\n\\nMolde  &lt;0</pre>",
                "<p>a  b</p><pre> \\n </pre><p>c  d</p>|<p>a b</p><p>c d</p>",
                "<p>a\\n   b</p>|<p>a b</p>",
                "<P>One</P><UL><LI>a</LI></UL>|<p>One</p><ul><li>a</li></ul>",
                "<TABLE><TR><TD>a</TD><Td>1</Td></TR></TABLE>|<table><tr><td>a</td><td>1</td></tr></table>",
                "<story><lead>One.</lead><para>Two <b>b</b>.</para></story><x/>|<p>One.</p><p>Two <strong>b</strong>.</p>",
                "<p><chron>May 4</chron> <person>A B</person></p>|<p>May 4 A B</p>",
                "said <para>this</para> and <para>that</para>|<p>said this and that</p>",
            })
    void writesCleanBlocks(String body, String html) {
        assertThat(NewsMlG2.story(NewsMlG2.xhtml(body.replace("\\n", "\n")))
                        .getBody()
                        .getHtml())
                .isEqualTo(html.replace("\\n", "\n"));
    }

    @Test
    void eachRowOfAPreformattedBlockIsAParagraphWithItsBlanks() {
        WireStory story = NewsMlG2.story(NewsMlG2.xhtml("<p>Table</p><pre>Club     W  D\n\n Bergen  2  1 \n</pre>"));

        assertThat(story.getBody().getParagraphs()).containsExactly("Table", "Club     W  D", " Bergen  2  1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "JaVaScRiPt:alert(1)",
                " data:text/html,x",
                "/relative",
                "java&#10;script:x",
                "https://x.example/a b"
            })
    void unwrapsLinksThatAreNotSafeAndKeepsTheirAddressUnparsed(String href) {
        WireStory story = NewsMlG2.story(NewsMlG2.xhtml("<p>see <a href=\"" + href + "\">this <b>page</b></a></p>"));

        assertThat(story.getBody().getHtml()).isEqualTo("<p>see this <strong>page</strong></p>");
        assertThat(story.getUnparsed()).extracting(Unparsed::getPath).anyMatch(path -> path.endsWith("/p/a/@href"));
    }

    @Test
    void aLinkWithoutAddressIsItsWords() {
        assertThat(NewsMlG2.story(NewsMlG2.xhtml("<p><a name=\"x\">here</a></p>"))
                        .getBody()
                        .getHtml())
                .isEqualTo("<p>here</p>");
    }

    @Test
    void leavesOutWhatIsNoTextForReadersAndKeepsItUnparsed() {
        WireStory story = NewsMlG2.story(
                NewsMlG2.xhtml("<script>x()</script><style>p{}</style><iframe src=\"e\"/><form><p>f</p></form>"
                        + "<p onclick=\"x()\" style=\"y\">Text</p><acme:box xmlns:acme=\"urn:acme\">box</acme:box>"));

        assertThat(story.getBody().getHtml()).isEqualTo("<p>Text</p>");
        assertThat(story.getUnparsed())
                .extracting(Unparsed::getPath)
                .filteredOn(path -> path.contains("/body/"))
                .extracting(path -> path.substring(path.lastIndexOf('/') + 1))
                .containsExactly("script", "style", "iframe", "form", "acme:box");
    }

    @Test
    void setsAsideWhatIsAroundTheStory() {
        WireStory story = NewsMlG2.story(NewsMlG2.xhtml(
                "<header><h1>Bridge reopens in Basel</h1></header><aside/><p>Text</p><footer>f</footer>"));

        assertThat(story.getBody().getParagraphs()).containsExactly("Text");
        assertThat(TestWires.repairs(story)).containsExactly("BODY_PART_SET_ASIDE", "BODY_PART_SET_ASIDE");
    }

    @Test
    void doesNotRepeatTheHeadlineInTheBody() {
        WireStory story = NewsMlG2.story(
                NewsMlG2.xhtml("<h1>Bridge  reopens in Basel</h1><p>Text</p><h2>Bridge reopens in Basel</h2>"));

        assertThat(story.getBody().getHtml()).isEqualTo("<p>Text</p><h2>Bridge reopens in Basel</h2>");
        assertThat(TestWires.repairs(story)).containsExactly("HEADLINE_REPEATED");
    }

    @Test
    void neverAltersWordsQuotesOrNoBreakSpaces() {
        WireStory story = NewsMlG2.story(NewsMlG2.xhtml("<p>“It’s 12\u00A0km – so far…”</p>"));

        assertThat(story.getBody().getParagraphs()).containsExactly("“It’s 12\u00A0km – so far…”");
    }

    @Test
    void readsPicturesInTheContentWithTheirOwnWords() {
        WireStory story = NewsMlG2.story(
                NewsMlG2.xhtml("<figure><img src=\"https://p.example/1\" alt=\"bridge\" width=\"10\" height=\"tall\"/>"
                        + "<figcaption><p>At dawn.</p><cite>Picture: Ursula Frei</cite><small itemprop=\"copyrightNotice\">© Frei</small></figcaption></figure>"
                        + "<img src=\"https://p.example/2\"/><img/><figure>only words</figure>"));

        assertThat(story.getPictures()).hasSize(2);
        Picture first = story.getPictures().getFirst();
        assertThat(first.getCaption()).contains("At dawn.");
        assertThat(first.getCredit()).contains("Ursula Frei");
        assertThat(first.getAltText()).contains("bridge");
        assertThat(first.getRights()).hasSize(1);
        assertThat(first.getRenditions().getFirst().getWidth()).contains(10);
        assertThat(first.getRenditions().getFirst().getHeight()).isEmpty();
    }

    @Test
    void readsNitfWithItsPicturesHeadingsAndTagline() {
        WireStory story = NewsMlG2.story(NewsMlG2.withContent(
                "<inlineXML><nitf><body><body.content><block><p>One <person>Frei</person>.</p><hl2>Later</hl2>"
                        + "<media media-type=\"image\"><media-reference source=\"p.jpg\" mime-type=\"image/jpeg\"/><media-caption>At dawn</media-caption>"
                        + "<media-producer>U. Frei</media-producer></media><media media-type=\"video\"><media-reference source=\"v\"/></media></block></body.content>"
                        + "<body.end><tagline>Editing by Tom</tagline></body.end></body></nitf></inlineXML>"));

        assertThat(story.getBody().getHtml()).isEqualTo("<p>One Frei.</p><h2>Later</h2><p>Editing by Tom</p>");
        assertThat(story.getPictures()).singleElement().satisfies(picture -> {
            assertThat(picture.getCaption()).contains("At dawn");
            assertThat(picture.getCredit()).contains("U. Frei");
        });
    }

    @Test
    void aTablesRowsAreParagraphsOfPlainText() {
        WireStory story = NewsMlG2.story(NewsMlG2.xhtml("<table><tr><td>Basel</td><td>3</td></tr></table>"));

        assertThat(story.getBody().getParagraphs()).containsExactly("Basel\t3");
    }

    @Test
    void readsTheMarkupOfTt() {
        WireStory story = NewsMlG2.story(NewsMlG2.item(
                "guid=\"urn:tt\"",
                "",
                "<headline>Färjan går igen</headline>",
                "<inlineXML contenttype=\"application/ttnitf+xml\"><BODY xmlns=\"\"><TEXT><RUBRIK>Färjan går igen</RUBRIK>"
                        + "<DAT><ORT>Visby</ORT></DAT><INGRESS><P>Ingress.</P></INGRESS><BRODTEXT><CITAT>Nu går den, säger hon.</CITAT>"
                        + "<CITAT>Det är bra.</CITAT><MELLIS>Dyrare</MELLIS><P>Biljetten.</P></BRODTEXT><BILD>"
                        + "<BILDFIL>https://tt.example/1</BILDFIL><BILDTEXT><P>Färjan.</P></BILDTEXT><BILDSKAPARE>Eva Ek</BILDSKAPARE>"
                        + "</BILD></TEXT></BODY></inlineXML>"));

        assertThat(story.getBody().getHtml())
                .isEqualTo(
                        "<p>Ingress.</p><p>Nu går den, säger hon.</p><p>Det är bra.</p><h2>Dyrare</h2><p>Biljetten.</p>");
        Picture picture = story.getPictures().getFirst();
        assertThat(picture.getCaption()).contains("Färjan.");
        assertThat(picture.getCredit()).contains("Eva Ek");
        assertThat(picture.getRenditions().getFirst().getHref()).contains("https://tt.example/1");
    }

    @Test
    void takesTheContentsTitleWhereNothingElseIsAHeadline() {
        WireStory story = NewsMlG2.story(nitf("<head><title>Ferry sails again</title></head><body><body.content>"
                + "<p>It sails.</p></body.content></body>"));

        assertThat(story.getHeadlines().getFirst().getText()).isEqualTo("Ferry sails again");
        assertThat(story.getInferred()).contains("headlines");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<byline>By<person>Eva Ek</person><byttl>Visby</byttl></byline>|By Eva Ek Visby",
                "<byline>By <person>Eva Ek</person>, Visby</byline>|By Eva Ek, Visby"
            })
    void keepsTheWordsOfAByLineApart(String byline, String shown) {
        WireStory story = NewsMlG2.story(nitf("<body><body.head>" + byline + "</body.head></body>"));

        assertThat(story.getBylines()).containsExactly(shown);
    }

    private static String nitf(String content) {
        return NewsMlG2.item(
                "guid=\"urn:visby\"",
                "",
                "",
                "<inlineXML contenttype='application/nitf+xml'><nitf>" + content + "</nitf></inlineXML>");
    }
}
