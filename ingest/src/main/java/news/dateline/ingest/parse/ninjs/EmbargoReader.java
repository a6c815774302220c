package news.dateline.ingest.parse.ninjs;

import java.time.Instant;
import news.dateline.ingest.parse.Leniency;
import news.dateline.ingest.parse.json.JsonObject;
import news.dateline.ingest.parse.json.JsonScalar;
import news.dateline.ingest.parse.json.JsonText;
import news.dateline.ingest.parse.json.JsonValue;
import news.dateline.ingest.parse.time.Times;
import news.dateline.schemas.model.Embargo;
import org.jspecify.annotations.Nullable;

/// The embargo: `embargoed` in 1.x and 2.x, `embargoedUntil` in 3.x, `embargo` and more in Superdesk. Of several the
/// one that holds longest counts. The schemas take any text for one, so a text that is no time is not refused: it holds
/// the story without an end.
final class EmbargoReader {
    private final Item item;
    private final Times times;
    private @Nullable Embargo longest;

    EmbargoReader(Item item) {
        this.item = item;
        this.times = item.times();
    }

    /// The embargo; null when there is none.
    @Nullable
    Embargo read() {
        JsonObject root = item.root();
        for (String name : new String[] {"embargoed", "embargoedUntil", "embargoeduntil"}) {
            member(root, name);
        }
        if (item.family() == Family.SUPERDESK) {
            superdesk(root);
        }
        return longest;
    }

    // The time in the archive's `embargo` is on the desk's clock; `utc_embargo` says the same with a zone.
    private void superdesk(JsonObject root) {
        JsonObject settings = root.peek("schedule_settings") instanceof JsonObject schedule ? schedule : null;
        if (settings != null && settings.peekText("utc_embargo") != null) {
            member(settings, "utc_embargo");
        } else {
            member(root, "embargo");
        }
        if (root.peek("extra") instanceof JsonObject extra) {
            member(extra, "embargo");
            member(extra, "embargoed");
        }
    }

    private void member(JsonObject object, String name) {
        JsonValue value = object.get(name).orElse(null);
        if (value != null) {
            Embargo next = embargo(name, value);
            longest = longest == null || endOf(next).isAfter(endOf(longest)) ? next : longest;
        }
    }

    private Embargo embargo(String name, JsonValue value) {
        String written = JsonText.of(value);
        if (value instanceof JsonScalar && times.embargo(name, written) instanceof Times.Holding.Held held) {
            return held.embargo();
        }
        item.notes().repair(Leniency.EMBARGO_UNREADABLE, name + ": " + written);
        return new Embargo(null, written, false);
    }

    private static Instant endOf(Embargo embargo) {
        return embargo.getUntil().orElse(Instant.MAX);
    }
}
