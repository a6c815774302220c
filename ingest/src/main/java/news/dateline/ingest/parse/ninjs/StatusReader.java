package news.dateline.ingest.parse.ninjs;

import java.util.Locale;
import java.util.Optional;
import news.dateline.ingest.parse.Leniency;
import news.dateline.ingest.parse.json.JsonObject;
import news.dateline.ingest.parse.json.JsonScalar;
import news.dateline.schemas.model.PubStatus;
import org.jspecify.annotations.Nullable;

/// The publishing status: `pubstatus`, and what Superdesk says beside it. Absent means usable. Where two members differ
/// the more cautious one counts.
final class StatusReader {
    private static final String USUAL_ALIAS = "stat:";
    private static final String IPTC_SCHEME = "http://cv.iptc.org/newscodes/pubstatusg2/";

    private final Item item;
    private final JsonObject root;

    StatusReader(Item item) {
        this.item = item;
        this.root = item.root();
    }

    /// The status; empty when something is written that says none.
    Optional<PubStatus> read() {
        Optional<PubStatus> status = member("pubstatus", true);
        status = status.flatMap(known -> member("pubStatus", true).map(other -> moreCautious(known, other)));
        if (item.family() == Family.SUPERDESK) {
            // Only what Superdesk has put out is meant for others.
            status = status.flatMap(known -> member("state", false).map(other -> moreCautious(known, other)));
        }
        return status.map(known -> isMarked() ? moreCautious(known, PubStatus.WITHHELD) : known);
    }

    private Optional<PubStatus> member(String name, boolean isStatus) {
        return switch (root.peek(name)) {
            case null -> Optional.of(PubStatus.USABLE);
            case JsonScalar scalar ->
                switch (scalar.kind()) {
                    case NULL -> Optional.of(PubStatus.USABLE);
                    case NUMBER, BOOLEAN -> Optional.empty();
                    case TEXT -> {
                        root.text(name);
                        yield Optional.ofNullable(word(name, scalar.written(), isStatus));
                    }
                };
            default -> Optional.empty();
        };
    }

    private @Nullable PubStatus word(String name, String written, boolean isStatus) {
        PubStatus exact = ofIptc(written);
        if (exact != null && isStatus) {
            return exact;
        }
        PubStatus near = ofNear(code(written.strip()).toLowerCase(Locale.ROOT));
        boolean isPutOut = !isStatus && near == PubStatus.USABLE;
        if (near != null && !isPutOut) {
            item.notes().repair(Leniency.STATUS_WORD, name + " " + written.strip() + " read as " + near);
        }
        return near;
    }

    private static @Nullable PubStatus ofIptc(String code) {
        return switch (code) {
            case "usable" -> PubStatus.USABLE;
            case "withheld" -> PubStatus.WITHHELD;
            case "canceled" -> PubStatus.CANCELED;
            default -> null;
        };
    }

    // Superdesk's content states among them. What is not out, or has another item in its place, is held: that can be
    // taken back.
    private static @Nullable PubStatus ofNear(String code) {
        return switch (code) {
            case "usable", "published", "corrected", "correction" -> PubStatus.USABLE;
            case "withheld",
                    "withhold",
                    "hold",
                    "on_hold",
                    "commissioned",
                    "replaced",
                    "draft",
                    "ingested",
                    "routed",
                    "fetched",
                    "submitted",
                    "in_progress",
                    "scheduled",
                    "being_corrected",
                    "spiked" -> PubStatus.WITHHELD;
            case "canceled",
                    "cancelled",
                    "killed",
                    "kill",
                    "recalled",
                    "recall",
                    "takedown",
                    "unpublished",
                    "deleted" -> PubStatus.CANCELED;
            default -> null;
        };
    }

    private static String code(String written) {
        if (written.startsWith(IPTC_SCHEME)) {
            return written.substring(IPTC_SCHEME.length());
        }
        return written.startsWith(USUAL_ALIAS) ? written.substring(USUAL_ALIAS.length()) : written;
    }

    private boolean isMarked() {
        return item.family() == Family.SUPERDESK
                && root.peek("flags") instanceof JsonObject flags
                && "true".equals(flags.peekText("marked_for_not_publication"));
    }

    private static PubStatus moreCautious(PubStatus one, PubStatus other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
