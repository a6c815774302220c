package news.dateline.ingest.parse.feed;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import news.dateline.ingest.parse.Document;
import news.dateline.ingest.parse.xml.XmlRoot;

/// Where a feed begins, and what its root is. Before many a feed stand blank lines, or what the machine that made it
/// had to complain about.
final class FeedStart {
    /// How many characters that are no feed may stand before one.
    static final int MAX_JUNK = 4096;

    private static final int ROOT_TAG = 512;
    private static final String DECLARATION = "<?xml";
    private static final String[] ROOTS = {"<rss", "<rdf:RDF", "<feed"};

    private FeedStart() {}

    /// Whether the document is RSS of any version.
    static boolean isRss(Document document) {
        return root(document)
                .filter(root -> switch (root) {
                    case "rss" -> true;
                    case "RDF" -> mentions(document, "/rss/1.0", "rdf/simple/0.9");
                    case "Channel" -> mentions(document, "/rss1.1");
                    default -> false;
                })
                .isPresent();
    }

    /// Whether the document is an Atom feed or entry. A feed may lack its namespace.
    static boolean isAtom(Document document) {
        return root(document)
                .filter(root -> switch (root) {
                    case "feed" -> mentions(document, "atom") || !mentions(document, "xmlns=");
                    case "entry" -> mentions(document, "/2005/atom", "/atom/ns");
                    default -> false;
                })
                .isPresent();
    }

    /// Where the document begins in a text: after what does not belong to it.
    static int offset(String text) {
        String start = text.substring(0, Math.min(text.length(), MAX_JUNK));
        int declaration = start.indexOf(DECLARATION);
        if (declaration >= 0) {
            return declaration;
        }
        if (start.stripLeading().startsWith("<!") || start.stripLeading().startsWith("<?")) {
            return 0;
        }
        for (String root : ROOTS) {
            int found = start.indexOf(root);
            if (found >= 0) {
                return found;
            }
        }
        return 0;
    }

    private static Optional<String> root(Document document) {
        int offset = offset(document.start(MAX_JUNK));
        byte[] bytes = document.bytes();
        return offset == 0
                ? document.xmlRoot()
                : XmlRoot.of(Arrays.copyOfRange(bytes, offset, Math.min(bytes.length, offset + XmlRoot.MAX_PROLOG)));
    }

    // Nearly always it is in the root's tag, and that near the start.
    private static boolean mentions(Document document, String... words) {
        return holds(document.start(ROOT_TAG), words)
                || holds(document.start(MAX_JUNK), words)
                || holds(document.start(XmlRoot.MAX_PROLOG), words);
    }

    private static boolean holds(String written, String... words) {
        // In UTF-16 every other byte is zero.
        String start = written.replace("\0", "").toLowerCase(Locale.ROOT);
        for (String word : words) {
            if (start.contains(word)) {
                return true;
            }
        }
        return false;
    }
}
