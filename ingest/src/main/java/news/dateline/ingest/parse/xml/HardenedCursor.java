package news.dateline.ingest.parse.xml;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import news.dateline.ingest.parse.Reason;
import org.jspecify.annotations.Nullable;

/// The hardened reader, moving from tag to tag, with the refusals that the library has no setting for.
final class HardenedCursor implements XmlCursor {
    private static final String ENTITY = "<!ENTITY";

    private final XMLStreamReader reader;

    HardenedCursor(XMLStreamReader reader) {
        this.reader = reader;
    }

    @Override
    public boolean nextTag() throws XMLStreamException {
        int event = next();
        while (event != XMLStreamConstants.START_ELEMENT
                && event != XMLStreamConstants.END_ELEMENT
                && event != XMLStreamConstants.END_DOCUMENT) {
            event = next();
        }
        return event == XMLStreamConstants.START_ELEMENT;
    }

    @Override
    public void finish() throws XMLStreamException {
        while (reader.getEventType() != XMLStreamConstants.END_DOCUMENT) {
            next();
        }
        // Not closed after a fault: closing would keep the faulty document's names in the shared symbol table.
        reader.close();
    }

    @Override
    public boolean ended() {
        return reader.getEventType() == XMLStreamConstants.END_DOCUMENT;
    }

    @Override
    public String position() {
        return XmlFault.position(reader.getLocation());
    }

    @Override
    public XMLStreamException over(XmlLimit limit) {
        return XmlRefusedException.over(limit, reader.getLocation());
    }

    @Override
    public String name() {
        return reader.getLocalName();
    }

    @Override
    public String namespace() {
        return orEmpty(reader.getNamespaceURI());
    }

    @Override
    public @Nullable String attribute(String namespace, String name) {
        String value = reader.getAttributeValue(namespace, name);
        return value == null || value.isBlank() ? null : value.strip();
    }

    @Override
    public Element element(XmlLimit most) throws XMLStreamException {
        return new ElementReader(this, reader, most).read();
    }

    int next() throws XMLStreamException {
        int event = advance();
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> checkNames();
            case XMLStreamConstants.DTD -> checkDoctype();
            case XMLStreamConstants.ENTITY_REFERENCE -> throw entity();
            default -> {}
        }
        return event;
    }

    /// The refusal of the entity at the cursor.
    XmlRefusedException entity() {
        return new XmlRefusedException(
                Reason.XML_ENTITY,
                "Entity &" + reader.getLocalName() + "; is not one of the five that XML has of itself",
                reader.getLocation());
    }

    /// Moves to the next event without a look at it.
    // Woodstox does not say where a limit was passed.
    int advance() throws XMLStreamException {
        try {
            return reader.next();
        } catch (XMLStreamException e) {
            throw e.getLocation() == null ? XmlFault.located(e, reader.getLocation()) : e;
        }
    }

    // XML 1.0 §2.8: a DOCTYPE alone only names a grammar and is normal on wires; one that declares entities is refused.
    // NewsML 1.x documents name the grammar of their content by a parameter entity, which no text can refer to.
    private void checkDoctype() throws XMLStreamException {
        String declarations = reader.getText();
        if (declarations != null && declaresEntity(declarations)) {
            throw new XmlRefusedException(
                    Reason.XML_ENTITY, "The DOCTYPE declares entities of its own", reader.getLocation());
        }
    }

    private static boolean declaresEntity(String declarations) {
        int at = declarations.indexOf(ENTITY);
        while (at >= 0) {
            int name = at + ENTITY.length();
            while (name < declarations.length() && Character.isWhitespace(declarations.charAt(name))) {
                name++;
            }
            if (name == declarations.length() || declarations.charAt(name) != '%') {
                return true;
            }
            at = declarations.indexOf(ENTITY, name);
        }
        return false;
    }

    private void checkNames() throws XMLStreamException {
        checkName(orEmpty(reader.getPrefix()), reader.getLocalName());
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            checkName(orEmpty(reader.getAttributePrefix(i)), reader.getAttributeLocalName(i));
        }
    }

    void checkName(String prefix, String name) throws XMLStreamException {
        if (prefix.length() + name.length() > XmlLimit.MAX_NAME_LENGTH.most()) {
            throw XmlRefusedException.over(XmlLimit.MAX_NAME_LENGTH, reader.getLocation());
        }
    }

    static String orEmpty(@Nullable String value) {
        return value == null ? "" : value;
    }
}
