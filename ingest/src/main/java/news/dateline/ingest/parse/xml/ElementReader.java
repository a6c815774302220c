package news.dateline.ingest.parse.xml;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Reads one element and all that is in it. One item is held at a time, never the document.
final class ElementReader {
    private final XmlCursor cursor;
    private final XMLStreamReader reader;
    private final XmlLimit most;
    private final Deque<Element> open = new ArrayDeque<>();
    private int elements;

    ElementReader(XmlCursor cursor, XMLStreamReader reader, XmlLimit most) {
        this.cursor = cursor;
        this.reader = reader;
        this.most = most;
    }

    Element read() throws XMLStreamException {
        Element root = start();
        while (!open.isEmpty()) {
            switch (cursor.next()) {
                case XMLStreamConstants.START_ELEMENT -> start();
                case XMLStreamConstants.END_ELEMENT -> open.pop();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    open.element().add(new XmlText(reader.getText()));
                // Comments and processing instructions say nothing that NewsML-G2 defines.
                default -> {}
            }
        }
        return root;
    }

    private Element start() throws XMLStreamException {
        if (++elements > most.most()) {
            throw XmlRefusedException.over(most, reader.getLocation());
        }
        Element parent = open.peek();
        Element element = new Element(
                XmlCursor.orEmpty(reader.getNamespaceURI()),
                XmlCursor.orEmpty(reader.getPrefix()),
                reader.getLocalName(),
                // Only an item's place is ever told, and making one for each element costs more than reading it.
                parent == null ? XmlFault.position(reader.getLocation()) : "",
                attributes());
        element.inheritLanguage(parent);
        if (parent != null) {
            parent.add(element);
        }
        open.push(element);
        return element;
    }

    private List<Attribute> attributes() {
        int count = reader.getAttributeCount();
        List<Attribute> attributes = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            attributes.add(new Attribute(
                    XmlCursor.orEmpty(reader.getAttributeNamespace(i)),
                    XmlCursor.orEmpty(reader.getAttributePrefix(i)),
                    reader.getAttributeLocalName(i),
                    reader.getAttributeValue(i)));
        }
        return attributes;
    }
}
