package news.dateline.ingest.parse.feed;

import java.util.List;
import news.dateline.ingest.parse.Document;
import news.dateline.ingest.parse.ParseOutcome;
import news.dateline.ingest.parse.WireParser;

/// RSS 0.90 to 0.94, 1.0, 1.1 and 2.0. docs/formats/rss.md has its rules.
public final class RssParser implements WireParser {
    static final String FORMAT = "rss";

    @Override
    public String format() {
        return FORMAT;
    }

    @Override
    public boolean recognises(Document document) {
        return FeedStart.isRss(document);
    }

    @Override
    public List<ParseOutcome> parse(Document document) {
        return FeedDocument.read(document, RssReader::of);
    }
}
