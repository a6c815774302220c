package news.dateline.ingest.parse.xml;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Makes elements from something other than XML.
public final class ElementBuilder {
    private final OpenElements open = new OpenElements();
    private final List<Attribute> attributes = new ArrayList<>();
    private @Nullable Element root;

    /// Starts an element in the one that is open.
    public void start(String name) {
        endTag();
        Element element = Element.empty(name);
        if (open.isEmpty()) {
            root = element;
        }
        open.open(element);
    }

    /// Gives the element that was just started an attribute.
    public void attribute(String name, String value) {
        attributes.add(new Attribute("", "", name, value));
    }

    /// Adds characters to the open element.
    public void text(String characters) {
        endTag();
        open.text(new XmlText(characters));
    }

    /// Ends the open element.
    public void end() {
        endTag();
        open.close();
    }

    /// The first element that was started, ended with all in it.
    public Element root() {
        if (root == null) {
            throw new IllegalStateException("No element was started");
        }
        while (!open.isEmpty()) {
            end();
        }
        return root;
    }

    private void endTag() {
        if (!attributes.isEmpty()) {
            open.top().has(attributes.toArray(new Attribute[0]));
            attributes.clear();
        }
    }
}
