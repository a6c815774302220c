package news.dateline.ingest.parse.feed;

import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import news.dateline.ingest.parse.Document;
import news.dateline.ingest.parse.ParseOutcome;
import news.dateline.ingest.parse.ParseOutcome.Rejected;
import news.dateline.ingest.parse.Reason;
import news.dateline.ingest.parse.WireInput;
import news.dateline.ingest.parse.xml.HardenedXml;
import news.dateline.ingest.parse.xml.WireXml;
import news.dateline.ingest.parse.xml.XmlCursor;
import news.dateline.ingest.parse.xml.XmlFault;
import news.dateline.schemas.model.Repair;
import org.jspecify.annotations.Nullable;

/// Reads a feed as XML; where it is none, mends it and reads it once more.
final class FeedDocument {
    private final Document document;
    private final Start start;
    private @Nullable FeedReader reader;

    private FeedDocument(Document document, Start start) {
        this.document = document;
        this.start = start;
    }

    /// Makes a reader for the document whose root stands at the cursor.
    interface Start {
        /// The reader.
        ///
        /// @param repairs what was mended in the document
        FeedReader at(XmlCursor cursor, WireInput input, List<Repair> repairs);
    }

    /// The outcomes of a document.
    static List<ParseOutcome> read(Document document, Start start) {
        return new FeedDocument(document, start).cleanly();
    }

    private List<ParseOutcome> cleanly() {
        try {
            return read(WireXml.clean(document.bytes()), List.of());
        } catch (XMLStreamException e) {
            reader = null;
            return strictly();
        }
    }

    private List<ParseOutcome> strictly() {
        try {
            return read(HardenedXml.open(document.bytes()), List.of());
        } catch (XMLStreamException e) {
            Rejected fault = XmlFault.rejected(e);
            // What is over a limit or has entities of its own is refused, not broken.
            return fault.reason() == Reason.LIMIT_EXCEEDED ? until(fault) : mended(fault);
        }
    }

    private List<ParseOutcome> mended(Rejected fault) {
        Optional<Mended> mended = Mended.of(document.bytes());
        if (mended.isEmpty()) {
            return until(fault);
        }
        reader = null;
        try {
            return read(HardenedXml.open(mended.get().text()), mended.get().repairs());
        } catch (XMLStreamException e) {
            return until(XmlFault.rejected(e));
        }
    }

    private List<ParseOutcome> read(XmlCursor cursor, List<Repair> repairs) throws XMLStreamException {
        cursor.nextTag();
        FeedReader mine = start.at(cursor, document.input(), repairs);
        reader = mine;
        mine.read(cursor);
        return mine.outcomes();
    }

    // The items before a fault were whole: they count.
    private List<ParseOutcome> until(Rejected fault) {
        return reader == null ? List.of(fault) : reader.outcomes(fault);
    }
}
