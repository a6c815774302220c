package news.dateline.ingest.parse.ninjs;

import java.util.ArrayList;
import java.util.List;
import news.dateline.ingest.parse.Document;
import news.dateline.ingest.parse.ParseOutcome;
import news.dateline.ingest.parse.ParseOutcome.Rejected;
import news.dateline.ingest.parse.Reason;
import news.dateline.ingest.parse.WireParser;
import news.dateline.ingest.parse.json.HardenedJson;
import news.dateline.ingest.parse.json.JsonArray;
import news.dateline.ingest.parse.json.JsonLimit;
import news.dateline.ingest.parse.json.JsonObject;
import news.dateline.ingest.parse.json.JsonValue;

/// IPTC ninjs: one item, an array of items, or Superdesk's page of items. docs/formats/ninjs.md has its rules.
public final class NinjsParser implements WireParser {
    static final String FORMAT = "ninjs";

    @Override
    public String format() {
        return FORMAT;
    }

    @Override
    public boolean recognises(Document document) {
        return document.looksLikeJson()
                && document.json() instanceof HardenedJson.Reading.Read whole
                && Recognition.isNinjs(whole.root());
    }

    @Override
    public List<ParseOutcome> parse(Document document) {
        if (!(document.json() instanceof HardenedJson.Reading.Read whole)) {
            return List.of();
        }
        return switch (whole.root()) {
            case JsonObject object -> object(object, document);
            case JsonArray array -> batch(array, document);
            case JsonValue other -> List.of();
        };
    }

    private static List<ParseOutcome> object(JsonObject object, Document document) {
        JsonArray page = Recognition.page(object);
        return page == null ? List.of(one(object, document)) : batch(page, document);
    }

    private static List<ParseOutcome> batch(JsonArray array, Document document) {
        List<ParseOutcome> outcomes = new ArrayList<>();
        for (JsonValue value : array.items()) {
            if (outcomes.size() == JsonLimit.MAX_JSON_ITEMS.most()) {
                outcomes.add(new Rejected(
                        Reason.LIMIT_EXCEEDED,
                        JsonLimit.MAX_JSON_ITEMS + ": more than " + JsonLimit.MAX_JSON_ITEMS.most(),
                        position(value, outcomes.size())));
                return outcomes;
            }
            outcomes.add(
                    value instanceof JsonObject item
                            ? one(item, document)
                            : new Rejected(Reason.NO_GUID, "No object", position(value, outcomes.size())));
        }
        if (outcomes.isEmpty()) {
            outcomes.add(new Rejected(Reason.NOTHING_TO_PUBLISH, "The page has no items", "start"));
        }
        return outcomes;
    }

    private static ParseOutcome one(JsonObject root, Document document) {
        return new ItemReader(Item.of(root, document.input())).read();
    }

    private static String position(JsonValue value, int at) {
        return value instanceof JsonObject object && !object.position().isEmpty() ? object.position() : "item " + at;
    }
}
