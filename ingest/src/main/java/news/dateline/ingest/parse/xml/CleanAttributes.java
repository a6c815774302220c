package news.dateline.ingest.parse.xml;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// The attributes of one start tag of a clean document.
final class CleanAttributes {
    // More than real elements have: two of the same name are found by comparing each with each.
    private static final int MOST = 32;

    private final XmlName[] names = new XmlName[MOST];
    private final String[] namespaces = new String[MOST];
    private final byte[][] bytes = new byte[MOST][];
    private final int[] starts = new int[MOST];
    private final int[] ends = new int[MOST];
    private int count;

    void clear() {
        count = 0;
    }

    /// Takes one whose value was read last.
    void add(XmlName name, CleanCharacters value) throws NotCleanException {
        boolean isLong = value.to() - value.from() > XmlLimit.MAX_ATTRIBUTE_LENGTH.most();
        XmlBytes.clean(count < MOST && !isLong, 0);
        names[count] = name;
        bytes[count] = value.bytes();
        starts[count] = value.from();
        ends[count++] = value.to();
    }

    /// Finds out their namespaces; each name must be there once.
    void resolve(Namespaces declared) throws NotCleanException {
        for (int i = 0; i < count; i++) {
            XmlName name = names[i];
            String namespace = declared.ofAttribute(name.prefix());
            // xml:id is read in a way of its own, https://www.w3.org/TR/xml-id/.
            boolean clean =
                    !namespace.equals(Element.XML_NAMESPACE) || !name.local().equals("id");
            for (int before = 0; before < i; before++) {
                clean &= !names[before].local().equals(name.local()) || !namespaces[before].equals(namespace);
            }
            XmlBytes.clean(clean, i);
            namespaces[i] = namespace;
        }
    }

    Attribute[] all() {
        if (count == 0) {
            return Element.NO_ATTRIBUTES;
        }
        Attribute[] all = new Attribute[count];
        for (int i = 0; i < count; i++) {
            all[i] = new Attribute(namespaces[i], names[i], bytes[i], starts[i], ends[i]);
        }
        return all;
    }

    /// The value of one of them, null when it is not there.
    @Nullable
    String value(String namespace, String name) {
        for (int i = 0; i < count; i++) {
            if (names[i].local().equals(name) && namespaces[i].equals(namespace)) {
                return new String(bytes[i], starts[i], ends[i] - starts[i], StandardCharsets.UTF_8);
            }
        }
        return null;
    }
}
