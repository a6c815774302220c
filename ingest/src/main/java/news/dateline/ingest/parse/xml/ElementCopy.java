package news.dateline.ingest.parse.xml;

import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/// Copies markup out of an item, so that it stands by itself, in no namespace and with its links resolved. What is
/// copied counts as read in the original; what is left out stays for `unparsed`.
public final class ElementCopy {
    private static final Set<String> LINKS = Set.of("href", "src");

    private final ElementBuilder copy = new ElementBuilder();
    private final Predicate<Element> taken;
    private final UnaryOperator<String> links;

    private ElementCopy(Predicate<Element> taken, UnaryOperator<String> links) {
        this.taken = taken;
        this.links = links;
    }

    /// The copy.
    ///
    /// @param taken which of the elements in it are copied
    /// @param links what a link in it means
    public static Element of(Element original, Predicate<Element> taken, UnaryOperator<String> links) {
        ElementCopy copying = new ElementCopy(taken, links);
        copying.add(original);
        return copying.copy.root();
    }

    /// Whether an attribute of this name holds a link.
    public static boolean isLink(String attribute) {
        return LINKS.contains(attribute);
    }

    private void add(Element original) {
        original.markOwnRead();
        copy.start(original.name());
        for (Attribute attribute : original.attributes()) {
            if (attribute.namespace().isEmpty()) {
                String value = attribute.value();
                copy.attribute(attribute.name(), isLink(attribute.name()) ? links.apply(value) : value);
            }
        }
        for (XmlNode child : original.children()) {
            switch (child) {
                case XmlText text -> copy.text(text.value());
                case Element inner -> {
                    if (taken.test(inner)) {
                        add(inner);
                    }
                }
            }
        }
        copy.end();
    }
}
