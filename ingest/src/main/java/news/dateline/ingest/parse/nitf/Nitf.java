package news.dateline.ingest.parse.nitf;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import news.dateline.ingest.parse.Notes;
import news.dateline.ingest.parse.WireInput;
import news.dateline.ingest.parse.xml.Element;
import org.jspecify.annotations.Nullable;

/// One NITF document while it is being read. A part that the document lacks is an empty element.
///
/// @param root its `nitf` element
/// @param head its `head`: for systems
/// @param docdata the head's `docdata`
/// @param bodyHead the body's `body.head`: what readers see above the text
/// @param input what it came in
/// @param notes where its parser was lenient
/// @param docId the id that the document gives itself, if it does
record Nitf(
        Element root,
        Element head,
        Element docdata,
        Element bodyHead,
        WireInput input,
        Notes notes,
        @Nullable String docId) {
    // NITF's own, as its schemas of 2006 and its DTD's site name it, none, and NewsML-G2's, which an nitf without a
    // namespace of its own inherits there.
    private static final Set<String> NAMESPACES = Set.of(
            "http://iptc.org/std/NITF/2006-10-18/", "http://www.iptc.org/NITF/", "http://iptc.org/std/nar/2006-10-01/");

    static Nitf of(Element root, WireInput input, Notes notes) {
        Element head = orEmpty(first(root, "head"));
        Element body = orEmpty(first(root, "body"));
        Element docdata = orEmpty(first(head, "docdata"));
        String docId = value(docdata, "doc-id", "id-string");
        return new Nitf(
                root,
                head,
                docdata,
                orEmpty(first(body, "body.head")),
                input,
                notes,
                docId == null ? root.attribute("uno") : docId);
    }

    /// The same document, with nothing noted yet.
    Nitf again() {
        return new Nitf(root, head, docdata, bodyHead, input, new Notes(), docId);
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

    /// The attribute of the first child of that name, from now on read; null when either is absent.
    static @Nullable String value(Element parent, String name, String attribute) {
        Element child = first(parent, name);
        return child == null ? null : child.attribute(attribute);
    }

    /// That attribute of all children of that name which have it.
    static List<String> values(Element parent, String name, String attribute) {
        List<String> values = new ArrayList<>(4);
        for (Element child : all(parent, name)) {
            String value = child.attribute(attribute);
            if (value != null) {
                values.add(value);
            }
        }
        return values;
    }

    static boolean isOurs(Element element, String name) {
        return element.name().equals(name)
                && (element.namespace().isEmpty() || NAMESPACES.contains(element.namespace()));
    }

    /// The content of the first `meta` of that name, from now on read.
    @Nullable
    String meta(String name) {
        for (Element meta : head.elements()) {
            if (isOurs(meta, "meta") && name.equalsIgnoreCase(meta.peek("name"))) {
                meta.markAllRead();
                return meta.attribute("content");
            }
        }
        return null;
    }

    /// The language of an element: declared there or around it, else the document's.
    @Nullable
    String language(Element element) {
        String declared = element.language();
        return declared == null ? root.attribute("baselang") : declared;
    }

    private static Element orEmpty(@Nullable Element element) {
        return element == null ? Element.empty("none") : element;
    }
}
