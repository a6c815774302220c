package news.dateline.ingest.parse.xml;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Makes elements from something other than XML.
public final class ElementBuilder {
    private final Deque<Element> open = new ArrayDeque<>();
    private @Nullable Element root;

    /// Starts an element in the one that is open.
    public void start(String name) {
        Element element = new Element("", "", name, "", new ArrayList<>(2));
        Element parent = open.peek();
        if (parent == null) {
            root = element;
        } else {
            parent.add(element);
        }
        open.push(element);
    }

    /// Gives the open element an attribute.
    public void attribute(String name, String value) {
        List<Attribute> attributes = open.element().attributes();
        attributes.add(new Attribute("", "", name, value));
    }

    /// Adds characters to the open element.
    public void text(String characters) {
        open.element().add(new XmlText(characters));
    }

    /// Ends the open element.
    public void end() {
        open.pop();
    }

    /// The first element that was started.
    public Element root() {
        if (root == null) {
            throw new IllegalStateException("No element was started");
        }
        return root;
    }
}
