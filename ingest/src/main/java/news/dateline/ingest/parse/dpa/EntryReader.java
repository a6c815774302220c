package news.dateline.ingest.parse.dpa;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import news.dateline.ingest.parse.Leftovers;
import news.dateline.ingest.parse.Notes;
import news.dateline.ingest.parse.ParseOutcome;
import news.dateline.ingest.parse.ParseOutcome.Rejected;
import news.dateline.ingest.parse.Reason;
import news.dateline.ingest.parse.StoryDraft;
import news.dateline.ingest.parse.WireInput;
import news.dateline.ingest.parse.json.JsonHash;
import news.dateline.ingest.parse.json.JsonObject;
import news.dateline.ingest.parse.json.JsonRelease;
import news.dateline.ingest.parse.json.JsonRest;
import news.dateline.ingest.parse.json.JsonWords;
import news.dateline.ingest.parse.time.Times;
import news.dateline.schemas.model.Transmission;
import org.jspecify.annotations.Nullable;

/// Decides what one entry is: a version of a story, or not usable.
final class EntryReader {
    private static final List<String> EMBARGO = List.of("embargoed");
    // An entry that is sent again has another id, another time, and addresses that are signed anew.
    private static final Set<String> BY_DELIVERY = Set.of("entry_id", "updated", "url");

    private final JsonObject entry;
    private final WireInput input;
    private final String position;
    private final Notes notes = new Notes();

    EntryReader(JsonObject entry, WireInput input, String position) {
        this.entry = entry;
        this.input = input;
        this.position = position;
    }

    ParseOutcome read() {
        String urn = entry.text("urn");
        if (urn == null) {
            return rejected(Reason.NO_GUID, "The entry has no urn");
        }
        Optional<Long> version = version();
        if (version.isEmpty() || version.get() == 0) {
            return rejected(Reason.BAD_VERSION, "The version " + entry.peekText("version") + " is not a number from 1");
        }
        Categories categories = Categories.of(entry);
        String status = status(categories);
        Times times = new Times(input.wire().zone(), notes);
        Optional<JsonRelease> release = JsonRelease.of(entry, status, EMBARGO, times);
        if (release.isEmpty()) {
            return rejected(Reason.BAD_STATUS, "The pubstatus " + status + " is none that IPTC defines");
        }
        StoryDraft draft =
                new StoryDraft(input, DigitalwiresParser.FORMAT, urn.strip(), JsonHash.of(entry, BY_DELIVERY), notes);
        draft.story().setVersion(version.get()).setPubStatus(release.get().status());
        Optional<Rejected> unclear = draft.embargo(release.get().holding(), position);
        return unclear.isPresent() ? unclear.get() : story(draft, categories, times);
    }

    private Optional<Long> version() {
        if (entry.get("version").isEmpty()) {
            notes.inferred("version");
            return Optional.of(1L);
        }
        return JsonWords.count(entry, "version");
    }

    private ParseOutcome story(StoryDraft draft, Categories categories, Times times) {
        draft.story().setTransmission(transmission(times));
        Leftovers rest = new Leftovers();
        new StoryReader(entry, categories, draft).read(times, rest);
        entry.text("format");
        JsonRest.collect(entry, "", rest);
        return draft.finish(rest);
    }

    // The status stands twice, as a member and as a category: a kill or a recall in either of them counts.
    private @Nullable String status(Categories categories) {
        String member = entry.text("pubstatus");
        String category = categories.firstId("pubstatus");
        return category != null && (member == null || "usable".equals(member.strip())) ? category : member;
    }

    private Transmission transmission(Times times) {
        return new Transmission(
                JsonWords.time(entry, "updated", "transmission.sent", times),
                null,
                JsonWords.line(entry, "entry_id"),
                null,
                null,
                List.of(),
                List.of(),
                List.of());
    }

    private Rejected rejected(Reason reason, String detail) {
        return new Rejected(reason, detail, position);
    }
}
