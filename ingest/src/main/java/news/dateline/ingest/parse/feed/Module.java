package news.dateline.ingest.parse.feed;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The vocabularies that stand beside each other in feeds. What is not known here is kept and not understood.
enum Module {
    /// The feed's own elements.
    CORE,
    RSS,
    ATOM,
    APP,
    TOMBSTONE,
    RDF,
    DC,
    TERMS,
    CONTENT,
    MEDIA,
    ITUNES,
    ENCLOSURE,
    LICENSE,
    /// How often a feed changes.
    SYNDICATION,
    /// How often readers answered.
    SLASH,
    THREAD,
    XHTML,
    OTHER;

    /// Without scheme, `www` and the mark at the end, which feeds write now so, now so.
    private static final Map<String, Module> NAMESPACES = Map.ofEntries(
            Map.entry("purl.org/rss/1.0", RSS),
            Map.entry("purl.org/rss/2.0", RSS),
            Map.entry("purl.org/net/rss1.1", RSS),
            Map.entry("my.netscape.com/rdf/simple/0.9", RSS),
            Map.entry("channel.netscape.com/rdf/simple/0.9", RSS),
            Map.entry("my.netscape.com/publish/formats/rss-0.91.dtd", RSS),
            Map.entry("backend.userland.com/rss", RSS),
            Map.entry("backend.userland.com/rss2", RSS),
            Map.entry("backend.userland.com/rss091", RSS),
            Map.entry("backend.userland.com/rss092", RSS),
            Map.entry("blogs.law.harvard.edu/tech/rss", RSS),
            Map.entry("cyber.law.harvard.edu/rss", RSS),
            Map.entry("w3.org/2005/atom", ATOM),
            Map.entry("purl.org/atom/ns", ATOM),
            Map.entry("w3.org/2007/app", APP),
            Map.entry("purl.org/atom/app", APP),
            Map.entry("purl.org/atompub/tombstones/1.0", TOMBSTONE),
            Map.entry("w3.org/1999/02/22-rdf-syntax-ns", RDF),
            Map.entry("purl.org/dc/elements/1.0", DC),
            Map.entry("purl.org/dc/elements/1.1", DC),
            Map.entry("purl.org/dc/terms", TERMS),
            Map.entry("purl.org/rss/1.0/modules/content", CONTENT),
            Map.entry("search.yahoo.com/mrss", MEDIA),
            Map.entry("search.yahoo.com/rss", MEDIA),
            Map.entry("tools.search.yahoo.com/mrss", MEDIA),
            Map.entry("video.search.yahoo.com/mrss", MEDIA),
            Map.entry("itunes.com/dtds/podcast-1.0.dtd", ITUNES),
            Map.entry("purl.oclc.org/net/rss_2.0/enc", ENCLOSURE),
            Map.entry("backend.userland.com/creativecommonsrssmodule", LICENSE),
            Map.entry("cyber.law.harvard.edu/rss/creativecommonsrssmodule.html", LICENSE),
            Map.entry("web.resource.org/cc", LICENSE),
            Map.entry("creativecommons.org/ns", LICENSE),
            Map.entry("purl.org/rss/1.0/modules/syndication", SYNDICATION),
            Map.entry("purl.org/rss/1.0/modules/slash", SLASH),
            Map.entry("purl.org/syndication/thread/1.0", THREAD),
            Map.entry("w3.org/1999/xhtml", XHTML));

    /// The vocabulary that a namespace names, in any of the ways in which it is written.
    static Module of(String namespace) {
        int scheme = namespace.indexOf("://");
        String name = (scheme < 0 ? namespace : namespace.substring(scheme + 3)).toLowerCase(Locale.ROOT);
        int start = name.startsWith("www.") ? "www.".length() : 0;
        int end = name.length();
        while (end > start && (name.charAt(end - 1) == '/' || name.charAt(end - 1) == '#')) {
            end--;
        }
        return NAMESPACES.getOrDefault(name.substring(start, end), OTHER);
    }

    /// The namespace that a prefix stands for nearly everywhere; null when it has no such fame.
    static @Nullable String usually(String prefix) {
        return switch (prefix) {
            case "atom" -> "http://www.w3.org/2005/Atom";
            case "rdf" -> "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
            case "dc" -> "http://purl.org/dc/elements/1.1/";
            case "dcterms" -> "http://purl.org/dc/terms/";
            case "content" -> "http://purl.org/rss/1.0/modules/content/";
            case "media" -> "http://search.yahoo.com/mrss/";
            case "itunes" -> "http://www.itunes.com/dtds/podcast-1.0.dtd";
            case "creativeCommons" -> "http://backend.userland.com/creativeCommonsRssModule";
            case "cc" -> "http://web.resource.org/cc/";
            case "sy" -> "http://purl.org/rss/1.0/modules/syndication/";
            case "slash" -> "http://purl.org/rss/1.0/modules/slash/";
            case "thr" -> "http://purl.org/syndication/thread/1.0";
            case "xhtml" -> "http://www.w3.org/1999/xhtml";
            default -> null;
        };
    }
}
