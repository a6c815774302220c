package news.dateline.ingest.parse.xml;

import java.util.Arrays;
import java.util.function.Supplier;
import javax.xml.stream.XMLStreamConstants;

/// Reads XML as nearly all wires write it, from one tag or text to the next: UTF-8, names of ASCII, no declarations of
/// its own, well-formed, within every limit. It is not lenient: of anything else it says nothing, and the hardened
/// reader is asked. What it reads is what that one would have read.
final class CleanXml {
    // An element has four bytes at least and a text one for each character, so that there cannot be too many of them.
    private static final int MAX_BYTES = 4 * XmlLimit.MAX_ELEMENTS.most();

    private final byte[] xml;
    private final int end;
    private final CleanCharacters characters;
    private final CleanTag tag;
    private final CleanPlaces places;
    private final XmlName[] open = new XmlName[XmlLimit.MAX_DEPTH.most()];
    private final int[] declared = new int[XmlLimit.MAX_DEPTH.most()];
    private int depth;
    private int start;
    private int at;
    private boolean closing;
    private boolean rooted;

    private CleanXml(byte[] xml, int end) {
        this.xml = xml;
        this.end = end;
        this.characters = new CleanCharacters(xml);
        this.tag = new CleanTag(xml, characters);
        this.places = new CleanPlaces(xml);
    }

    /// A reader before the document's first tag.
    static CleanXml of(byte[] document) throws NotCleanException {
        XmlBytes.clean(document.length <= MAX_BYTES, 0);
        // The zero behind it stops every search.
        CleanXml reader = new CleanXml(Arrays.copyOf(document, document.length + 1), document.length);
        int declaration = CleanProlog.afterMark(reader.xml);
        int prolog = CleanProlog.afterDeclaration(reader.xml, declaration);
        reader.at = CleanProlog.afterDoctype(reader.xml, prolog);
        return reader;
    }

    CleanTag tag() {
        return tag;
    }

    CleanCharacters characters() {
        return characters;
    }

    /// Where the last tag began, as the hardened reader would tell it; counted when it is asked for.
    Supplier<String> position() {
        int place = start;
        return () -> places.of(place);
    }

    /// Moves on.
    ///
    /// @return what is there now: the start or end of an element, characters, or the end of the document
    int next() throws NotCleanException {
        if (closing) {
            closing = false;
            return closed();
        }
        int event = XMLStreamConstants.COMMENT;
        while (event == XMLStreamConstants.COMMENT) {
            event = depth > 0 ? inside() : outside();
        }
        return event;
    }

    private int inside() throws NotCleanException {
        if (xml[at] == '<') {
            switch (xml[at + 1]) {
                case '/' -> {
                    return endTag();
                }
                case '?' -> {
                    return remark();
                }
                case '!' -> {
                    if (!characters.isSection(at)) {
                        return remark();
                    }
                }
                default -> {
                    return startTag();
                }
            }
        }
        at = characters.text(at);
        return XMLStreamConstants.CHARACTERS;
    }

    private int outside() throws NotCleanException {
        at = XmlBytes.visible(xml, at);
        if (at == end) {
            XmlBytes.clean(rooted, at);
            return XMLStreamConstants.END_DOCUMENT;
        }
        XmlBytes.clean(xml[at] == '<', at);
        if (xml[at + 1] == '!' || xml[at + 1] == '?') {
            return remark();
        }
        XmlBytes.clean(!rooted, at);
        rooted = true;
        return startTag();
    }

    private int remark() throws NotCleanException {
        at = CleanProlog.afterRemark(xml, at);
        return XMLStreamConstants.COMMENT;
    }

    private int startTag() throws NotCleanException {
        XmlBytes.clean(depth < open.length, at);
        start = at;
        declared[depth] = tag.declared();
        at = tag.read(at + 1);
        open[depth++] = tag.name();
        closing = tag.isEmpty();
        return XMLStreamConstants.START_ELEMENT;
    }

    private int endTag() throws NotCleanException {
        XmlName name = open[depth - 1];
        XmlBytes.clean(name.isAt(xml, at + 2), at);
        int close = XmlBytes.visible(xml, at + 2 + name.length());
        start = at;
        at = XmlBytes.clean(xml[close] == '>', close + 1);
        return closed();
    }

    private int closed() {
        tag.forget(declared[--depth]);
        return XMLStreamConstants.END_ELEMENT;
    }
}
