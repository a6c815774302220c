package news.dateline.ingest.parse.body;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import news.dateline.ingest.parse.Samples;
import news.dateline.ingest.parse.json.HardenedJson;
import news.dateline.ingest.parse.xml.Element;
import news.dateline.ingest.parse.xml.Markup;
import news.dateline.ingest.parse.xml.XmlText;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CleanHtmlTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>Bern</p>",
                "\n<p>Bern &amp; Basel</p>\n",
                "Bern <b>wins</b>",
                "<!-- from the desk --> <section class=\"main\"><p>Bern<br/>Basel</p></section>",
                "<div><ul>\n<li>one</li><li><p>two</p></li>\n</ul></div>",
                "<figure><img src='a.jpg' alt=''/><figcaption>Bern</figcaption></figure>",
                "<html><head><title>Bern &copy</title></head><body>\n<p>Bern</p> </body></html>",
                "<html><body> Bern</body></html>",
                "<body><p>Bern</p></body>",
                "<body.content><block><p>Bern</p></block></body.content>",
                "<p>Bern</p><x-chart src='a'></x-chart>",
                "<p><a href=\"/a?b=1&amp;c=2\">Bern</a> &#8211; &eacute;t&eacute;</p>"
            })
    void readsWhatWiresWriteAsTheWholeParserDoes(String html) {
        assertThat(CleanHtml.read(html, CleanHtmlTest::resolved)).isPresent();
        sameAsWholeParser(html);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                " Bern",
                "<p>Bern",
                "<p>Bern</div>",
                "<P>Bern</P>",
                "<p><p>Bern</p></p>",
                "<p>AT&T</p>",
                "<p>&copy 2026</p>",
                "<p>&#150;</p>",
                "<p>a\r\nb</p>",
                "<b><p>Bern</p></b>",
                "<b>one <b>two</b></b>",
                "<a href=/x>Bern</a>",
                "<p id='1' id='2'>Bern</p>",
                "<p/>Bern",
                "<li>Bern</li>",
                "<table><tr><td>Bern</td></tr></table>",
                "<html><head><title>Bern</title><script></script></head><body><p>Bern</p></body></html>",
                "<html><body><p>Bern</p></body></html>\n",
                "<html><body class=x><p>Bern</p></body></html>",
                "<body><p>Bern</p>",
                "<body></p></body>",
                "<!-->Bern",
                "<p>a < b</p>"
            })
    void leavesAllElseToTheWholeParser(String html) {
        assertThat(CleanHtml.read(html, CleanHtmlTest::resolved)).isEmpty();
    }

    @Test
    void generatedFragmentsAreReadAsTheWholeParserReadsThem() {
        int clean = 0;
        for (int seed = 0; seed < 4_000; seed++) {
            clean += sameAsWholeParser(new Fragments(new Random(seed)).clean()) ? 1 : 0;
        }
        assertThat(clean).as("read without the whole parser").isGreaterThan(1_000);
    }

    @Test
    void spoiltFragmentsAreReadAsTheWholeParserReadsThem() {
        int clean = 0;
        for (int seed = 0; seed < 20_000; seed++) {
            clean += sameAsWholeParser(new Fragments(new Random(seed)).spoilt()) ? 1 : 0;
        }
        assertThat(clean).as("clean all the same").isGreaterThan(500);
    }

    @Test
    void sampleBodiesAreReadAsTheWholeParserReadsThem() throws IOException {
        int clean = 0;
        for (String format : List.of("ninjs", "ap-media-api", "dpa-digitalwires")) {
            for (byte[] sample : Samples.of(format)) {
                for (String text : texts(sample)) {
                    clean += sameAsWholeParser(text) ? 1 : 0;
                }
            }
        }
        assertThat(clean).as("read without the whole parser").isGreaterThan(20);
    }

    @Test
    void corpusBodiesAreReadAsTheWholeParserReadsThem() throws IOException {
        String corpus = System.getenv("DATELINE_CORPUS");
        Assumptions.assumeTrue(corpus != null, "DATELINE_CORPUS names no corpus: nothing swept");
        try (Stream<Path> files = Files.walk(Path.of(corpus, "files"))) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".json")).toList()) {
                for (String text : texts(Files.readAllBytes(file))) {
                    sameAsWholeParser(text);
                }
            }
        }
    }

    private static String resolved(String link) {
        return "https://example.org/" + link;
    }

    private static boolean sameAsWholeParser(String html) {
        Optional<Element> clean = CleanHtml.read(html, CleanHtmlTest::resolved);
        clean.ifPresent(body -> assertThat(described(body))
                .as(html)
                .isEqualTo(described(HtmlText.anyTree(html, CleanHtmlTest::resolved))));
        return clean.isPresent();
    }

    // The markup, and how the characters in it are divided.
    private static String described(Element element) {
        List<String> pieces = new ArrayList<>();
        collect(element, pieces);
        return Markup.of(element) + " " + pieces;
    }

    private static void collect(Element element, List<String> pieces) {
        element.children().forEach(child -> {
            switch (child) {
                case XmlText text -> pieces.add("'" + text.value() + "'");
                case Element inner -> collect(inner, pieces);
            }
        });
    }

    private static List<String> texts(byte[] json) throws IOException {
        List<String> texts = new ArrayList<>();
        if (HardenedJson.read(json) instanceof HardenedJson.Reading.Read) {
            collect(new ObjectMapper().readTree(json), texts);
        }
        return texts;
    }

    private static void collect(JsonNode node, List<String> texts) {
        if (node.isTextual()) {
            texts.add(node.asText());
        }
        node.forEach(child -> collect(child, texts));
    }
}
