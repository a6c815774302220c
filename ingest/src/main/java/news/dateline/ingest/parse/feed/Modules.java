package news.dateline.ingest.parse.feed;

import java.util.HashMap;
import java.util.Map;
import news.dateline.ingest.parse.xml.Element;

/// The vocabularies of one document. Its own is that of its format in any version, that of its root, and none at all,
/// which is what RSS 0.9x and 2.0 have.
final class Modules {
    private static final String NONE = "";

    private final Module format;
    private final Map<String, Module> known = new HashMap<>();

    /// @param format RSS or ATOM
    /// @param own the namespace of the root, or of none
    Modules(Module format, String own) {
        this.format = format;
        known.put(NONE, Module.CORE);
        known.put(own, Module.CORE);
    }

    /// The vocabulary of a namespace.
    Module of(String namespace) {
        Module module = known.get(namespace);
        return module == null ? known.computeIfAbsent(namespace, this::find) : module;
    }

    boolean is(Element element, Module module) {
        return of(element.namespace()) == module;
    }

    private Module find(String namespace) {
        Module module = Module.of(namespace);
        return module == format ? Module.CORE : module;
    }
}
