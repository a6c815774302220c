package news.dateline.ingest.parse.newsmlg2;

import java.util.List;
import javax.xml.stream.XMLStreamException;
import news.dateline.ingest.parse.Leniency;
import news.dateline.ingest.parse.ParseOutcome;
import news.dateline.ingest.parse.ParseOutcome.Rejected;
import news.dateline.ingest.parse.Reason;
import news.dateline.ingest.parse.WireInput;
import news.dateline.ingest.parse.xml.XmlCursor;
import news.dateline.ingest.parse.xml.XmlLimit;

/// Walks through a document from item to item; only one item is held at a time.
final class MessageReader {
    private final WireInput input;
    private final XmlCursor cursor;
    private final List<ParseOutcome> outcomes;
    private Header header = Header.none();
    private int items;

    MessageReader(WireInput input, XmlCursor cursor, List<ParseOutcome> outcomes) {
        this.input = input;
        this.cursor = cursor;
        this.outcomes = outcomes;
    }

    void read() throws XMLStreamException {
        cursor.nextTag();
        if (NewsMlG2Parser.MESSAGE.equals(cursor.name())) {
            message();
        } else {
            item(true);
        }
        cursor.finish();
        if (outcomes.isEmpty()) {
            outcomes.add(new Rejected(Reason.NOTHING_TO_PUBLISH, "The message has no items", "newsMessage/itemSet"));
        }
    }

    private void message() throws XMLStreamException {
        while (cursor.nextTag()) {
            switch (cursor.name()) {
                case "header" -> header();
                case "itemSet" -> itemSet();
                default -> item(false);
            }
        }
    }

    private void header() throws XMLStreamException {
        header = Header.of(cursor.element(XmlLimit.MAX_HEADER_ELEMENTS), input);
        cursor.bound(XmlLimit.MAX_HEADER_CHARACTERS, header.characters());
    }

    private void itemSet() throws XMLStreamException {
        while (cursor.nextTag()) {
            item(true);
        }
    }

    private void item(boolean expected) throws XMLStreamException {
        if (++items > XmlLimit.MAX_ITEMS.most()) {
            throw cursor.over(XmlLimit.MAX_ITEMS);
        }
        if (!NewsMlG2Parser.ITEMS.contains(cursor.name())) {
            String position = cursor.position();
            String name = cursor.element().name();
            outcomes.add(new Rejected(Reason.UNKNOWN_FORMAT, "<" + name + "> is no item of NewsML-G2", position));
            return;
        }
        Item item = Item.of(cursor.element(), input);
        if (!expected) {
            item.notes().repair(Leniency.ITEM_OUTSIDE_ITEM_SET, item.root().position());
        }
        outcomes.add(new ItemReader(item, header).read());
    }
}
