package news.dateline.ingest.parse.xml;

import news.dateline.ingest.parse.Leftovers;

/// What was not read of an item, as paths and markup.
public final class XmlRest {
    // Grows and shrinks with the way into the item: hardly any of the paths is ever told.
    private final StringBuilder path;
    private final Leftovers rest;

    private XmlRest(String path, Leftovers rest) {
        this.path = new StringBuilder(path);
        this.rest = rest;
    }

    /// Takes all that was not read of `root`.
    public static void collect(Element root, String path, Leftovers rest) {
        new XmlRest(path, rest).within(root);
    }

    private void within(Element element) {
        for (Attribute attribute : element.attributes()) {
            if (!attribute.wasRead()) {
                rest.add(path + "/@" + attribute.qualifiedName(), attribute.value());
            }
        }
        for (XmlNode child : element.children()) {
            switch (child) {
                case XmlText text -> {
                    if (!element.wasTextRead() && !text.isBlank()) {
                        rest.add(path.toString(), text.value().strip());
                    }
                }
                case Element inner -> child(inner);
            }
        }
    }

    private void child(Element child) {
        int outer = path.length();
        path.append('/').append(child.qualifiedName());
        if (child.wasRead()) {
            within(child);
        } else {
            rest.add(path.toString(), Markup.of(child));
        }
        path.setLength(outer);
    }
}
