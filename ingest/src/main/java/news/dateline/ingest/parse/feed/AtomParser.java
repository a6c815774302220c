package news.dateline.ingest.parse.feed;

import java.util.List;
import news.dateline.ingest.parse.Document;
import news.dateline.ingest.parse.ParseOutcome;
import news.dateline.ingest.parse.WireParser;

/// Atom 1.0 (RFC 4287) and 0.3, a feed or one entry. docs/formats/atom.md has its rules.
public final class AtomParser implements WireParser {
    static final String FORMAT = "atom";

    @Override
    public String format() {
        return FORMAT;
    }

    @Override
    public boolean recognises(Document document) {
        return FeedStart.isAtom(document);
    }

    @Override
    public List<ParseOutcome> parse(Document document) {
        return FeedDocument.read(document, AtomReader::of);
    }
}
