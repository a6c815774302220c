package news.dateline.ingest.parse.xml;

import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/// Moves through a document from tag to tag; only one item is held at a time.
public sealed interface XmlCursor permits HardenedCursor, CleanCursor {
    /// Moves to the next start or end of an element, or the end of the document.
    ///
    /// @return whether it stands on the start of an element
    boolean nextTag() throws XMLStreamException;

    /// Moves to the end, so that a fault behind the last item is seen too, and gives the reader's buffers back.
    void finish() throws XMLStreamException;

    /// Whether the document has ended.
    boolean ended();

    /// Where the cursor stands: `line 4, column 17`.
    String position();

    /// The refusal of what stands at the cursor.
    XMLStreamException over(XmlLimit limit);

    /// Refuses what stands at the cursor where it has more than the limit.
    default void bound(XmlLimit limit, int found) throws XMLStreamException {
        if (found > limit.most()) {
            throw over(limit);
        }
    }

    /// The local name of the element at the cursor.
    String name();

    /// The namespace of the element at the cursor, empty for none.
    String namespace();

    /// An attribute of the element at the cursor; null when it is absent or blank.
    ///
    /// @param namespace empty for none
    @Nullable
    String attribute(String namespace, String name);

    /// The whole element that starts at the cursor, which then stands on its end.
    default Element element() throws XMLStreamException {
        return element(XmlLimit.MAX_ELEMENTS);
    }

    /// The same with at most `most` elements in it.
    Element element(XmlLimit most) throws XMLStreamException;
}
