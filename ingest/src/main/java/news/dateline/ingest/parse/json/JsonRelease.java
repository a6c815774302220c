package news.dateline.ingest.parse.json;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import news.dateline.ingest.parse.time.Times;
import news.dateline.schemas.model.PubStatus;
import org.jspecify.annotations.Nullable;

/// Whether and when an item may be published, as agencies say it in JSON: IPTC's words, and `embargoed` as a fourth.
///
/// @param status the status; an embargoed item is a usable one that is held
/// @param holding until when it must be held
public record JsonRelease(PubStatus status, Times.Holding holding) {
    private static final String EMBARGOED = "embargoed";

    /// What the item says; empty when the word is none that is known.
    ///
    /// @param word the status as a word or QCode, in any case; null for none, which means usable
    /// @param until the members that may say when an embargo ends; the first that is there and not null counts
    public static Optional<JsonRelease> of(JsonObject item, @Nullable String word, List<String> until, Times times) {
        String code = word == null ? "usable" : code(word);
        Optional<PubStatus> status = status(code);
        return status.map(known -> new JsonRelease(known, holding(item, until, times, code.equals(EMBARGOED))));
    }

    private static Optional<PubStatus> status(String code) {
        return switch (code) {
            case "usable", EMBARGOED -> Optional.of(PubStatus.USABLE);
            case "withheld" -> Optional.of(PubStatus.WITHHELD);
            // A kill must not be lost to a spelling.
            case "canceled", "cancelled" -> Optional.of(PubStatus.CANCELED);
            default -> Optional.empty();
        };
    }

    // An empty text is an embargo without an end, as in NewsML-G2: whoever names an embargo means one.
    private static Times.Holding holding(JsonObject item, List<String> until, Times times, boolean isHeld) {
        for (String name : until) {
            Optional<JsonValue> written = item.get(name);
            if (written.isPresent()) {
                return times.embargo(name, JsonText.of(written.get()));
            }
        }
        return isHeld ? times.embargo(EMBARGOED, "") : new Times.Holding.Free();
    }

    private static String code(String word) {
        String lower = word.strip().toLowerCase(Locale.ROOT);
        return lower.substring(lower.lastIndexOf(':') + 1);
    }
}
