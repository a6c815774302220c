package news.dateline.ingest.parse.nitf;

import java.util.List;
import javax.xml.stream.XMLStreamException;
import news.dateline.ingest.parse.Leniency;
import news.dateline.ingest.parse.Notes;
import news.dateline.ingest.parse.ParseOutcome;
import news.dateline.ingest.parse.ParseOutcome.Rejected;
import news.dateline.ingest.parse.Reason;
import news.dateline.ingest.parse.WireInput;
import news.dateline.ingest.parse.xml.XmlCursor;
import news.dateline.ingest.parse.xml.XmlLimit;

/// Walks through the input from one NITF document to the next; only one is held at a time.
final class DocumentsReader {
    private final WireInput input;
    private final XmlCursor cursor;
    private final List<ParseOutcome> outcomes;
    private int documents;

    DocumentsReader(WireInput input, XmlCursor cursor, List<ParseOutcome> outcomes) {
        this.input = input;
        this.cursor = cursor;
        this.outcomes = outcomes;
    }

    void read() throws XMLStreamException {
        cursor.nextTag();
        String root = cursor.name();
        if (NitfParser.ROOT.equals(root)) {
            document(new Notes());
        } else {
            within(root);
        }
        cursor.finish();
        if (outcomes.isEmpty()) {
            outcomes.add(new Rejected(Reason.NOTHING_TO_PUBLISH, "No nitf element in <" + root + ">", "start"));
        }
    }

    private void within(String root) throws XMLStreamException {
        while (!cursor.ended()) {
            if (cursor.nextTag() && NitfParser.ROOT.equals(cursor.name())) {
                Notes notes = new Notes();
                notes.repair(Leniency.DOCUMENT_IN_WRAPPER, root);
                document(notes);
            }
        }
    }

    private void document(Notes notes) throws XMLStreamException {
        if (++documents > XmlLimit.MAX_ITEMS.most()) {
            throw cursor.over(XmlLimit.MAX_ITEMS);
        }
        outcomes.addAll(new NitfReader(Nitf.of(cursor.element(), input, notes)).read());
    }
}
