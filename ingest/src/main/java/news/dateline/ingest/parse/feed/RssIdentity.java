package news.dateline.ingest.parse.feed;

import java.util.List;
import java.util.Optional;
import news.dateline.ingest.parse.xml.Element;
import news.dateline.ingest.parse.xml.Words;
import news.dateline.schemas.model.AltId;
import org.jspecify.annotations.Nullable;

/// Which story an item of RSS is about: its guid, in RSS 1.0 its `rdf:about`, else its link, else what it says.
///
/// @param guid the identity, marked inferred when it is a link or a hash
/// @param others more ids of the item
record RssIdentity(String guid, List<AltId> others) {
    private static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";

    /// @param links of the item; a guid that is a permanent link is added
    static RssIdentity of(FeedItem item, FeedLinks links, String hash) {
        String about = item.root().attribute(RDF, "about");
        Element element = item.parts().first(Module.CORE, "guid");
        String guid = element == null ? null : Words.line(element);
        if (element != null && guid != null) {
            permanentLink(element, guid, links);
            return new RssIdentity(guid, about == null ? List.of() : List.of(new AltId(about, "rdf:about")));
        }
        return new RssIdentity(about == null ? inferred(item, links.page(), hash) : about, List.of());
    }

    /// An identity for an item that declares none.
    static String inferred(FeedItem item, Optional<String> page, String hash) {
        item.notes().inferred("guid");
        return page.orElse("urn:sha256:" + hash);
    }

    // RSS 2.0, guid: a permanent link unless isPermaLink is false. Numbers and names are none, whatever is said.
    private static void permanentLink(Element element, String guid, FeedLinks links) {
        @Nullable String permanent = element.attribute("isPermaLink");
        boolean isLink = !"false".equalsIgnoreCase(permanent) && Urls.isWeb(guid);
        if (isLink && links.page().isEmpty()) {
            links.add(FeedLinks.ALTERNATE, guid, null, null);
        }
    }
}
