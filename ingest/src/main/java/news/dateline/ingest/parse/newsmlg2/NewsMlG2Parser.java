package news.dateline.ingest.parse.newsmlg2;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import news.dateline.ingest.parse.Document;
import news.dateline.ingest.parse.ParseOutcome;
import news.dateline.ingest.parse.WireParser;
import news.dateline.ingest.parse.xml.HardenedXml;
import news.dateline.ingest.parse.xml.XmlFault;

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
        List<ParseOutcome> outcomes = new ArrayList<>();
        try {
            new MessageReader(document.input(), HardenedXml.open(document.bytes()), outcomes).read();
        } catch (XMLStreamException e) {
            // The items before the fault were whole, and a kill may be among them: they count.
            outcomes.add(XmlFault.rejected(e));
        }
        return outcomes;
    }
}
