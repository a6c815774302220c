package news.dateline.ingest.parse.page;

import java.util.List;
import news.dateline.ingest.parse.ParseOutcome;
import news.dateline.ingest.parse.ParseOutcome.Rejected;
import news.dateline.ingest.parse.Reason;
import news.dateline.ingest.parse.WireInput;
import news.dateline.ingest.parse.WireParser;

/// A story as the text of a web page.
public final class PageParser implements WireParser {
    @Override
    public String format() {
        return "page";
    }

    @Override
    public boolean recognises(WireInput input) {
        return false;
    }

    @Override
    public List<ParseOutcome> parse(WireInput input) {
        return List.of(new Rejected(Reason.UNKNOWN_FORMAT, "", "start"));
    }
}
