package news.dateline.ingest.parse.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// What a page says of itself for machines: the article in schema.org's terms, and the `meta` and `link` of its head.
///
/// @param article the article of its JSON-LD, if there is one
/// @param page the page
record Metadata(Optional<Thing> article, Document page) {
    static Metadata of(Document page) {
        return new Metadata(JsonLd.article(page), page);
    }

    /// What the article says under one of these names.
    Optional<String> ofArticle(String... names) {
        for (String name : names) {
            Optional<String> text = article.flatMap(thing -> thing.text(name));
            if (text.isPresent()) {
                return text;
            }
        }
        return Optional.empty();
    }

    /// The content of the first `meta` of one of these names or properties.
    Optional<String> meta(String... names) {
        for (String name : names) {
            for (Element meta : page.head().getElementsByTag("meta")) {
                String key = meta.hasAttr("property") ? meta.attr("property") : meta.attr("name");
                if (key.strip().toLowerCase(Locale.ROOT).equals(name)
                        && !meta.attr("content").isBlank()) {
                    return Optional.of(meta.attr("content").strip());
                }
            }
        }
        return Optional.empty();
    }

    /// Who wrote it, as names.
    List<String> authors() {
        List<String> names =
                new ArrayList<>(article.map(thing -> thing.names("author")).orElse(List.of()));
        if (names.isEmpty()) {
            // Some pages have the address of the author's own page there.
            meta("author", "article:author")
                    .filter(name -> !name.contains("://"))
                    .ifPresent(names::add);
        }
        return names;
    }

    /// The address that the page calls its own; empty when it names none.
    Optional<String> address() {
        String canonical = page.head().select("link[rel=canonical]").attr("abs:href");
        return Optional.of(canonical)
                .filter(Metadata::isAddress)
                .or(() -> meta("og:url").filter(Metadata::isAddress))
                .or(() -> ofArticle("url", "mainEntityOfPage", "@id").filter(Metadata::isAddress));
    }

    private static boolean isAddress(String address) {
        return address.regionMatches(true, 0, "http://", 0, 7) || address.regionMatches(true, 0, "https://", 0, 8);
    }
}
