package news.dateline.ingest.parse.html;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/// How many letters of sentences stand in each element of a page: those of lines long enough to be sentences, links
/// left
/// out. Counted in one walk from the last element to the first, so that those inside come before those around them.
final class Letters {
    /// A line with fewer letters is a label or a button.
    private static final int SHORTEST = 40;

    private final Map<Element, Integer> line = new HashMap<>();
    private final Map<Element, Integer> sentences = new HashMap<>();
    private final Map<Element, Integer> all = new HashMap<>();

    Letters(Element root) {
        List<Element> elements = root.getAllElements();
        for (int i = elements.size() - 1; i >= 0; i--) {
            count(elements.get(i));
        }
    }

    /// Letters of the sentences in an element, at any depth.
    int ofSentences(Element element) {
        return sentences.getOrDefault(element, 0);
    }

    /// All letters in an element, at any depth.
    int of(Element element) {
        return all.getOrDefault(element, 0);
    }

    private void count(Element element) {
        int own = 0;
        for (TextNode text : element.textNodes()) {
            own += text.text().strip().length();
        }
        int inLine = own + line.getOrDefault(element, 0);
        all.merge(element, own, Integer::sum);
        if (element.isBlock() && inLine >= SHORTEST) {
            sentences.merge(element, inLine, Integer::sum);
        }
        Element parent = element.parent();
        if (parent != null) {
            all.merge(parent, of(element), Integer::sum);
            sentences.merge(parent, ofSentences(element), Integer::sum);
            if (!element.isBlock() && !element.nameIs("a")) {
                line.merge(parent, inLine, Integer::sum);
            }
        }
    }
}
