package news.dateline.ingest.parse.newsml1;

import java.util.List;
import java.util.Set;
import news.dateline.ingest.parse.Document;
import news.dateline.ingest.parse.ParseOutcome;
import news.dateline.ingest.parse.WireParser;
import news.dateline.ingest.parse.xml.WireXml;

/// IPTC NewsML 1.0, 1.1 and 1.2: a document with its items, or one item by itself. docs/formats/newsml-1.md has its
/// rules.
public final class NewsMl1Parser implements WireParser {
    static final String FORMAT = "newsml-1.2";
    static final String DOCUMENT = "NewsML";
    static final String ITEM = "NewsItem";
    static final String COMPONENT = "NewsComponent";

    private static final Set<String> ROOTS = Set.of(DOCUMENT, ITEM, COMPONENT);

    @Override
    public String format() {
        return FORMAT;
    }

    // XML names know case: NewsML-G2's newsItem is another one.
    @Override
    public boolean recognises(Document document) {
        return document.xmlRoot().filter(ROOTS::contains).isPresent();
    }

    @Override
    public List<ParseOutcome> parse(Document document) {
        return WireXml.outcomes(
                document.bytes(), (cursor, outcomes) -> new DocumentReader(document.input(), cursor, outcomes).read());
    }
}
