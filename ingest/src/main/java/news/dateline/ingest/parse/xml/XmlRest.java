package news.dateline.ingest.parse.xml;

import news.dateline.ingest.parse.Leftovers;

/// What was not read of an item, as paths and markup.
public final class XmlRest {
    private XmlRest() {}

    /// Takes all that was not read of `root`.
    public static void collect(Element root, String path, Leftovers rest) {
        for (Attribute attribute : root.attributes()) {
            if (!attribute.wasRead()) {
                rest.add(path + "/@" + attribute.qualifiedName(), attribute.value());
            }
        }
        for (XmlNode child : root.children()) {
            switch (child) {
                case XmlText text -> {
                    if (!root.wasTextRead() && !text.isBlank()) {
                        rest.add(path, text.value().strip());
                    }
                }
                case Element element -> collectChild(element, path, rest);
            }
        }
    }

    private static void collectChild(Element child, String path, Leftovers rest) {
        String childPath = path + "/" + child.qualifiedName();
        if (child.wasRead()) {
            collect(child, childPath, rest);
        } else {
            rest.add(childPath, Markup.of(child));
        }
    }
}
