package news.dateline.ingest.parse.newsmlg2;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import news.dateline.ingest.parse.xml.Element;
import news.dateline.ingest.parse.xml.XmlLimit;

/// What the aliases in an item's QCodes stand for. NewsML-G2 Guidelines, "QCodes and catalogs".
final class Catalog {
    /// What a scheme that is too long stands for.
    private static final String NOTHING = "";

    private final Map<String, String> declared;
    private final boolean iptc;

    private Catalog(Map<String, String> declared, boolean iptc) {
        this.declared = declared;
        this.iptc = iptc;
    }

    /// The catalog of one item: its own `catalog` elements, and IPTC's when a `catalogRef` names it. References to
    /// others stay unread, as nothing is fetched.
    static Catalog of(Element item) {
        Map<String, String> declared = new HashMap<>();
        boolean iptc = false;
        for (Element child : item.elements()) {
            switch (child.name()) {
                case "catalog" -> readSchemes(child, declared);
                case "catalogRef" -> {
                    String href = child.peek("href");
                    if (href != null && IptcSchemes.isIptcCatalog(href.strip())) {
                        child.markRead();
                        child.attribute("href");
                        iptc = true;
                    }
                }
                default -> {}
            }
        }
        return new Catalog(declared, iptc);
    }

    /// The concept's URI; empty when the alias is in no catalog that can be read, or its scheme is too long.
    Optional<String> resolve(String qcode) {
        int colon = qcode.indexOf(':');
        if (colon <= 0) {
            return Optional.empty();
        }
        return scheme(qcode.substring(0, colon))
                .filter(uri -> !uri.equals(NOTHING))
                .map(uri -> uri + qcode.substring(colon + 1));
    }

    /// Whether the catalog itself says what the alias stands for.
    boolean declares(String alias) {
        return declared.containsKey(alias);
    }

    private Optional<String> scheme(String alias) {
        String own = declared.get(alias);
        if (own != null) {
            return Optional.of(own);
        }
        return iptc ? Optional.ofNullable(IptcSchemes.byAlias().get(alias)) : Optional.empty();
    }

    private static void readSchemes(Element catalog, Map<String, String> declared) {
        catalog.markRead();
        for (Element scheme : catalog.elements()) {
            String alias = scheme.attribute("alias");
            String uri = scheme.attribute("uri");
            if (alias != null && uri != null) {
                scheme.markRead();
                // The first declaration of an alias wins, as the specification wants aliases to be unique.
                declared.putIfAbsent(alias, uri.length() <= XmlLimit.MAX_SCHEME_LENGTH.most() ? uri : NOTHING);
            }
        }
    }
}
