package news.dateline.ingest.parse.html;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// Finds the element that holds the text of the story: where the page marks it, else where most of its sentences stand.
final class ArticleFinder {
    private static final List<String> MARKED =
            List.of("[itemprop=articleBody], [property=articleBody]", "article", "main, [role=main]");

    private ArticleFinder() {}

    /// Empty when no element has a sentence.
    static Optional<Element> find(Document page) {
        Letters letters = new Letters(page.body());
        for (String marked : MARKED) {
            Optional<Element> best = page.select(marked).stream()
                    .filter(element -> letters.ofSentences(element) > 0)
                    .max(Comparator.comparingInt(letters::ofSentences));
            if (best.isPresent()) {
                return best;
            }
        }
        return densest(page.body(), letters);
    }

    // The innermost element that has most of what its surroundings have.
    private static Optional<Element> densest(Element body, Letters letters) {
        Element at = body;
        Optional<Element> inner = Optional.of(body);
        while (inner.isPresent()) {
            at = inner.get();
            int around = letters.ofSentences(at);
            inner = at.children().stream()
                    .filter(Element::isBlock)
                    .filter(child -> child.childrenSize() > 0)
                    .filter(child -> letters.ofSentences(child) * 5L >= around * 3L)
                    .max(Comparator.comparingInt(letters::ofSentences));
        }
        return letters.ofSentences(at) == 0 ? Optional.empty() : Optional.of(at);
    }
}
