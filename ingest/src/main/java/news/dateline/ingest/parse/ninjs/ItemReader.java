package news.dateline.ingest.parse.ninjs;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import news.dateline.ingest.parse.Leftovers;
import news.dateline.ingest.parse.Leniency;
import news.dateline.ingest.parse.ParseOutcome;
import news.dateline.ingest.parse.Reason;
import news.dateline.ingest.parse.StoryDraft;
import news.dateline.ingest.parse.json.JsonHash;
import news.dateline.ingest.parse.json.JsonObject;
import news.dateline.ingest.parse.json.JsonRest;
import news.dateline.ingest.parse.json.JsonText;
import news.dateline.ingest.parse.json.JsonValue;
import news.dateline.ingest.parse.json.JsonWords;
import news.dateline.schemas.model.PubStatus;
import news.dateline.schemas.model.StatusChange;
import org.jspecify.annotations.Nullable;

/// What one item means: first what decides whether it may be used at all, then everything else.
final class ItemReader {
    private static final Set<String> NO_STORIES = Set.of("event", "planning", "agenda");

    private final Item item;
    private final JsonObject root;

    ItemReader(Item item) {
        this.item = item;
        this.root = item.root();
    }

    ParseOutcome read() {
        String guid = guid();
        if (guid == null) {
            return item.rejected(Reason.NO_GUID, "Neither uri nor guid is a text");
        }
        Optional<PubStatus> status = new StatusReader(item).read();
        if (status.isEmpty()) {
            return item.rejected(
                    Reason.BAD_STATUS, "pubStatus is none of usable, withheld and canceled, nor a word near them");
        }
        List<ShapeCheck.Fault> faults =
                item.family() == Family.SUPERDESK ? List.of() : ShapeCheck.of(root, Schema.of(item.family()));
        String kind = kindOfNoStory();
        if (kind != null) {
            return faults.isEmpty()
                    ? new ParseOutcome.Vocabulary(guid, kind)
                    : item.rejected(Reason.NOT_IN_STANDARD, faults.getFirst().detail());
        }
        faults.forEach(fault -> item.notes().repair(fault.leniency(), fault.detail()));
        return story(guid, status.get());
    }

    // Superdesk knows no uri before a story is on a site, and calls that one an address: its guid stays the same.
    private @Nullable String guid() {
        return item.family() == Family.SUPERDESK
                ? JsonWords.verbatim(root, "guid", "uri")
                : JsonWords.verbatim(root, "uri", "guid");
    }

    private @Nullable String kindOfNoStory() {
        for (String name : List.of("type", "item_type")) {
            String type = root.peekText(name);
            if (type != null && NO_STORIES.contains(type.strip())) {
                return type.strip();
            }
        }
        return null;
    }

    private ParseOutcome story(String guid, PubStatus status) {
        Optional<Version> version = Version.read(root);
        if (version.isEmpty()) {
            return item.rejected(
                    Reason.BAD_VERSION, "version " + written(root.peek("version")) + " is no whole number from 0");
        }
        StoryDraft draft = new StoryDraft(item.input(), NinjsParser.FORMAT, guid, JsonHash.of(root), item.notes());
        draft.story().setPubStatus(status);
        version(version.get(), draft);
        draft.story().setEmbargo(new EmbargoReader(item).read());
        new StoryReader(item, draft).read();
        Leftovers rest = new Leftovers();
        JsonRest.collect(root, "", rest);
        return draft.finish(rest);
    }

    private void version(Version version, StoryDraft draft) {
        switch (version) {
            case Version.Known known -> draft.story().setVersion(known.number());
            case Version.Absent absent -> item.notes().inferred("version");
            case Version.WithoutOrder words -> withoutOrder(words, draft);
        }
    }

    // A recall must work whatever numbers the versions before it had.
    private void withoutOrder(Version.WithoutOrder version, StoryDraft draft) {
        item.notes().repair(Leniency.VERSION_WITHOUT_ORDER, version.written());
        item.notes().inferred("version");
        PubStatus status = draft.story().getPubStatus();
        if (status != PubStatus.USABLE) {
            draft.story().setStatusChanges(List.of(new StatusChange(null, status)));
        }
    }

    private static String written(@Nullable JsonValue value) {
        return value == null ? "" : JsonText.of(value);
    }
}
