package news.dateline.ingest.parse.newsml1;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import news.dateline.ingest.parse.Document;
import news.dateline.ingest.parse.ParseOutcome;
import news.dateline.ingest.parse.WireParser;
import news.dateline.ingest.parse.xml.HardenedXml;
import news.dateline.ingest.parse.xml.XmlFault;

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
        List<ParseOutcome> outcomes = new ArrayList<>();
        try {
            new DocumentReader(document.input(), HardenedXml.open(document.bytes()), outcomes).read();
        } catch (XMLStreamException e) {
            // The items before the fault were whole, and a kill may be among them: they count.
            outcomes.add(XmlFault.rejected(e));
        }
        return outcomes;
    }
}
