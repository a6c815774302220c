package news.dateline.ingest.parse.newsmlg2;

import java.util.List;
import news.dateline.ingest.parse.ParseOutcome;
import news.dateline.ingest.parse.Parsers;
import news.dateline.ingest.parse.TestWires;
import news.dateline.schemas.model.WireStory;

/// Items for tests: a small story that a test changes in one place.
final class NewsMlG2 {
    static final String CATALOG =
            "<catalogRef href=\"http://www.iptc.org/std/catalog/catalog.IPTC-G2-Standards_38.xml\"/>";
    static final String HEADLINE = "<headline>Bridge reopens in Basel</headline>";
    static final String BODY = "<inlineXML><html xmlns=\"http://www.w3.org/1999/xhtml\"><body>"
            + "<p>The bridge is open.</p></body></html></inlineXML>";

    private NewsMlG2() {}

    static String item(String attributes, String itemMeta, String contentMeta, String content) {
        return "<newsItem xmlns=\"http://iptc.org/std/nar/2006-10-01/\" " + attributes + ">" + CATALOG + "<itemMeta>"
                + itemMeta + "</itemMeta><contentMeta>" + contentMeta + "</contentMeta><contentSet>" + content
                + "</contentSet></newsItem>";
    }

    static String withMeta(String itemMeta) {
        return item("guid=\"urn:basel\"", itemMeta, HEADLINE, BODY);
    }

    static String withContentMeta(String contentMeta) {
        return item("guid=\"urn:basel\"", "", HEADLINE + contentMeta, BODY);
    }

    static String withContent(String content) {
        return item("guid=\"urn:basel\"", "", HEADLINE, content);
    }

    static String xhtml(String body) {
        return withContent(
                "<inlineXML><html xmlns=\"http://www.w3.org/1999/xhtml\"><body>" + body + "</body></html></inlineXML>");
    }

    static String message(String header, String items) {
        return "<newsMessage xmlns=\"http://iptc.org/std/nar/2006-10-01/\"><header>" + header + "</header><itemSet>"
                + items + "</itemSet></newsMessage>";
    }

    static WireStory story(String xml) {
        return TestWires.story(parse(xml).getFirst());
    }

    static List<ParseOutcome> parse(String xml) {
        return new Parsers().parse(TestWires.input(xml));
    }
}
