package news.dateline.ingest.parse.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import news.dateline.ingest.parse.xml.Element;
import news.dateline.ingest.parse.xml.Words;
import news.dateline.schemas.model.Link;
import org.jspecify.annotations.Nullable;

/// The links of an item, each once: its page, its enclosures, what it has to do with.
final class FeedLinks {
    static final String ALTERNATE = "alternate";
    static final String ENCLOSURE = "enclosure";

    private final List<Link> links = new ArrayList<>();

    /// Adds a link.
    ///
    /// @param rel the relation, by the names that Atom has registered
    void add(String rel, @Nullable String href, @Nullable String contentType, @Nullable String title) {
        if (href != null && links.stream().noneMatch(known -> isSame(known, rel, href))) {
            links.add(new Link(rel, null, href, null, contentType, title));
        }
    }

    /// Adds Atom's links, RFC 4287 §4.2.7; enclosures and licences are read elsewhere.
    void addAtom(FeedItem item, List<Element> elements) {
        for (Element link : elements) {
            String rel = link.peek("rel");
            boolean elsewhere = ENCLOSURE.equals(rel) || "license".equals(rel);
            if (!elsewhere && link.peek("href") != null) {
                String href = link.attribute("href");
                link.attribute("rel");
                add(
                        rel == null || rel.isBlank() ? ALTERNATE : rel.strip(),
                        href == null ? null : item.urlsOf(link).resolve(href),
                        link.attribute("type"),
                        link.attribute("title"));
            }
        }
    }

    /// Adds RSS's links, which are text, or written as Atom's are.
    void addRss(FeedItem item, List<Element> elements) {
        for (Element link : elements) {
            String text = Words.line(link);
            if (text != null) {
                add(ALTERNATE, item.urlsOf(link).resolve(text), null, null);
            }
        }
        addAtom(item, elements);
    }

    /// The address of the item's page, if it has one.
    Optional<String> page() {
        return links.stream()
                .filter(link -> link.getRel().filter(ALTERNATE::equals).isPresent())
                .findFirst()
                .flatMap(Link::getHref);
    }

    List<Link> all() {
        return links;
    }

    private static boolean isSame(Link known, String rel, String href) {
        return known.getHref().filter(href::equals).isPresent()
                && known.getRel().filter(rel::equals).isPresent();
    }
}
