package news.dateline.ingest.parse.xml;

import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// An element of one item. It remembers what has been read of it, so that [Leftovers] can keep all the rest.
public final class Element implements XmlNode {
    /// The namespace of `xml:lang` and `xml:base`.
    public static final String XML_NAMESPACE = "http://www.w3.org/XML/1998/namespace";

    static final Attribute[] NO_ATTRIBUTES = {};
    private static final XmlNode[] NO_NODES = {};
    private static final Element[] NO_ELEMENTS = {};

    private final String namespace;
    private final String prefix;
    private final String name;
    private Supplier<String> position = () -> "";
    private Attribute[] attributes;
    private XmlNode[] children = NO_NODES;
    private Element[] elements = NO_ELEMENTS;
    private boolean words;
    private @Nullable String language;
    private boolean read;
    private boolean textRead;

    Element(String namespace, String prefix, String name, Attribute[] attributes) {
        this.namespace = namespace;
        this.prefix = prefix;
        this.name = name;
        this.attributes = attributes;
    }

    /// An element of no namespace with nothing in it.
    public static Element empty(String name) {
        return new Element("", "", name, NO_ATTRIBUTES);
    }

    Element at(Supplier<String> place) {
        position = place;
        return this;
    }

    void has(Attribute[] all) {
        attributes = all;
    }

    void holds(XmlNode[] all) {
        children = all;
        int count = 0;
        for (XmlNode child : all) {
            if (child instanceof XmlText text) {
                words |= !text.isBlank();
            } else {
                count++;
            }
        }
        elements = count == 0 ? NO_ELEMENTS : elementsOf(all, count);
    }

    private static Element[] elementsOf(XmlNode[] nodes, int count) {
        Element[] elements = new Element[count];
        int at = 0;
        for (XmlNode node : nodes) {
            if (node instanceof Element element) {
                elements[at++] = element;
            }
        }
        return elements;
    }

    // XML 1.0 §2.12: xml:lang holds for all that stands in the element, unless said otherwise there.
    void inheritLanguage(@Nullable Element parent) {
        language = parent == null ? null : parent.language;
        for (Attribute attribute : attributes) {
            if (attribute.is(XML_NAMESPACE, "lang")) {
                String own = attribute.read().strip();
                language = own.isEmpty() ? null : own;
            }
        }
    }

    /// Local name.
    public String name() {
        return name;
    }

    /// Namespace, empty for none.
    public String namespace() {
        return namespace;
    }

    /// `line 4, column 17` for an item, empty for what stands in it.
    public String position() {
        return position.get();
    }

    /// The language that holds here, declared or inherited.
    public @Nullable String language() {
        return language;
    }

    /// All that stands in it, in order. Not marked as read.
    public List<XmlNode> children() {
        return Arrays.asList(children);
    }

    /// Its child elements, in order. Not marked as read.
    public List<Element> elements() {
        return Arrays.asList(elements);
    }

    /// The value of an attribute of no namespace, from now on read; null when it is absent or blank.
    public @Nullable String attribute(String wanted) {
        Attribute found = find(wanted);
        return found == null || found.value().isBlank() ? null : found.read().strip();
    }

    /// The value of an attribute of a namespace, from now on read; null when it is absent or blank.
    public @Nullable String attribute(String wantedNamespace, String wanted) {
        for (Attribute attribute : attributes) {
            if (attribute.is(wantedNamespace, wanted) && !attribute.value().isBlank()) {
                return attribute.read().strip();
            }
        }
        return null;
    }

    /// The value of an attribute of no namespace, without marking it as read.
    public @Nullable String peek(String wanted) {
        Attribute found = find(wanted);
        return found == null ? null : found.value();
    }

    /// Its own characters and those of all elements in it, as they stood; from now on all of it is read.
    public String text() {
        markWordsRead();
        return peekText();
    }

    /// The same without marking anything as read.
    public String peekText() {
        // Most elements with text have one, and nothing else.
        if (children.length == 1 && children[0] instanceof XmlText only) {
            return only.value();
        }
        StringBuilder text = new StringBuilder();
        appendText(text);
        return text.toString();
    }

    /// Whether there is nothing but white space in it and in all elements in it.
    public boolean isBlank() {
        if (words) {
            return false;
        }
        for (Element element : elements) {
            if (!element.isBlank()) {
                return false;
            }
        }
        return true;
    }

    /// Whether characters other than white space stand directly in it.
    boolean hasWords() {
        return words;
    }

    /// Says that the element itself is understood; its attributes and children speak for themselves.
    public void markRead() {
        read = true;
    }

    /// Says that the characters directly in it are understood.
    public void markTextRead() {
        textRead = true;
    }

    /// Says that it and all in it is understood, attributes of no namespace included.
    public void markAllRead() {
        markOwnRead();
        for (Element child : elements) {
            child.markAllRead();
        }
    }

    /// Says that it, its characters and its attributes of no namespace are understood, but not its child elements.
    public void markOwnRead() {
        read = true;
        textRead = true;
        for (Attribute attribute : attributes) {
            if (attribute.namespace().isEmpty()) {
                attribute.read();
            }
        }
    }

    boolean wasRead() {
        return read;
    }

    boolean wasTextRead() {
        return textRead;
    }

    Attribute[] attributes() {
        return attributes;
    }

    String qualifiedName() {
        return prefix.isEmpty() ? name : prefix + ":" + name;
    }

    private @Nullable Attribute find(String wanted) {
        for (Attribute attribute : attributes) {
            if (attribute.is("", wanted)) {
                return attribute;
            }
        }
        return null;
    }

    private void markWordsRead() {
        read = true;
        textRead = true;
        for (Element child : elements) {
            child.markWordsRead();
        }
    }

    private void appendText(StringBuilder text) {
        for (XmlNode child : children) {
            switch (child) {
                case XmlText characters -> text.append(characters.value());
                case Element element -> element.appendText(text);
            }
        }
    }
}
