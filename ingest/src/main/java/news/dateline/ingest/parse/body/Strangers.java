package news.dateline.ingest.parse.body;

import java.util.Set;
import news.dateline.ingest.parse.xml.Element;
import news.dateline.ingest.parse.xml.XmlNode;
import news.dateline.ingest.parse.xml.XmlText;

/// Elements of a markup that is neither HTML nor NITF. Whether they are paragraphs or words of one is told by where
/// they stand. XML 1.0 §3.2: an element has either elements in it, or characters, which may have elements among them.
final class Strangers {
    // HTML Living Standard §4.5; NITF, enriched text: these are always words of a line.
    private static final Set<String> WORDS = Set.of(
            "a",
            "abbr",
            "acronym",
            "alt-code",
            "b",
            "bdi",
            "bdo",
            "big",
            "chron",
            "cite",
            "city",
            "classifier",
            "code",
            "copyrite",
            "country",
            "data",
            "del",
            "dfn",
            "em",
            "event",
            "font",
            "frac",
            "frac-den",
            "frac-num",
            "frac-sep",
            "function",
            "i",
            "ins",
            "kbd",
            "label",
            "lang",
            "location",
            "mark",
            "money",
            "name.family",
            "name.given",
            "num",
            "object.title",
            "org",
            "person",
            "postaddr",
            "pronounce",
            "q",
            "region",
            "rp",
            "rt",
            "ruby",
            "s",
            "samp",
            "small",
            "span",
            "state",
            "strike",
            "strong",
            "sub",
            "sublocation",
            "sup",
            "time",
            "tt",
            "u",
            "var",
            "virtloc",
            "wbr");

    private Strangers() {}

    /// Whether strange elements in this one stand beside each other and not among words.
    static boolean stand(Element container) {
        Part part = Part.of(container);
        if (part != Part.CONTAINER && !isOne(container)) {
            return false;
        }
        int elements = 0;
        boolean found = false;
        for (XmlNode child : container.children()) {
            switch (child) {
                case XmlText characters
                when !characters.isBlank() -> {
                    return false;
                }
                case XmlText blank -> {}
                case Element element -> {
                    elements++;
                    found |= isOne(element);
                }
            }
        }
        return found && elements > 1;
    }

    /// Whether an element is none of those that are known.
    static boolean isOne(Element element) {
        return Part.of(element) == Part.INLINE && !WORDS.contains(Part.name(element));
    }
}
