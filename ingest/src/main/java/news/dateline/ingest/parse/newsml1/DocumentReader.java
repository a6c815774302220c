package news.dateline.ingest.parse.newsml1;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import news.dateline.ingest.parse.ParseOutcome;
import news.dateline.ingest.parse.ParseOutcome.Rejected;
import news.dateline.ingest.parse.ParseOutcome.Vocabulary;
import news.dateline.ingest.parse.Reason;
import news.dateline.ingest.parse.WireInput;
import news.dateline.ingest.parse.xml.Element;
import news.dateline.ingest.parse.xml.XmlCursor;
import news.dateline.ingest.parse.xml.XmlLimit;

/// Walks through a document from item to item. NewsML 1.2 §5.1: catalog, topic sets, envelope, items.
final class DocumentReader {
    private final WireInput input;
    private final XmlCursor cursor;
    private final List<ParseOutcome> outcomes;
    private final List<Element> topicSets = new ArrayList<>();
    private final Envelope.Builder envelope;
    private int items;

    DocumentReader(WireInput input, XmlCursor cursor, List<ParseOutcome> outcomes) {
        this.input = input;
        this.cursor = cursor;
        this.outcomes = outcomes;
        this.envelope = new Envelope.Builder(input);
    }

    void read() throws XMLStreamException {
        cursor.nextTag();
        if (NewsMl1Parser.DOCUMENT.equals(cursor.name())) {
            document();
        } else {
            root();
        }
        cursor.finish();
        if (outcomes.isEmpty()) {
            withoutItems();
        }
    }

    private void root() throws XMLStreamException {
        if (NewsMl1Parser.ITEM.equals(cursor.name())) {
            item();
            return;
        }
        String position = cursor.position();
        cursor.element();
        outcomes.add(new Rejected(Reason.NO_GUID, "A NewsComponent is part of a NewsItem, which has the id", position));
    }

    private void document() throws XMLStreamException {
        while (cursor.nextTag()) {
            switch (cursor.name()) {
                case NewsMl1Parser.ITEM -> item();
                case "NewsEnvelope" -> envelope();
                case "TopicSet" -> topicSets.add(cursor.element());
                default -> envelope.other(cursor.element(XmlLimit.MAX_HEADER_ELEMENTS));
            }
        }
    }

    private void envelope() throws XMLStreamException {
        envelope.read(cursor.element(XmlLimit.MAX_HEADER_ELEMENTS));
        cursor.bound(XmlLimit.MAX_HEADER_CHARACTERS, envelope.characters());
    }

    private void item() throws XMLStreamException {
        count();
        Element root = cursor.element();
        outcomes.add(new ItemReader(root, input, envelope.build(), topicSets).read());
        // NewsML 1.2 §5.7: a component may hold whole items, which are items like any.
        for (Element nested : Children.nestedItems(root)) {
            count();
            outcomes.add(new ItemReader(nested, input, envelope.build(), topicSets).read());
        }
    }

    private void count() throws XMLStreamException {
        if (++items > XmlLimit.MAX_ITEMS.most()) {
            throw cursor.over(XmlLimit.MAX_ITEMS);
        }
    }

    private void withoutItems() {
        for (Element topicSet : topicSets) {
            String name = topicSet.attribute("FormalName");
            outcomes.add(new Vocabulary(name == null ? topicSet.position() : name, topicSet.name()));
        }
        if (outcomes.isEmpty()) {
            outcomes.add(new Rejected(Reason.NOTHING_TO_PUBLISH, "The document has no items", "NewsML"));
        }
    }
}
