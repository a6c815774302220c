package news.dateline.ingest.parse.xml;

/// An attribute, which knows whether it has been read.
public final class Attribute {
    private final String namespace;
    private final String prefix;
    private final String name;
    private final String value;
    private boolean read;

    Attribute(String namespace, String prefix, String name, String value) {
        this.namespace = namespace;
        this.prefix = prefix;
        this.name = name;
        this.value = value;
    }

    /// Its value, from now on read.
    String read() {
        read = true;
        return value;
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
        return value;
    }

    String qualifiedName() {
        return prefix.isEmpty() ? name : prefix + ":" + name;
    }
}
