package news.dateline.ingest.parse.ap;

import java.util.ArrayList;
import java.util.List;
import news.dateline.ingest.parse.Document;
import news.dateline.ingest.parse.ParseOutcome;
import news.dateline.ingest.parse.ParseOutcome.Rejected;
import news.dateline.ingest.parse.Reason;
import news.dateline.ingest.parse.WireParser;
import news.dateline.ingest.parse.json.JsonLimit;

/// The Associated Press's Media API 1.1 and 2.x: one item, or the items of a feed or search answer.
/// docs/formats/ap-media-api.md has its rules.
public final class ApMediaApiParser implements WireParser {
    static final String FORMAT = "ap-media-api";

    @Override
    public String format() {
        return FORMAT;
    }

    @Override
    public boolean recognises(Document document) {
        return document.jsonObject().filter(Answer::isOne).isPresent();
    }

    @Override
    public List<ParseOutcome> parse(Document document) {
        List<ParseOutcome> outcomes = new ArrayList<>();
        for (Answer.Found found : Answer.found(document.jsonObject().orElseThrow())) {
            if (outcomes.size() == JsonLimit.MAX_JSON_ITEMS.most()) {
                String detail = JsonLimit.MAX_JSON_ITEMS + ": more than " + JsonLimit.MAX_JSON_ITEMS.most();
                outcomes.add(new Rejected(Reason.LIMIT_EXCEEDED, detail, found.path()));
                break;
            }
            outcomes.add(
                    switch (found) {
                        case Answer.Entry entry -> new ItemReader(entry, document.input()).read();
                        case Answer.NoItem none -> new Rejected(Reason.NO_GUID, none.what(), none.path());
                    });
        }
        if (outcomes.isEmpty()) {
            outcomes.add(new Rejected(Reason.NOTHING_TO_PUBLISH, "The answer has no items", "data/items"));
        }
        return outcomes;
    }
}
