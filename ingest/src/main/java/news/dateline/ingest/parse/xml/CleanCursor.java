package news.dateline.ingest.parse.xml;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/// Moves through a clean document; gives up where it is not clean.
final class CleanCursor implements XmlCursor {
    private final CleanXml xml;
    private final OpenElements open = new OpenElements();
    private int event = XMLStreamConstants.START_DOCUMENT;
    private XmlText indentation = new XmlText("");

    private CleanCursor(CleanXml xml) {
        this.xml = xml;
    }

    static CleanCursor of(byte[] document) throws NotCleanException {
        return new CleanCursor(CleanXml.of(document));
    }

    @Override
    public boolean nextTag() throws NotCleanException {
        event = xml.next();
        while (event == XMLStreamConstants.CHARACTERS) {
            event = xml.next();
        }
        return event == XMLStreamConstants.START_ELEMENT;
    }

    @Override
    public void finish() throws NotCleanException {
        while (event != XMLStreamConstants.END_DOCUMENT) {
            event = xml.next();
        }
    }

    @Override
    public boolean ended() {
        return event == XMLStreamConstants.END_DOCUMENT;
    }

    @Override
    public String position() {
        return xml.position().get();
    }

    @Override
    public XMLStreamException over(XmlLimit limit) {
        return new NotCleanException();
    }

    @Override
    public String name() {
        return xml.tag().name().local();
    }

    @Override
    public String namespace() {
        return xml.tag().namespace();
    }

    @Override
    public @Nullable String attribute(String namespace, String name) {
        String value = xml.tag().attributes().value(namespace, name);
        return value == null || value.isBlank() ? null : value.strip();
    }

    @Override
    public Element element(XmlLimit most) throws NotCleanException {
        int elements = 1;
        Element root = start(null).at(xml.position());
        while (!open.isEmpty()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    XmlBytes.clean(++elements <= most.most(), 0);
                    start(open.top());
                }
                case XMLStreamConstants.END_ELEMENT -> open.close();
                default -> open.text(text());
            }
        }
        event = XMLStreamConstants.END_ELEMENT;
        return root;
    }

    private Element start(@Nullable Element parent) {
        CleanTag tag = xml.tag();
        XmlName name = tag.name();
        Element element = new Element(
                tag.namespace(), name.prefix(), name.local(), tag.attributes().all());
        element.inheritLanguage(parent);
        open.open(element);
        return element;
    }

    // Half of all texts are indentation, and most of it is the same again.
    private XmlText text() {
        CleanCharacters read = xml.characters();
        if (indentation.is(read.bytes(), read.from(), read.to())) {
            return indentation;
        }
        XmlText text = new XmlText(read.bytes(), read.from(), read.to());
        if (text.isBlank()) {
            indentation = text;
        }
        return text;
    }
}
