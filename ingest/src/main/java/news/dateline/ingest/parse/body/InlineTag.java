package news.dateline.ingest.parse.body;

import java.util.Locale;
import java.util.Map;
import news.dateline.ingest.parse.xml.Element;
import news.dateline.ingest.parse.xml.Markup;

/// How an element within a line stands in HTML: emphasis, and links that lead to the web or to mail. All others have no
/// tag, only their text.
///
/// @param open the start tag
/// @param close the end tag
record InlineTag(String open, String close) {
    private static final InlineTag NONE = new InlineTag("", "");
    private static final String LINK = "a";

    private static final Map<String, String> EMPHASIS = Map.ofEntries(
            Map.entry("em", "em"),
            Map.entry("i", "em"),
            Map.entry("strong", "strong"),
            Map.entry("b", "strong"),
            Map.entry("sub", "sub"),
            Map.entry("sup", "sup"),
            Map.entry("q", "q"),
            Map.entry("cite", "cite"),
            Map.entry("code", "code"),
            Map.entry("abbr", "abbr"));

    static InlineTag of(Element element) {
        if (LINK.equals(Part.name(element))) {
            return link(safeHref(element));
        }
        String tag = EMPHASIS.get(Part.name(element));
        return tag == null ? NONE : new InlineTag("<" + tag + ">", "</" + tag + ">");
    }

    static boolean isLinkNotTaken(Element element) {
        return LINK.equals(Part.name(element)) && safeHref(element).isEmpty();
    }

    boolean isNone() {
        return open.isEmpty();
    }

    private static InlineTag link(String href) {
        if (href.isEmpty()) {
            return NONE;
        }
        StringBuilder open = new StringBuilder("<a href=\"");
        Markup.escape(href, open);
        return new InlineTag(open.append("\">").toString(), "</a>");
    }

    private static String safeHref(Element link) {
        String href = link.peek("href");
        if (href == null) {
            return "";
        }
        String trimmed = href.strip();
        String scheme = trimmed.toLowerCase(Locale.ROOT);
        boolean safe = scheme.startsWith("http://") || scheme.startsWith("https://") || scheme.startsWith("mailto:");
        return safe && trimmed.chars().noneMatch(c -> c <= ' ' || c == 0x7f) ? trimmed : "";
    }
}
