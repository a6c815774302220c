package news.dateline.ingest.parse.feed;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import news.dateline.ingest.parse.ParseOutcome;
import news.dateline.ingest.parse.Parsers;
import news.dateline.ingest.parse.TestWires;
import news.dateline.ingest.parse.WireInput;
import news.dateline.schemas.model.LocalizedText;
import news.dateline.schemas.model.Unparsed;
import news.dateline.schemas.model.WireStory;

/// Feeds for tests, and what parsers make of them.
final class Feeds {
    private static final Parsers PARSERS = new Parsers();
    private static final String NAMESPACES = " xmlns:atom='http://www.w3.org/2005/Atom'"
            + " xmlns:content='http://purl.org/rss/1.0/modules/content/' xmlns:dc='http://purl.org/dc/elements/1.1/'"
            + " xmlns:dcterms='http://purl.org/dc/terms/' xmlns:media='http://search.yahoo.com/mrss/'"
            + " xmlns:itunes='http://www.itunes.com/dtds/podcast-1.0.dtd'"
            + " xmlns:slash='http://purl.org/rss/1.0/modules/slash/'"
            + " xmlns:cc='http://backend.userland.com/creativeCommonsRssModule'"
            + " xmlns:enc='http://purl.oclc.org/net/rss_2.0/enc#'"
            + " xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns:x='urn:x'";

    private Feeds() {}

    static List<ParseOutcome> parse(String feed) {
        return PARSERS.parse(TestWires.input(feed));
    }

    static List<ParseOutcome> parse(byte[] feed) {
        return PARSERS.parse(TestWires.input(feed));
    }

    static List<ParseOutcome> from(String source, String feed) {
        byte[] bytes = feed.getBytes(StandardCharsets.UTF_8);
        return PARSERS.parse(new WireInput(
                TestWires.WIRE, bytes, Optional.empty(), Optional.of(source), "trace-1", TestWires.RECEIVED));
    }

    /// A feed of RSS 2.0 with these items.
    static String rss(String... items) {
        return channel("<title>Harbour Gazette</title>" + String.join("", items));
    }

    /// A feed of RSS 2.0 whose channel holds this.
    static String channel(String inside) {
        return "<rss version='2.0'" + NAMESPACES + "><channel>" + inside + "</channel></rss>";
    }

    /// The story of the only item with this in it.
    static WireStory item(String inside) {
        return only(parse(rss("<item>" + inside + "</item>")));
    }

    /// An Atom feed that holds this.
    static String feed(String inside) {
        return "<feed xmlns='http://www.w3.org/2005/Atom' xmlns:app='http://www.w3.org/2007/app'"
                + " xmlns:thr='http://purl.org/syndication/thread/1.0'"
                + " xmlns:at='http://purl.org/atompub/tombstones/1.0' xmlns:dc='http://purl.org/dc/elements/1.1/'"
                + " xmlns:media='http://search.yahoo.com/mrss/' xmlns:x='urn:x'>" + inside + "</feed>";
    }

    /// The story of the only entry with this in it.
    static WireStory entry(String inside) {
        return only(parse(feed("<entry>" + inside + "</entry>")));
    }

    static WireStory only(List<ParseOutcome> outcomes) {
        if (outcomes.size() != 1) {
            throw new AssertionError("Expected one outcome, got " + outcomes);
        }
        return TestWires.story(outcomes.getFirst());
    }

    static List<String> texts(List<LocalizedText> texts) {
        return texts.stream().map(LocalizedText::getText).toList();
    }

    static List<String> unparsed(WireStory story) {
        return story.getUnparsed().stream().map(Unparsed::getPath).toList();
    }
}
