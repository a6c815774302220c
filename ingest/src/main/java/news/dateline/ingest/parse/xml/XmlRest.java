package news.dateline.ingest.parse.xml;

import java.util.ArrayList;
import java.util.List;
import news.dateline.ingest.parse.Leftovers;

/// What was not read of an item, as paths and markup.
public final class XmlRest {
    private final String root;
    // The way into the item: hardly any of the paths is ever told.
    private final List<Element> way = new ArrayList<>(16);
    private final Leftovers rest;

    private XmlRest(String root, Leftovers rest) {
        this.root = root;
        this.rest = rest;
    }

    /// Takes all that was not read of `root`.
    public static void collect(Element root, String path, Leftovers rest) {
        new XmlRest(path, rest).within(root);
    }

    private void within(Element element) {
        for (Attribute attribute : element.attributes()) {
            if (!attribute.wasRead()) {
                rest.add(path() + "/@" + attribute.qualifiedName(), attribute.value());
            }
        }
        if (element.wasTextRead() || !element.hasWords()) {
            for (Element inner : element.elements()) {
                child(inner);
            }
            return;
        }
        for (XmlNode child : element.children()) {
            switch (child) {
                case XmlText text -> {
                    if (!text.isBlank()) {
                        rest.add(path(), text.value().strip());
                    }
                }
                case Element inner -> child(inner);
            }
        }
    }

    private void child(Element child) {
        way.add(child);
        if (child.wasRead()) {
            within(child);
        } else {
            rest.add(path(), rest.isFull() ? "" : Markup.of(child));
        }
        way.removeLast();
    }

    private String path() {
        if (rest.isFull()) {
            return "";
        }
        StringBuilder path = new StringBuilder(root);
        for (Element element : way) {
            path.append('/').append(element.qualifiedName());
        }
        return path.toString();
    }
}
