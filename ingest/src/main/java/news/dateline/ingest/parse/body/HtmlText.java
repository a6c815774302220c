package news.dateline.ingest.parse.body;

import java.util.Set;
import news.dateline.ingest.parse.xml.Element;
import news.dateline.ingest.parse.xml.ElementBuilder;
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
        Parser parser = Parser.htmlParser().setMaxDepth(MAX_DEPTH);
        return copied(parser.parseInput(html, "").body());
    }

    /// Reads an element of a page.
    public static Content read(org.jsoup.nodes.Element element, Set<String> headlines) {
        return BodyReader.read(copied(element), headlines);
    }

    private static Element copied(org.jsoup.nodes.Element element) {
        ElementBuilder builder = new ElementBuilder();
        element.traverse(new Copy(builder));
        return builder.root();
    }

    private record Copy(ElementBuilder builder) implements NodeVisitor {
        @Override
        public void head(Node node, int depth) {
            switch (node) {
                case TextNode text -> builder.text(text.getWholeText());
                case org.jsoup.nodes.Element element -> {
                    builder.start(element.normalName());
                    for (Attribute attribute : element.attributes()) {
                        builder.attribute(attribute.getKey(), attribute.getValue());
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
