package news.dateline.ingest.parse.xml;

import java.nio.charset.StandardCharsets;
import news.dateline.ingest.parse.ContentDigest;
import org.jspecify.annotations.Nullable;

/// An attribute, which knows whether it has been read. Its value stays among the document's bytes until it is.
public final class Attribute {
    private static final byte[] NO_BYTES = {};

    private final String namespace;
    private final String prefix;
    private final String name;
    private final byte[] bytes;
    private final int from;
    private final int to;
    private @Nullable String value;
    private boolean read;

    Attribute(String namespace, String prefix, String name, String value) {
        this.namespace = namespace;
        this.prefix = prefix;
        this.name = name;
        this.bytes = NO_BYTES;
        this.from = 0;
        this.to = 0;
        this.value = value;
    }

    /// One of whose value the UTF-8 stands there.
    Attribute(String namespace, XmlName name, byte[] bytes, int from, int to) {
        this.namespace = namespace;
        this.prefix = name.prefix();
        this.name = name.local();
        this.bytes = bytes;
        this.from = from;
        this.to = to;
    }

    /// Its value, from now on read.
    String read() {
        read = true;
        return value();
    }

    boolean wasRead() {
        return read;
    }

    boolean is(String wantedNamespace, String wantedName) {
        return name.equals(wantedName) && namespace.equals(wantedNamespace);
    }

    /// Whether it comes before `other` in an order that does not depend on how the element was written.
    boolean isBefore(Attribute other) {
        int order = namespace.compareTo(other.namespace);
        return order == 0 ? name.compareTo(other.name) < 0 : order < 0;
    }

    String namespace() {
        return namespace;
    }

    String name() {
        return name;
    }

    String value() {
        String known = value;
        if (known == null) {
            known = new String(bytes, from, to - from, StandardCharsets.UTF_8);
            value = known;
        }
        return known;
    }

    String qualifiedName() {
        return prefix.isEmpty() ? name : prefix + ":" + name;
    }

    /// Adds the value to a digest.
    void addTo(ContentDigest digest) {
        if (bytes.length == 0) {
            digest.add(value());
        } else {
            digest.add(bytes, from, to);
        }
    }
}
