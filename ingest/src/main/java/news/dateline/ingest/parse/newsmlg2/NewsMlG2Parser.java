package news.dateline.ingest.parse.newsmlg2;

import java.util.List;
import java.util.Set;
import news.dateline.ingest.parse.Document;
import news.dateline.ingest.parse.ParseOutcome;
import news.dateline.ingest.parse.WireParser;
import news.dateline.ingest.parse.xml.WireXml;

/// IPTC NewsML-G2 2.x: a news message with its items, or one item by itself. docs/formats/newsml-g2.md has its rules.
public final class NewsMlG2Parser implements WireParser {
    static final String FORMAT = "newsml-g2";
    static final String MESSAGE = "newsMessage";
    static final Set<String> ITEMS =
            Set.of("newsItem", "packageItem", "conceptItem", "knowledgeItem", "planningItem", "catalogItem");

    @Override
    public String format() {
        return FORMAT;
    }

    @Override
    public boolean recognises(Document document) {
        return document.xmlRoot()
                .filter(root -> root.equals(MESSAGE) || ITEMS.contains(root))
                .isPresent();
    }

    @Override
    public List<ParseOutcome> parse(Document document) {
        return WireXml.outcomes(
                document.bytes(), (cursor, outcomes) -> new MessageReader(document.input(), cursor, outcomes).read());
    }
}
