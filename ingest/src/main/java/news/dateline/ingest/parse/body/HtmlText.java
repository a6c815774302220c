package news.dateline.ingest.parse.body;

import java.util.Set;
import java.util.function.UnaryOperator;
import news.dateline.ingest.parse.xml.Element;
import news.dateline.ingest.parse.xml.ElementBuilder;
import news.dateline.ingest.parse.xml.ElementCopy;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeVisitor;

/// HTML as text, which need not be well-formed XML: read as browsers read it, then like any content.
public final class HtmlText {
    // Deeper than any story; jsoup itself nests further elements beside each other.
    private static final int MAX_DEPTH = 100;

    private HtmlText() {}

    /// Reads an HTML document or fragment.
    public static Content read(String html, Set<String> headlines) {
        return BodyReader.read(element(html), headlines);
    }

    /// An HTML document or fragment as the element that holds it.
    public static Element element(String html) {
        return tree(html, UnaryOperator.identity());
    }

    /// Reads an element of a page.
    public static Content read(org.jsoup.nodes.Element element, Set<String> headlines) {
        return BodyReader.read(tree(element, UnaryOperator.identity()), headlines);
    }

    /// The body of an HTML document or fragment as an element, for [BodyReader] and for what it leaves.
    ///
    /// @param links what a link in it means
    public static Element tree(String html, UnaryOperator<String> links) {
        return CleanHtml.read(html, links).orElseGet(() -> anyTree(html, links));
    }

    /// The same of HTML of any kind, however it is written.
    static Element anyTree(String html, UnaryOperator<String> links) {
        Parser parser = Parser.htmlParser().setMaxDepth(MAX_DEPTH);
        return tree(parser.parseInput(html, "").body(), links);
    }

    private static Element tree(org.jsoup.nodes.Element element, UnaryOperator<String> links) {
        ElementBuilder builder = new ElementBuilder();
        element.traverse(new Copy(builder, links));
        return builder.root();
    }

    private record Copy(ElementBuilder builder, UnaryOperator<String> links) implements NodeVisitor {
        @Override
        public void head(Node node, int depth) {
            switch (node) {
                case TextNode text -> builder.text(text.getWholeText());
                case org.jsoup.nodes.Element element -> {
                    builder.start(element.normalName());
                    for (Attribute attribute : element.attributes()) {
                        String name = attribute.getKey();
                        String value = attribute.getValue();
                        builder.attribute(name, ElementCopy.isLink(name) ? links.apply(value) : value);
                    }
                }
                default -> {}
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (node instanceof org.jsoup.nodes.Element) {
                builder.end();
            }
        }
    }
}
