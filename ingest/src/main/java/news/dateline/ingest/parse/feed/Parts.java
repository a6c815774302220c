package news.dateline.ingest.parse.feed;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import news.dateline.ingest.parse.xml.Element;
import org.jspecify.annotations.Nullable;

/// The children of an element by vocabulary and name.
final class Parts {
    private final Modules modules;
    private final Map<String, List<Element>> byName = new HashMap<>();

    Parts(Element parent, Modules modules) {
        this.modules = modules;
        parent.elements().forEach(this::add);
    }

    private Parts(Modules modules) {
        this.modules = modules;
    }

    /// One element alone.
    static Parts only(Element element, Modules modules) {
        Parts parts = new Parts(modules);
        parts.add(element);
        return parts;
    }

    Modules modules() {
        return modules;
    }

    /// All of that name, in order, from now on read.
    List<Element> all(Module module, String name) {
        List<Element> found = byName.get(name);
        if (found == null) {
            return List.of();
        }
        List<Element> ours = new ArrayList<>(found.size());
        for (Element element : found) {
            if (modules.is(element, module)) {
                element.markRead();
                ours.add(element);
            }
        }
        return ours;
    }

    /// The first of that name that says something, from now on read.
    @Nullable
    Element first(Module module, String name) {
        List<Element> found = byName.get(name);
        if (found != null) {
            for (Element element : found) {
                if (modules.is(element, module) && !element.isBlank()) {
                    element.markRead();
                    return element;
                }
            }
        }
        return null;
    }

    private void add(Element child) {
        byName.computeIfAbsent(child.name(), name -> new ArrayList<>(2)).add(child);
    }
}
