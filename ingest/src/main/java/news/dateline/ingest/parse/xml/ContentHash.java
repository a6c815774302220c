package news.dateline.ingest.parse.xml;

import java.util.Comparator;
import java.util.List;
import news.dateline.ingest.parse.ContentDigest;

/// SHA-256 over what an element says: not over prefixes, order of attributes, comments, indentation or encoding, which
/// differ when the same item is sent again.
public final class ContentHash {
    private static final Comparator<Attribute> BY_NAME =
            Comparator.comparing(Attribute::namespace).thenComparing(Attribute::name);
    // Characters that XML 1.0 cannot hold, so that nothing that is said can look like structure.
    private static final char START = '\u0001';
    private static final char ATTRIBUTE = '\u0002';
    private static final char VALUE = '\u0003';
    private static final char TEXT = '\u0004';
    private static final char END = '\u0005';

    private final StringBuilder events = new StringBuilder(4096);

    private ContentHash() {}

    /// Lower-case hexadecimal.
    public static String of(Element element) {
        ContentHash hash = new ContentHash();
        hash.add(element);
        return ContentDigest.sha256(hash.events);
    }

    private void add(Element element) {
        events.append(START).append(element.namespace()).append(VALUE).append(element.name());
        List<Attribute> attributes = element.attributes();
        if (attributes.size() > 1) {
            attributes = attributes.stream().sorted(BY_NAME).toList();
        }
        for (Attribute attribute : attributes) {
            events.append(ATTRIBUTE).append(attribute.namespace()).append(VALUE).append(attribute.name());
            events.append(VALUE).append(attribute.value());
        }
        boolean mixed = isMixed(element);
        for (XmlNode child : element.children()) {
            switch (child) {
                case XmlText text -> addText(text, mixed);
                case Element inner -> add(inner);
            }
        }
        events.append(END);
    }

    // White space between elements is indentation, unless text stands among them too.
    private void addText(XmlText text, boolean mixed) {
        if (mixed || !text.isBlank()) {
            events.append(TEXT);
            appendCollapsed(text.value());
        }
    }

    private void appendCollapsed(String value) {
        boolean space = false;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            boolean white = c == ' ' || c == '\n' || c == '\t' || c == '\r';
            if (!white || !space) {
                events.append(white ? ' ' : c);
            }
            space = white;
        }
    }

    private static boolean isMixed(Element element) {
        for (XmlNode child : element.children()) {
            if (child instanceof XmlText text && !text.isBlank()) {
                return true;
            }
        }
        return false;
    }
}
