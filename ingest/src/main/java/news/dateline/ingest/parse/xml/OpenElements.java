package news.dateline.ingest.parse.xml;

import java.util.Arrays;

/// The elements that have begun and not ended while a tree is made, and what has stood in them so far: on one pile,
/// from
/// which each element takes its own when it ends.
final class OpenElements {
    private Element[] open = new Element[16];
    private int[] starts = new int[16];
    private XmlNode[] nodes = new XmlNode[64];
    private int depth;
    private int count;

    boolean isEmpty() {
        return depth == 0;
    }

    /// The innermost.
    Element top() {
        return open[depth - 1];
    }

    void open(Element element) {
        if (depth == open.length) {
            open = Arrays.copyOf(open, 2 * depth);
            starts = Arrays.copyOf(starts, 2 * depth);
        }
        open[depth] = element;
        starts[depth++] = count;
    }

    void text(XmlText text) {
        add(text);
    }

    /// Ends the innermost and puts it into the one around it.
    void close() {
        Element element = open[--depth];
        int start = starts[depth];
        element.holds(Arrays.copyOfRange(nodes, start, count));
        count = start;
        if (depth > 0) {
            add(element);
        }
    }

    private void add(XmlNode node) {
        if (count == nodes.length) {
            nodes = Arrays.copyOf(nodes, 2 * count);
        }
        nodes[count++] = node;
    }
}
