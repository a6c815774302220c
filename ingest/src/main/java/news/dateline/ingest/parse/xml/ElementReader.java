package news.dateline.ingest.parse.xml;

import javax.xml.stream.Location;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/// Reads one element and all that is in it. One item is held at a time, never the document.
final class ElementReader {
    private final HardenedCursor cursor;
    private final XMLStreamReader reader;
    private final XmlLimit most;
    private final OpenElements open = new OpenElements();
    private XmlText indentation = new XmlText("");
    private int elements;

    ElementReader(HardenedCursor cursor, XMLStreamReader reader, XmlLimit most) {
        this.cursor = cursor;
        this.reader = reader;
        this.most = most;
    }

    Element read() throws XMLStreamException {
        // Only an item's place is ever told, and making one for each element costs more than reading it.
        Location here = reader.getLocation();
        Element root = start(null).at(() -> XmlFault.position(here));
        while (!open.isEmpty()) {
            switch (cursor.advance()) {
                case XMLStreamConstants.START_ELEMENT -> start(open.top());
                case XMLStreamConstants.END_ELEMENT -> open.close();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    open.text(text(reader.getText()));
                case XMLStreamConstants.ENTITY_REFERENCE -> throw cursor.entity();
                // Comments and processing instructions say nothing that NewsML-G2 defines.
                default -> {}
            }
        }
        return root;
    }

    private Element start(@Nullable Element parent) throws XMLStreamException {
        String prefix = HardenedCursor.orEmpty(reader.getPrefix());
        String name = reader.getLocalName();
        cursor.checkName(prefix, name);
        Attribute[] attributes = attributes();
        if (++elements > most.most()) {
            throw XmlRefusedException.over(most, reader.getLocation());
        }
        Element element = new Element(HardenedCursor.orEmpty(reader.getNamespaceURI()), prefix, name, attributes);
        element.inheritLanguage(parent);
        open.open(element);
        return element;
    }

    private Attribute[] attributes() throws XMLStreamException {
        int count = reader.getAttributeCount();
        if (count == 0) {
            return Element.NO_ATTRIBUTES;
        }
        Attribute[] attributes = new Attribute[count];
        for (int i = 0; i < count; i++) {
            String prefix = HardenedCursor.orEmpty(reader.getAttributePrefix(i));
            String name = reader.getAttributeLocalName(i);
            cursor.checkName(prefix, name);
            attributes[i] = new Attribute(
                    HardenedCursor.orEmpty(reader.getAttributeNamespace(i)), prefix, name, reader.getAttributeValue(i));
        }
        return attributes;
    }

    // Half of all texts are indentation, and most of it is the same again.
    private XmlText text(String value) {
        if (value.equals(indentation.value())) {
            return indentation;
        }
        XmlText text = new XmlText(value);
        if (text.isBlank()) {
            indentation = text;
        }
        return text;
    }
}
