package news.dateline.ingest.parse.xml;

/// Reads the start tags of a clean document: a name, attributes, and the namespaces that hold from there on.
final class CleanTag {
    private static final String XMLNS = "xmlns";

    private final byte[] xml;
    private final CleanCharacters characters;
    private final CleanAttributes attributes = new CleanAttributes();
    private final Namespaces namespaces = new Namespaces();
    private XmlName name = XmlName.NONE;
    private String namespace = "";
    private boolean empty;
    private int at;

    CleanTag(byte[] xml, CleanCharacters characters) {
        this.xml = xml;
        this.characters = characters;
    }

    /// How many namespaces are declared so far: those behind them end when [#forget] is told this number.
    int declared() {
        return namespaces.declared();
    }

    void forget(int declared) {
        namespaces.forget(declared);
    }

    CleanAttributes attributes() {
        return attributes;
    }

    XmlName name() {
        return name;
    }

    String namespace() {
        return namespace;
    }

    /// Whether it is an end tag, too.
    boolean isEmpty() {
        return empty;
    }

    /// Reads the tag whose name begins there.
    ///
    /// @return behind it
    int read(int start) throws NotCleanException {
        int before = namespaces.declared();
        at = start;
        name = readName();
        attributes.clear();
        int next = XmlBytes.visible(xml, at);
        while (xml[next] != '>' && xml[next] != '/') {
            // White space stands between them.
            XmlBytes.clean(next > at, next);
            at = next;
            attribute(before);
            next = XmlBytes.visible(xml, at);
        }
        namespace = namespaces.ofElement(name.prefix());
        attributes.resolve(namespaces);
        empty = xml[next] == '/';
        return empty ? XmlBytes.clean(xml[next + 1] == '>', next + 2) : next + 1;
    }

    private void attribute(int before) throws NotCleanException {
        XmlName attribute = readName();
        int equals = XmlBytes.visible(xml, at);
        int quote = XmlBytes.visible(xml, XmlBytes.clean(xml[equals] == '=', equals + 1));
        at = characters.value(XmlBytes.clean(xml[quote] == '"' || xml[quote] == '\'', quote));
        if (attribute.prefix().equals(XMLNS)) {
            namespaces.declare(attribute.local(), namespace(characters), before);
        } else if (attribute.prefix().isEmpty() && attribute.local().equals(XMLNS)) {
            namespaces.declare("", namespace(characters), before);
        } else {
            attributes.add(attribute, characters);
        }
    }

    // Its name comes in every document of the wire, as those of elements do.
    private static String namespace(CleanCharacters value) {
        return XmlName.text(value.bytes(), value.from(), value.to());
    }

    private XmlName readName() throws NotCleanException {
        int start = at;
        int colon = -1;
        int hash = 0;
        XmlBytes.clean(XmlBytes.startsName(xml[start]), start);
        int end = start;
        while (XmlBytes.isInName(xml[end]) || (xml[end] == ':' && colon < 0 && XmlBytes.startsName(xml[end + 1]))) {
            colon = xml[end] == ':' ? end : colon;
            hash = hash * 31 + xml[end++];
        }
        XmlBytes.clean(end - start <= XmlLimit.MAX_NAME_LENGTH.most(), end);
        at = end;
        return XmlName.of(xml, start, end, hash, colon);
    }
}
