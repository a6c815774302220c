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
        if (letters.ofSentences(at) == 0) {
            return Optional.empty();
        }
        while (true) {
            Element inner = at.children().stream()
                    .filter(Element::isBlock)
                    .max(Comparator.comparingInt(letters::ofSentences))
                    .orElse(at);
            if (letters.ofSentences(inner) * 5L < letters.ofSentences(at) * 3L || inner.childrenSize() == 0) {
                return Optional.of(at);
            }
            at = inner;
        }
    }
}
