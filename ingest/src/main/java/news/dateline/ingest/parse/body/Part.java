package news.dateline.ingest.parse.body;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import news.dateline.ingest.parse.xml.Element;

/// What an element of content is to a reader. HTML Living Standard §4; NITF 3.x; the markup of TT, which is Swedish.
enum Part {
    /// Letters of a sentence, with or without emphasis.
    INLINE,
    /// One paragraph or heading.
    PARAGRAPH,
    /// Holds paragraphs.
    CONTAINER,
    LIST,
    TABLE,
    QUOTE,
    BREAK,
    RULE,
    PICTURE,
    /// A note of the editors within the text.
    NOTE,
    /// Around the story, not of it.
    AROUND,
    /// No text for readers.
    NOTHING;

    private static final Set<String> NAMESPACES = Set.of(
            "http://www.w3.org/1999/xhtml",
            "http://iptc.org/std/NewsML/2003-10-10/",
            "http://iptc.org/std/nar/2006-10-01/",
            "http://iptc.org/std/NITF/2006-10-18/",
            "http://www.iptc.org/NITF/");
    private static final Map<String, Part> PARTS = new HashMap<>(Map.ofEntries(
            Map.entry("p", PARAGRAPH),
            Map.entry("h1", PARAGRAPH),
            Map.entry("h2", PARAGRAPH),
            Map.entry("h3", PARAGRAPH),
            Map.entry("h4", PARAGRAPH),
            Map.entry("h5", PARAGRAPH),
            Map.entry("h6", PARAGRAPH),
            Map.entry("hl1", PARAGRAPH),
            Map.entry("hl2", PARAGRAPH),
            Map.entry("pre", PARAGRAPH),
            Map.entry("tagline", PARAGRAPH),
            Map.entry("bibliography", PARAGRAPH),
            Map.entry("datasource", PARAGRAPH),
            Map.entry("dt", PARAGRAPH),
            Map.entry("dd", PARAGRAPH),
            Map.entry("li", PARAGRAPH),
            Map.entry("address", PARAGRAPH),
            Map.entry("div", CONTAINER),
            Map.entry("html", CONTAINER),
            Map.entry("nitf", CONTAINER),
            Map.entry("body", CONTAINER),
            Map.entry("body.content", CONTAINER),
            Map.entry("body.end", CONTAINER),
            Map.entry("section", CONTAINER),
            Map.entry("article", CONTAINER),
            Map.entry("main", CONTAINER),
            Map.entry("block", CONTAINER),
            Map.entry("fn", CONTAINER),
            Map.entry("nitf-table", CONTAINER),
            Map.entry("dl", CONTAINER),
            Map.entry("details", CONTAINER),
            Map.entry("center", CONTAINER),
            Map.entry("inlineXML", CONTAINER),
            Map.entry("rubrik", PARAGRAPH),
            Map.entry("mellis", PARAGRAPH),
            Map.entry("citat", PARAGRAPH),
            Map.entry("bild", PICTURE),
            Map.entry("dat", AROUND),
            Map.entry("ul", LIST),
            Map.entry("ol", LIST),
            Map.entry("table", TABLE),
            Map.entry("blockquote", QUOTE),
            Map.entry("bq", QUOTE),
            Map.entry("br", BREAK),
            Map.entry("hr", RULE),
            Map.entry("figure", PICTURE),
            Map.entry("img", PICTURE),
            Map.entry("media", PICTURE),
            Map.entry("note", NOTE),
            Map.entry("header", AROUND),
            Map.entry("footer", AROUND),
            Map.entry("nav", AROUND),
            Map.entry("aside", AROUND),
            Map.entry("body.head", AROUND),
            Map.entry("head", NOTHING),
            Map.entry("script", NOTHING),
            Map.entry("style", NOTHING),
            Map.entry("noscript", NOTHING),
            Map.entry("template", NOTHING),
            Map.entry("iframe", NOTHING),
            Map.entry("object", NOTHING),
            Map.entry("embed", NOTHING),
            Map.entry("form", NOTHING),
            Map.entry("button", NOTHING),
            Map.entry("select", NOTHING),
            Map.entry("textarea", NOTHING),
            Map.entry("input", NOTHING),
            Map.entry("svg", NOTHING),
            Map.entry("math", NOTHING),
            Map.entry("video", NOTHING),
            Map.entry("audio", NOTHING),
            Map.entry("canvas", NOTHING),
            Map.entry("meta", NOTHING),
            Map.entry("link", NOTHING),
            Map.entry("base", NOTHING),
            Map.entry("docdata", NOTHING),
            Map.entry("nitf-table-metadata", NOTHING),
            Map.entry("custom-table", NOTHING),
            Map.entry("table-reference", NOTHING)));

    /// An unknown name is taken for inline, so that its words are not lost; a foreign namespace has no words for
    /// readers.
    static Part of(Element element) {
        if (!element.namespace().isEmpty() && !NAMESPACES.contains(element.namespace())) {
            return NOTHING;
        }
        Part part = PARTS.get(element.name());
        return part == null ? PARTS.getOrDefault(element.name().toLowerCase(Locale.ROOT), INLINE) : part;
    }

    /// The element's name as it is known here. HTML Living Standard §13.1.2: the letters' case says nothing.
    static String name(Element element) {
        String name = element.name();
        return PARTS.containsKey(name) ? name : name.toLowerCase(Locale.ROOT);
    }

    /// Whether some element within this one stands on lines of its own.
    static boolean holdsBlock(Element element) {
        for (Element child : element.elements()) {
            if (of(child).isBlock() || holdsBlock(child)) {
                return true;
            }
        }
        return false;
    }

    /// Whether it breaks a line of text.
    boolean isBlock() {
        return this != INLINE && this != BREAK;
    }
}
