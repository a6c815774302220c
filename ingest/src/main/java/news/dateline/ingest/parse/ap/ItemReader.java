package news.dateline.ingest.parse.ap;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import news.dateline.ingest.parse.Leftovers;
import news.dateline.ingest.parse.Leniency;
import news.dateline.ingest.parse.Notes;
import news.dateline.ingest.parse.ParseOutcome;
import news.dateline.ingest.parse.ParseOutcome.Rejected;
import news.dateline.ingest.parse.Reason;
import news.dateline.ingest.parse.StoryDraft;
import news.dateline.ingest.parse.WireInput;
import news.dateline.ingest.parse.json.JsonArray;
import news.dateline.ingest.parse.json.JsonHash;
import news.dateline.ingest.parse.json.JsonObject;
import news.dateline.ingest.parse.json.JsonRelease;
import news.dateline.ingest.parse.json.JsonRest;
import news.dateline.ingest.parse.json.JsonScalar;
import news.dateline.ingest.parse.json.JsonWords;
import news.dateline.ingest.parse.time.Times;
import news.dateline.schemas.model.PubStatus;
import org.jspecify.annotations.Nullable;

/// Decides what one item is: a version of a story, which may run or not, or not usable.
final class ItemReader {
    private static final List<String> EMBARGO = List.of("embargoed", "embargoreleasedate");
    // The same item has other addresses, renditions and prices for another product or customer.
    private static final Set<String> BY_PRODUCT =
            Set.of("uri", "href", "renditions", "meta", "products", "pricetag", "pricetags");

    private final Answer.Entry entry;
    private final JsonObject item;
    private final WireInput input;
    private final Notes notes = new Notes();

    ItemReader(Answer.Entry entry, WireInput input) {
        this.entry = entry;
        this.item = entry.item();
        this.input = input;
    }

    ParseOutcome read() {
        String guid = guid();
        if (guid == null) {
            return rejected(Reason.NO_GUID, "The item has no altids/itemid");
        }
        Optional<Long> version = version();
        if (version.isEmpty()) {
            return rejected(Reason.BAD_VERSION, "The version " + item.peekText("version") + " is not a number from 0");
        }
        Times times = new Times(input.wire().zone(), notes);
        Optional<JsonRelease> release = JsonRelease.of(item, item.text("pubstatus"), EMBARGO, times);
        if (release.isEmpty()) {
            return rejected(Reason.BAD_STATUS, "The pubstatus " + item.peekText("pubstatus") + " is none of AP's");
        }
        return story(guid, version.get(), release.get(), times);
    }

    // Identifying publishable content, step 1: what has no newscontent must not be published. As the newest version of
    // a story it takes the place of one that was.
    private PubStatus status(JsonRelease release) {
        boolean mayRun = item.texts("signals").stream().anyMatch("newscontent"::equalsIgnoreCase);
        if (mayRun || release.status() != PubStatus.USABLE) {
            return release.status();
        }
        notes.repair(Leniency.WITHHELD_WITHOUT_NEWSCONTENT, "signals " + item.texts("signals"));
        notes.inferred("pubStatus");
        return PubStatus.WITHHELD;
    }

    private @Nullable String guid() {
        return item.peek("altids") instanceof JsonObject altIds ? altIds.text("itemid") : null;
    }

    // "0 for the initial version, 1 for the first version": Content metadata fields, `version`.
    private Optional<Long> version() {
        if (item.get("version").isEmpty()) {
            notes.inferred("version");
            return Optional.of(0L);
        }
        return JsonWords.count(item, "version");
    }

    private ParseOutcome story(String guid, long version, JsonRelease release, Times times) {
        String text = InlineText.of(entry);
        JsonArray said = new JsonArray(List.of(item, new JsonScalar(JsonScalar.Kind.TEXT, text)));
        StoryDraft draft =
                new StoryDraft(input, ApMediaApiParser.FORMAT, guid.strip(), JsonHash.of(said, BY_PRODUCT), notes);
        draft.story().setVersion(version).setPubStatus(status(release));
        Optional<Rejected> unclear = draft.embargo(release.holding(), entry.path());
        if (unclear.isPresent()) {
            return unclear.get();
        }
        new StoryReader(entry, draft, times).read(text);
        Leftovers rest = new Leftovers();
        JsonRest.collect(item, "item", rest);
        return draft.finish(rest);
    }

    private Rejected rejected(Reason reason, String detail) {
        return new Rejected(reason, detail, entry.path());
    }
}
