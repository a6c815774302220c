package news.dateline.ingest.parse.xml;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.codehaus.stax2.XMLInputFactory2;

/// The only place where XML readers are made: no DTD is read, nothing is fetched, everything is bounded.
public final class HardenedXml {
    private static final XMLInputFactory FACTORY = factory();

    private HardenedXml() {}

    /// A cursor before the first event of the document.
    ///
    /// @throws XMLStreamException when the encoding is not known
    public static XmlCursor open(byte[] document) throws XMLStreamException {
        XMLStreamReader reader = FACTORY.createXMLStreamReader(new ByteArrayInputStream(document));
        return new HardenedCursor(reader);
    }

    /// The same for a document that is characters already: what it declares as its encoding says nothing.
    ///
    /// @throws XMLStreamException when it cannot be begun
    public static XmlCursor open(String document) throws XMLStreamException {
        return new HardenedCursor(FACTORY.createXMLStreamReader(new StringReader(document)));
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = new WstxInputFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, true);
        factory.setProperty(XMLInputFactory.IS_VALIDATING, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("External entity " + systemId + " is never fetched");
        });
        // With lazy parsing a fault comes later, as an unchecked exception, and at the wrong place.
        factory.setProperty(XMLInputFactory2.P_LAZY_PARSING, false);
        limit(factory, WstxInputProperties.P_MAX_ELEMENT_DEPTH, XmlLimit.MAX_DEPTH);
        limit(factory, WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, XmlLimit.MAX_ATTRIBUTES);
        limit(factory, WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, XmlLimit.MAX_ATTRIBUTE_LENGTH);
        limit(factory, WstxInputProperties.P_MAX_TEXT_LENGTH, XmlLimit.MAX_TEXT_LENGTH);
        limit(factory, WstxInputProperties.P_MAX_CHARACTERS, XmlLimit.MAX_CHARACTERS);
        limit(factory, WstxInputProperties.P_MAX_ELEMENT_COUNT, XmlLimit.MAX_ELEMENTS);
        limit(factory, WstxInputProperties.P_MAX_ENTITY_COUNT, XmlLimit.MAX_ENTITIES);
        return factory;
    }

    private static void limit(XMLInputFactory factory, String property, XmlLimit limit) {
        factory.setProperty(property, limit.most());
    }
}
