package news.dateline.ingest.parse.html;

import java.util.List;
import java.util.Optional;
import news.dateline.ingest.parse.xml.Words;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// The headline of the article on a page.
final class Headline {
    private static final int MAX_LENGTH = 400;

    private Headline() {}

    /// What the article calls itself; else the heading on the page; else what the head of the page says.
    static Optional<String> of(Document page, Metadata metadata) {
        return metadata.ofArticle("headline")
                .or(() -> heading(page))
                .or(() -> metadata.meta("og:title", "twitter:title"))
                .or(() -> Optional.of(page.title()))
                .map(Words::collapse)
                .filter(line -> !line.isEmpty() && line.length() <= MAX_LENGTH);
    }

    // The name of the site is often a heading of the first rank too: the one in the article counts, or the only one.
    private static Optional<String> heading(Document page) {
        List<Element> inArticle = page.select("article h1, main h1, [role=main] h1, h1[itemprop=headline]");
        List<Element> all = inArticle.isEmpty() ? page.select("h1") : inArticle;
        boolean sure = all.size() == 1 || !inArticle.isEmpty();
        return sure ? Optional.of(all.getFirst().text()).filter(text -> !text.isBlank()) : Optional.empty();
    }
}
