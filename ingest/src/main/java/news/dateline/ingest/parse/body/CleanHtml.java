package news.dateline.ingest.parse.body;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import news.dateline.ingest.parse.xml.Element;
import news.dateline.ingest.parse.xml.ElementBuilder;
import news.dateline.ingest.parse.xml.ElementCopy;
import org.jspecify.annotations.Nullable;

/// Reads HTML that is written as nearly all wires write it: few elements, in lower case, each closed where it must be,
/// attributes in quotation marks. It is not lenient: of anything else it says nothing, and a whole HTML parser is
/// asked.
/// What it reads is what that one would have read.
final class CleanHtml {
    // Deeper than any clean text.
    private static final int MAX_DEPTH = 32;
    private static final int MAX_ATTRIBUTES = 16;

    private final String html;
    private final UnaryOperator<String> links;
    private final ElementBuilder builder = new ElementBuilder();
    private final CleanText text;
    private final CleanTag[] open = new CleanTag[MAX_DEPTH];
    private int depth;
    private int at;
    private boolean started;

    private CleanHtml(CleanPage page, UnaryOperator<String> links) {
        this.html = page.inside();
        this.started = page.whole();
        this.links = links;
        this.text = new CleanText(html);
    }

    /// The body that a fragment or a page has; empty when it is not clean.
    ///
    /// @param links what a link in it means
    static Optional<Element> read(String html, UnaryOperator<String> links) {
        CleanHtml reader = new CleanHtml(CleanPage.of(html), links);
        return reader.isRead() ? Optional.of(reader.builder.root()) : Optional.empty();
    }

    private boolean isRead() {
        // HTML parsers do not keep these as they stand.
        if (html.indexOf('\r') >= 0 || html.indexOf('\0') >= 0 || html.indexOf('\f') >= 0) {
            return false;
        }
        builder.start("body");
        boolean clean = true;
        while (clean && at < html.length()) {
            clean = html.charAt(at) == '<' ? markup() : characters();
        }
        return clean && started && depth == 0;
    }

    // HTML Living Standard §13.2.6.4: white space before the first element is no part of the body.
    private boolean characters() {
        int next = html.indexOf('<', at);
        int end = next < 0 ? html.length() : next;
        int from = at;
        at = end;
        if (!started && CleanText.isWhite(html.charAt(from))) {
            return CleanText.isWhite(html, from, end);
        }
        started = true;
        String characters = text.read(from, end);
        if (characters != null) {
            builder.text(characters);
        }
        return characters != null;
    }

    private boolean markup() {
        char next = at + 1 < html.length() ? html.charAt(at + 1) : ' ';
        return switch (next) {
            case '/' -> endTag();
            case '!' -> comment();
            default -> startTag();
        };
    }

    private boolean endTag() {
        CleanTag tag = top();
        if (tag == null || !html.startsWith(tag.element(), at + 2)) {
            return false;
        }
        int end = at + 2 + tag.element().length();
        at = end + 1;
        depth--;
        builder.end();
        return end < html.length() && html.charAt(end) == '>';
    }

    // HTML Living Standard §13.1.6, and nothing that it forbids.
    private boolean comment() {
        int start = at + "<!--".length();
        int end = html.indexOf("--", start);
        boolean clean = html.startsWith("<!--", at)
                && html.startsWith("-->", end)
                && html.charAt(start) != '>'
                && html.charAt(start) != '-';
        at = end + "-->".length();
        return clean;
    }

    private boolean startTag() {
        int end = endOfName(at + 1);
        CleanTag tag = CleanTag.of(html.substring(at + 1, end));
        if (tag == null || depth == MAX_DEPTH || !tag.mayStandIn(top()) || isOpen(tag)) {
            return false;
        }
        started = true;
        builder.start(tag.element());
        at = end;
        boolean clean = attributes();
        if (tag.isVoid()) {
            builder.end();
            at += html.startsWith("/>", at) ? 1 : 0;
        } else {
            open[depth++] = tag;
        }
        return clean && at < html.length() && html.charAt(at++) == '>';
    }

    private boolean attributes() {
        List<String> names = List.of();
        while (at < html.length() && CleanText.isWhite(html.charAt(at))) {
            at++;
            int end = endOfName(at);
            if (end > at) {
                String name = html.substring(at, end);
                names = names.isEmpty() ? new ArrayList<>(2) : names;
                if (names.contains(name) || names.size() == MAX_ATTRIBUTES || !value(name, end)) {
                    return false;
                }
                names.add(name);
            }
        }
        return true;
    }

    private boolean value(String name, int end) {
        boolean quoted = html.startsWith("=\"", end) || html.startsWith("='", end);
        int close = quoted ? html.indexOf(html.charAt(end + 1), end + 2) : -1;
        String value = close < 0 ? null : text.read(end + 2, close);
        if (value != null) {
            builder.attribute(name, ElementCopy.isLink(name) ? links.apply(value) : value);
            at = close + 1;
        }
        return value != null;
    }

    private int endOfName(int start) {
        int end = start;
        while (end < html.length() && isNameCharacter(html.charAt(end), end == start)) {
            end++;
        }
        return end;
    }

    private static boolean isNameCharacter(char c, boolean first) {
        return (c >= 'a' && c <= 'z') || (!first && ((c >= '0' && c <= '9') || c == '-' || c == '.'));
    }

    // HTML Living Standard §13.2.4.3: what is opened again is not simply nested.
    private boolean isOpen(CleanTag tag) {
        for (int i = 0; tag.isPhrase() && i < depth; i++) {
            if (open[i].equals(tag)) {
                return true;
            }
        }
        return false;
    }

    private @Nullable CleanTag top() {
        return depth == 0 ? null : open[depth - 1];
    }
}
