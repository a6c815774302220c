package news.dateline.ingest.parse.newsmlg2;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import news.dateline.ingest.parse.xml.Element;

/// The properties in an item's `itemMeta` or `contentMeta`, by their names.
///
/// @param groups the elements that hold them; one, where the item is as the specification wants it
/// @param properties in document order
record Meta(List<Element> groups, Map<String, List<Element>> properties) {
    static Meta of(Element item, String name) {
        List<Element> groups = Item.all(item, name);
        Map<String, List<Element>> properties = new HashMap<>();
        for (Element group : groups) {
            for (Element property : group.elements()) {
                if (Item.isOurs(property)) {
                    properties
                            .computeIfAbsent(property.name(), key -> new ArrayList<>(2))
                            .add(property);
                }
            }
        }
        return new Meta(groups, properties);
    }

    /// The properties of that name, from now on read.
    List<Element> all(String name) {
        List<Element> found = properties.getOrDefault(name, List.of());
        found.forEach(Element::markRead);
        return found;
    }

    /// The first of them.
    Optional<Element> first(String name) {
        List<Element> found = properties.getOrDefault(name, List.of());
        if (found.isEmpty()) {
            return Optional.empty();
        }
        found.getFirst().markRead();
        return Optional.of(found.getFirst());
    }
}
