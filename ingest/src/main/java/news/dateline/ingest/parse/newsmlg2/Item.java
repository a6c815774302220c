package news.dateline.ingest.parse.newsmlg2;

import java.util.ArrayList;
import java.util.List;
import news.dateline.ingest.parse.Notes;
import news.dateline.ingest.parse.ParseOutcome.Rejected;
import news.dateline.ingest.parse.Reason;
import news.dateline.ingest.parse.WireInput;
import news.dateline.ingest.parse.time.Times;
import news.dateline.ingest.parse.xml.Element;
import org.jspecify.annotations.Nullable;

/// One item while it is being read.
///
/// @param root its element
/// @param catalog what its QCodes mean
/// @param input the message that it came in
/// @param notes where its parser was lenient
/// @param itemMeta about the item
/// @param contentMeta about what it holds
record Item(Element root, Catalog catalog, WireInput input, Notes notes, Meta itemMeta, Meta contentMeta) {
    static final String NAMESPACE = "http://iptc.org/std/nar/2006-10-01/";

    static Item of(Element root, WireInput input) {
        return new Item(
                root, Catalog.of(root), input, new Notes(), Meta.of(root, "itemMeta"), Meta.of(root, "contentMeta"));
    }

    /// The first child of that name, from now on read; null when there is none.
    static @Nullable Element first(Element parent, String name) {
        for (Element child : parent.elements()) {
            if (isOurs(child, name)) {
                child.markRead();
                return child;
            }
        }
        return null;
    }

    /// All children of that name, from now on read.
    static List<Element> all(Element parent, String name) {
        List<Element> found = new ArrayList<>(0);
        for (Element child : parent.elements()) {
            if (isOurs(child, name)) {
                child.markRead();
                found.add(child);
            }
        }
        return found;
    }

    static boolean isOurs(Element element, String name) {
        return element.name().equals(name) && isOurs(element);
    }

    /// Whether the element is NewsML-G2's, or in no namespace as some wires write it.
    static boolean isOurs(Element element) {
        return element.namespace().equals(NAMESPACE) || element.namespace().isEmpty();
    }

    /// The rules for its times.
    Times times() {
        return new Times(input.wire().zone(), notes);
    }

    Rejected rejected(Reason reason, String detail) {
        return new Rejected(reason, detail, root.position());
    }
}
