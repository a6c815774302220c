package news.dateline.ingest.parse.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javax.xml.stream.XMLStreamException;
import news.dateline.ingest.parse.ParseOutcome;
import news.dateline.ingest.parse.ParseOutcome.Rejected;
import news.dateline.ingest.parse.xml.Element;
import news.dateline.ingest.parse.xml.XmlCursor;
import news.dateline.ingest.parse.xml.XmlLimit;

/// Walks through a feed from item to item, and gathers what the feed says of itself on the way.
abstract sealed class FeedReader permits RssReader, AtomReader {
    private final Channel channel;
    private final List<Function<Channel, ParseOutcome>> outcomes = new ArrayList<>();
    private int items;

    FeedReader(Channel channel) {
        this.channel = channel;
    }

    Channel channel() {
        return channel;
    }

    /// Reads from the root, where the cursor stands, to the end of the document.
    ///
    /// @throws XMLStreamException at the first fault; the items before it are there
    abstract void read(XmlCursor cursor) throws XMLStreamException;

    /// One outcome for each item that was read; a feed without items says nothing, and says it well.
    List<ParseOutcome> outcomes() {
        return outcomes.isEmpty()
                ? List.of(new ParseOutcome.Vocabulary(channel.identity(), "feed without items"))
                : finished();
    }

    /// The items before a fault, and the fault.
    List<ParseOutcome> outcomes(Rejected fault) {
        List<ParseOutcome> all = finished();
        all.add(fault);
        return all;
    }

    /// What the element at the cursor says of all items.
    void around(XmlCursor cursor) throws XMLStreamException {
        channel.around(
                cursor.attribute(Element.XML_NAMESPACE, "base"), cursor.attribute(Element.XML_NAMESPACE, "lang"));
        bound(cursor);
    }

    /// Refuses a feed that says more of itself than its items can carry along.
    void bound(XmlCursor cursor) throws XMLStreamException {
        cursor.bound(XmlLimit.MAX_HEADER_CHARACTERS, channel.carried());
    }

    /// The item at the cursor.
    Element item(XmlCursor cursor) throws XMLStreamException {
        if (++items > XmlLimit.MAX_ITEMS.most()) {
            throw cursor.over(XmlLimit.MAX_ITEMS);
        }
        return cursor.element();
    }

    void add(FeedStory story) {
        outcomes.add(story::finish);
    }

    void add(Rejected rejected) {
        outcomes.add(whole -> rejected);
    }

    private List<ParseOutcome> finished() {
        List<ParseOutcome> all = new ArrayList<>(outcomes.size() + 1);
        outcomes.forEach(outcome -> all.add(outcome.apply(channel)));
        return all;
    }
}
