package news.dateline.publish.ready;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/// What a browser makes of a fragment of HTML, held against its own list of what may be in it.
final class Browser {
    private static final Set<String> ELEMENTS = Set.of(
            "p",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "ul",
            "ol",
            "li",
            "blockquote",
            "pre",
            "br",
            "hr",
            "strong",
            "em",
            "b",
            "i",
            "u",
            "sub",
            "sup",
            "cite",
            "q",
            "abbr",
            "code",
            "span",
            "table",
            "caption",
            "thead",
            "tbody",
            "tfoot",
            "tr",
            "th",
            "td",
            "a");
    private static final Set<String> SPANS = Set.of("colspan", "rowspan");
    private static final int ROUNDS = 3;

    private Browser() {}

    /// All that may not be there, also after the browser has written the page out and read it again: what it makes of
    /// broken markup can be worse than the markup.
    static List<String> forbiddenIn(String fragment) {
        List<String> faults = new ArrayList<>();
        String html = fragment;
        for (int round = 0; round < ROUNDS; round++) {
            Document page = Jsoup.parse("<!DOCTYPE html><html><head></head><body>" + html + "</body></html>");
            page.head().childNodes().forEach(node -> faults.add("in the head: " + node));
            page.body().attributes().forEach(attribute -> faults.add("at the body: " + attribute));
            page.body().childNodes().forEach(node -> look(node, faults));
            html = page.body().html();
        }
        return faults;
    }

    /// The address that a browser would go to (WHATWG URL, §4.4) has one of these schemes.
    static boolean leadsTo(String address, String... schemes) {
        String seen = address.replaceAll("^[\\x00-\\x20]+", "")
                .replaceAll("[\\t\\n\\r]", "")
                .toLowerCase(Locale.ROOT);
        return List.of(schemes).stream().anyMatch(scheme -> seen.startsWith(scheme + ":"));
    }

    private static void look(Node node, List<String> faults) {
        switch (node) {
            case Element element -> {
                if (!ELEMENTS.contains(element.normalName())) {
                    faults.add("element " + element.normalName());
                }
                element.attributes().forEach(attribute -> {
                    if (!mayHave(element, attribute)) {
                        faults.add("attribute " + attribute + " of " + element.normalName());
                    }
                });
            }
            case TextNode text -> {}
            // The sanitiser parts what template engines take for their own signs.
            case Comment comment when comment.getData().isBlank() -> {}
            default -> faults.add("node " + node);
        }
        node.childNodes().forEach(child -> look(child, faults));
    }

    private static boolean mayHave(Element element, Attribute attribute) {
        return switch (element.normalName()) {
            case "a" -> attribute.getKey().equals("href") && leadsTo(attribute.getValue(), "http", "https", "mailto");
            case "td", "th" ->
                SPANS.contains(attribute.getKey()) && attribute.getValue().matches("[1-9]|1[0-2]");
            default -> false;
        };
    }
}
