package news.dateline.ingest.parse.xml;

import java.util.function.Predicate;
import news.dateline.ingest.parse.ContentDigest;

/// SHA-256 over what an element says: not over prefixes, order of attributes, comments, indentation or encoding, which
/// differ when the same item is sent again.
public final class ContentHash {
    // Characters that XML 1.0 cannot hold, so that nothing that is said can look like structure.
    private static final char START = '\u0001';
    private static final char ATTRIBUTE = '\u0002';
    private static final char VALUE = '\u0003';
    private static final char TEXT = '\u0004';
    private static final char END = '\u0005';
    private static final char NAMESPACE = '\u0006';

    private final ContentDigest digest = new ContentDigest();
    private final Predicate<Element> leftOut;

    private ContentHash(Predicate<Element> leftOut) {
        this.leftOut = leftOut;
    }

    /// Lower-case hexadecimal.
    public static String of(Element element) {
        return of(element, inner -> false);
    }

    /// The same without the elements, each with all that is in it, that are about how the item was sent.
    public static String of(Element element, Predicate<Element> leftOut) {
        ContentHash hash = new ContentHash(leftOut);
        hash.add(element, "");
        return hash.digest.hex();
    }

    // A namespace is added where it changes: adding it everywhere would be more than all the rest.
    private void add(Element element, String outer) {
        digest.mark(START);
        if (!element.namespace().equals(outer)) {
            digest.mark(NAMESPACE).add(element.namespace()).mark(VALUE);
        }
        digest.add(element.name());
        for (Attribute attribute : sorted(element.attributes())) {
            digest.mark(ATTRIBUTE);
            if (!attribute.namespace().isEmpty()) {
                digest.mark(NAMESPACE).add(attribute.namespace()).mark(VALUE);
            }
            digest.add(attribute.name()).mark(VALUE);
            attribute.addTo(digest);
        }
        if (element.hasWords()) {
            addMixed(element);
        } else {
            for (Element inner : element.elements()) {
                addInner(inner, element);
            }
        }
        digest.mark(END);
    }

    // White space between elements is indentation, unless text stands among them too.
    private void addMixed(Element element) {
        for (XmlNode child : element.children()) {
            switch (child) {
                case XmlText text -> text.addTo(digest.mark(TEXT));
                case Element inner -> addInner(inner, element);
            }
        }
    }

    private void addInner(Element inner, Element element) {
        if (!leftOut.test(inner)) {
            add(inner, element.namespace());
        }
    }

    // By insertion: an element has few of them, and most wires write them in the same order each time.
    private static Attribute[] sorted(Attribute[] attributes) {
        if (attributes.length < 2) {
            return attributes;
        }
        Attribute[] sorted = attributes.clone();
        for (int i = 1; i < sorted.length; i++) {
            Attribute attribute = sorted[i];
            int at = i;
            while (at > 0 && attribute.isBefore(sorted[at - 1])) {
                sorted[at] = sorted[at - 1];
                at--;
            }
            sorted[at] = attribute;
        }
        return sorted;
    }
}
