package news.dateline.ingest.parse.html;

import java.util.List;
import java.util.Optional;
import news.dateline.ingest.parse.Document;
import news.dateline.ingest.parse.Notes;
import news.dateline.ingest.parse.ParseOutcome;
import news.dateline.ingest.parse.ParseOutcome.Rejected;
import news.dateline.ingest.parse.Reason;
import news.dateline.ingest.parse.WireParser;

/// A web page with one story on it. docs/formats/html.md has its rules.
public final class HtmlParser implements WireParser {
    static final String FORMAT = "html";

    private static final String START = "start";

    @Override
    public String format() {
        return FORMAT;
    }

    @Override
    public boolean recognises(Document document) {
        return document.xmlRoot().filter("html"::equalsIgnoreCase).isPresent();
    }

    @Override
    public List<ParseOutcome> parse(Document document) {
        if (document.bytes().length > HtmlLimit.MAX_HTML_BYTES.most()) {
            return List.of(new Rejected(
                    Reason.LIMIT_EXCEEDED,
                    HtmlLimit.MAX_HTML_BYTES + ": more than " + HtmlLimit.MAX_HTML_BYTES.most(),
                    START));
        }
        Notes notes = new Notes();
        org.jsoup.nodes.Document page = HtmlPage.read(document, notes);
        Optional<String> headline = Headline.of(page, Metadata.of(page));
        if (headline.isEmpty()) {
            return List.of(new Rejected(Reason.NOTHING_TO_PUBLISH, "The page has no headline", START));
        }
        return List.of(new HtmlStory(document.input(), page, notes).read(headline.get()));
    }
}
