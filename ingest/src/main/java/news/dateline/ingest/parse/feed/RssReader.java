package news.dateline.ingest.parse.feed;

import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import news.dateline.ingest.parse.ParseOutcome.Rejected;
import news.dateline.ingest.parse.Reason;
import news.dateline.ingest.parse.WireInput;
import news.dateline.ingest.parse.xml.Element;
import news.dateline.ingest.parse.xml.Words;
import news.dateline.ingest.parse.xml.XmlCursor;
import news.dateline.ingest.parse.xml.XmlLimit;
import news.dateline.schemas.model.Repair;

/// RSS of all versions: items in the channel (0.91 to 2.0), beside it (1.0), in a list of their own (1.1).
final class RssReader extends FeedReader {
    /// How the feed is run: nothing in it is about a story.
    private static final Set<String> OF_THE_FEED = Set.of(
            "description",
            "pubDate",
            "lastBuildDate",
            "generator",
            "docs",
            "cloud",
            "ttl",
            "image",
            "rating",
            "textInput",
            "textinput",
            "skipHours",
            "skiphours",
            "skipDays",
            "skipdays",
            "managingEditor",
            "webMaster",
            "category");

    private final Modules modules;
    private boolean isFeed;

    private RssReader(WireInput input, Modules modules, List<Repair> repairs) {
        super(new Channel(input, modules, "channel", repairs));
        this.modules = modules;
    }

    /// A reader for the document whose root stands at the cursor.
    static RssReader of(XmlCursor cursor, WireInput input, List<Repair> repairs) {
        boolean rdf = "RDF".equals(cursor.name());
        RssReader reader = new RssReader(input, new Modules(Module.RSS, rdf ? "" : cursor.namespace()), repairs);
        reader.isFeed = !rdf;
        return reader;
    }

    @Override
    void read(XmlCursor cursor) throws XMLStreamException {
        around(cursor);
        container(cursor);
        cursor.finish();
        if (!isFeed) {
            add(new Rejected(Reason.UNKNOWN_FORMAT, "RDF, but no RSS: neither channel nor item", "start"));
        }
    }

    private void container(XmlCursor cursor) throws XMLStreamException {
        while (cursor.nextTag()) {
            boolean own = modules.of(cursor.namespace()) == Module.CORE;
            switch (own ? cursor.name() : "") {
                case "item" -> {
                    isFeed = true;
                    add(RssItem.read(item(cursor), channel()));
                }
                case "channel", "items" -> {
                    isFeed = true;
                    around(cursor);
                    container(cursor);
                }
                default -> {
                    ofChannel(cursor.element(XmlLimit.MAX_HEADER_ELEMENTS));
                    bound(cursor);
                }
            }
        }
    }

    private void ofChannel(Element element) {
        switch (modules.of(element.namespace())) {
            case CORE -> core(element);
            case DC -> dublinCore(element);
            case ATOM -> atom(element);
            case LICENSE, TERMS -> rightsIn(element);
            case SYNDICATION, RDF -> {}
            default -> channel().unknown(element);
        }
    }

    private void core(Element element) {
        switch (element.name()) {
            case "title" -> channel().title(line(element));
            case "link" -> {
                String text = Words.line(element);
                channel().link(text == null ? element.attribute("href") : text);
            }
            case "language" -> language(element);
            case "copyright", "rights" -> rightsIn(element);
            default -> {
                if (!OF_THE_FEED.contains(element.name())) {
                    channel().unknown(element);
                }
            }
        }
    }

    private void dublinCore(Element element) {
        switch (element.name()) {
            case "title" -> channel().title(line(element));
            case "language" -> language(element);
            case "publisher" -> channel().publisher(line(element));
            case "rights" -> rightsIn(element);
            case "date" -> {}
            default -> channel().unknown(element);
        }
    }

    private void atom(Element element) {
        switch (element.name()) {
            case "link" -> {
                if ("self".equals(element.peek("rel"))) {
                    channel().id(element.peek("href"));
                }
            }
            case "id" -> channel().id(Words.line(element));
            case "updated" -> {}
            case "rights" -> rightsIn(element);
            default -> channel().unknown(element);
        }
    }

    private void language(Element element) {
        if (!channel().language(element.peekText())) {
            channel().unknown(element);
        }
    }

    private void rightsIn(Element element) {
        channel().rights(FeedRights.of(Parts.only(element, modules), channel().language()));
    }

    private static @org.jspecify.annotations.Nullable String line(Element element) {
        return TextOf.line(element, new news.dateline.ingest.parse.Notes());
    }
}
