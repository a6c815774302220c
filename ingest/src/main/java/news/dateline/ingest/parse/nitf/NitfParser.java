package news.dateline.ingest.parse.nitf;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import news.dateline.ingest.parse.Document;
import news.dateline.ingest.parse.ParseOutcome;
import news.dateline.ingest.parse.WireParser;
import news.dateline.ingest.parse.xml.WireXml;

/// IPTC NITF 3.x: one document, or several in a wrapper that is no format of its own. docs/formats/nitf.md has its
/// rules.
public final class NitfParser implements WireParser {
    static final String FORMAT = "nitf";
    static final String ROOT = "nitf";

    private static final int SEEN = 65_536;
    private static final Pattern WITHIN = Pattern.compile("<(?:[A-Za-z][\\w.-]{0,40}:)?nitf[\\s>/]");
    // Formats that may carry NITF as content of their own items.
    private static final Set<String> OTHER_FORMATS = Set.of(
            "newsMessage",
            "newsItem",
            "packageItem",
            "conceptItem",
            "knowledgeItem",
            "planningItem",
            "catalogItem",
            "NewsML",
            "NewsItem",
            "NewsComponent",
            "rss",
            "feed",
            "RDF",
            "html",
            "HTML");

    @Override
    public String format() {
        return FORMAT;
    }

    @Override
    public boolean recognises(Document document) {
        return document.xmlRoot()
                .filter(root -> ROOT.equals(root) || (!OTHER_FORMATS.contains(root) && holdsNitf(document)))
                .isPresent();
    }

    @Override
    public List<ParseOutcome> parse(Document document) {
        return WireXml.outcomes(
                document.bytes(), (cursor, outcomes) -> new DocumentsReader(document.input(), cursor, outcomes).read());
    }

    private static boolean holdsNitf(Document document) {
        return WITHIN.matcher(document.start(SEEN)).find();
    }
}
