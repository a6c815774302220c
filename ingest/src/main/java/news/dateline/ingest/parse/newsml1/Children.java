package news.dateline.ingest.parse.newsml1;

import java.util.ArrayList;
import java.util.List;
import news.dateline.ingest.parse.xml.Element;
import org.jspecify.annotations.Nullable;

/// Elements in elements. NewsML 1.x has no namespace, or one of its own: what belongs to it is in its parent's.
final class Children {
    private Children() {}

    /// The first child of that name, from now on read; null when there is none.
    static @Nullable Element first(Element parent, String name) {
        Element found = peek(parent, name);
        if (found != null) {
            found.markRead();
        }
        return found;
    }

    /// The first child of that name.
    static @Nullable Element peek(Element parent, String name) {
        for (Element child : parent.elements()) {
            if (is(parent, child, name)) {
                return child;
            }
        }
        return null;
    }

    /// All children of that name, from now on read.
    static List<Element> all(Element parent, String name) {
        List<Element> found = new ArrayList<>(0);
        for (Element child : parent.elements()) {
            if (is(parent, child, name)) {
                child.markRead();
                found.add(child);
            }
        }
        return found;
    }

    /// All elements of that name at any depth.
    static void collect(Element parent, String name, List<Element> found) {
        for (Element child : parent.elements()) {
            if (is(parent, child, name)) {
                found.add(child);
            }
            collect(child, name, found);
        }
    }

    /// The items that stand in an item's components, at any depth.
    static List<Element> nestedItems(Element item) {
        List<Element> found = new ArrayList<>(1);
        nestedItems(item, found);
        return found;
    }

    private static void nestedItems(Element parent, List<Element> found) {
        for (Element child : parent.elements()) {
            if (NewsMl1Parser.ITEM.equals(child.name())) {
                found.add(child);
                nestedItems(child, found);
            } else if (NewsMl1Parser.COMPONENT.equals(child.name())) {
                nestedItems(child, found);
            }
        }
    }

    private static boolean is(Element parent, Element child, String name) {
        return child.name().equals(name) && child.namespace().equals(parent.namespace());
    }
}
