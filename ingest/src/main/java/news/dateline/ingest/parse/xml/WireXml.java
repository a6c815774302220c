package news.dateline.ingest.parse.xml;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import news.dateline.ingest.parse.ParseOutcome;

/// Walks through a document of a wire: quickly if it is as nearly all are, else once more by the hardened reader, whose
/// word on faults and limits is the only one.
public final class WireXml {
    private WireXml() {}

    /// Goes from the start of a document to its end. It may have to begin again: what it made then is forgotten.
    public interface Walk {
        /// Goes through it.
        ///
        /// @param outcomes where what is found goes, one after the other
        void through(XmlCursor cursor, List<ParseOutcome> outcomes) throws XMLStreamException;
    }

    /// What a walk found; at a fault, what it found before, and the fault.
    public static List<ParseOutcome> outcomes(byte[] document, Walk walk) {
        try {
            List<ParseOutcome> clean = new ArrayList<>(1);
            walk.through(clean(document), clean);
            return clean;
        } catch (XMLStreamException e) {
            return hardened(document, walk);
        }
    }

    /// A cursor for a document that is as nearly all are.
    ///
    /// @throws XMLStreamException at once, or later, when it is not: then the hardened reader is to be asked
    public static XmlCursor clean(byte[] document) throws XMLStreamException {
        return CleanCursor.of(document);
    }

    private static List<ParseOutcome> hardened(byte[] document, Walk walk) {
        List<ParseOutcome> outcomes = new ArrayList<>();
        try {
            walk.through(HardenedXml.open(document), outcomes);
        } catch (XMLStreamException e) {
            // The items before the fault were whole, and a kill may be among them: they count.
            outcomes.add(XmlFault.rejected(e));
        }
        return outcomes;
    }
}
