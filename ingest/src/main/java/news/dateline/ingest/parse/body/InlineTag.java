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
    private static final int LONGEST_SCHEME = "https://".length();

    private static final Map<String, InlineTag> EMPHASIS = Map.ofEntries(
            Map.entry("em", emphasis("em")),
            Map.entry("i", emphasis("em")),
            Map.entry("strong", emphasis("strong")),
            Map.entry("b", emphasis("strong")),
            Map.entry("sub", emphasis("sub")),
            Map.entry("sup", emphasis("sup")),
            Map.entry("q", emphasis("q")),
            Map.entry("cite", emphasis("cite")),
            Map.entry("code", emphasis("code")),
            Map.entry("abbr", emphasis("abbr")));

    static InlineTag of(Element element) {
        String name = Part.name(element);
        return LINK.equals(name) ? link(safeHref(element)) : EMPHASIS.getOrDefault(name, NONE);
    }

    private static InlineTag emphasis(String tag) {
        return new InlineTag("<" + tag + ">", "</" + tag + ">");
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
        String scheme =
                trimmed.substring(0, Math.min(trimmed.length(), LONGEST_SCHEME)).toLowerCase(Locale.ROOT);
        boolean safe = scheme.startsWith("http://") || scheme.startsWith("https://") || scheme.startsWith("mailto:");
        return safe && isPlain(trimmed) ? trimmed : "";
    }

    private static boolean isPlain(String href) {
        for (int i = 0; i < href.length(); i++) {
            if (href.charAt(i) <= ' ' || href.charAt(i) == 0x7f) {
                return false;
            }
        }
        return true;
    }
}
