package news.dateline.ingest.parse.dpa;

import java.util.ArrayList;
import java.util.List;
import news.dateline.ingest.parse.Document;
import news.dateline.ingest.parse.ParseOutcome;
import news.dateline.ingest.parse.ParseOutcome.Rejected;
import news.dateline.ingest.parse.Reason;
import news.dateline.ingest.parse.WireParser;
import news.dateline.ingest.parse.json.JsonArray;
import news.dateline.ingest.parse.json.JsonLimit;
import news.dateline.ingest.parse.json.JsonObject;
import news.dateline.ingest.parse.json.JsonValue;
import org.jspecify.annotations.Nullable;

/// Deutsche Presse-Agentur's digitalwires 0.5 to 0.9: one entry, or the entries of a wireQ answer.
/// docs/formats/dpa-digitalwires.md has its rules.
public final class DigitalwiresParser implements WireParser {
    static final String FORMAT = "dpa-digitalwires";

    private static final String ENTRIES = "entries";

    @Override
    public String format() {
        return FORMAT;
    }

    @Override
    public boolean recognises(Document document) {
        return document.jsonObject()
                .filter(root -> isEntry(root)
                        || (root.peek(ENTRIES) instanceof JsonArray entries
                                && !entries.items().isEmpty()
                                && isEntry(entries.items().getFirst())))
                .isPresent();
    }

    @Override
    public List<ParseOutcome> parse(Document document) {
        JsonObject root = document.jsonObject().orElseThrow();
        if (isEntry(root) || !(root.peek(ENTRIES) instanceof JsonArray entries)) {
            return List.of(new EntryReader(root, document.input(), root.position()).read());
        }
        List<ParseOutcome> outcomes = new ArrayList<>();
        for (JsonValue value : entries.items()) {
            String position = ENTRIES + "[" + outcomes.size() + "]";
            if (outcomes.size() == JsonLimit.MAX_JSON_ITEMS.most()) {
                String detail = JsonLimit.MAX_JSON_ITEMS + ": more than " + JsonLimit.MAX_JSON_ITEMS.most();
                outcomes.add(new Rejected(Reason.LIMIT_EXCEEDED, detail, position));
                break;
            }
            outcomes.add(
                    value instanceof JsonObject entry
                            ? new EntryReader(entry, document.input(), position).read()
                            : new Rejected(Reason.NO_GUID, "No object", position));
        }
        return outcomes;
    }

    // The declared format, or the three members by which an entry is told from all other JSON with a urn.
    private static boolean isEntry(@Nullable JsonValue value) {
        if (!(value instanceof JsonObject entry)) {
            return false;
        }
        String format = entry.peekText("format");
        return (format != null && format.strip().startsWith("digitalwires@"))
                || (entry.has("urn") && entry.has("entry_id") && entry.has("version_created"));
    }
}
