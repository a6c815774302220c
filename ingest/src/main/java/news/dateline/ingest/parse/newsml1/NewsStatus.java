package news.dateline.ingest.parse.newsml1;

import java.util.Locale;
import java.util.Optional;
import news.dateline.ingest.parse.Leniency;
import news.dateline.ingest.parse.Notes;
import news.dateline.schemas.model.PubStatus;

/// The usability of an item, from IPTC's vocabulary of statuses. NewsML 1.2 §5.6.
enum NewsStatus {
    USABLE("Usable"),
    EMBARGOED("Embargoed"),
    WITHHELD("Withheld"),
    CANCELED("Canceled");

    private final String formalName;

    NewsStatus(String formalName) {
        this.formalName = formalName;
    }

    /// The status of that name; empty when it is none of the standard's.
    static Optional<NewsStatus> of(String name, Notes notes) {
        Optional<NewsStatus> found = switch (name.toLowerCase(Locale.ROOT)) {
            case "usable" -> Optional.of(USABLE);
            case "embargoed" -> Optional.of(EMBARGOED);
            case "withheld" -> Optional.of(WITHHELD);
            case "canceled", "cancelled" -> Optional.of(CANCELED);
            default -> Optional.empty();
        };
        if (found.isPresent() && !found.get().formalName.equals(name)) {
            notes.repair(Leniency.STATUS_FORM, name);
        }
        return found;
    }

    /// The same for the item at hand: an embargo is a usable item that waits.
    PubStatus now() {
        return this == EMBARGOED ? PubStatus.USABLE : elsewhere();
    }

    /// The same for another version or another time, where an embargo has no end to wait for.
    PubStatus elsewhere() {
        return switch (this) {
            case USABLE -> PubStatus.USABLE;
            case EMBARGOED, WITHHELD -> PubStatus.WITHHELD;
            case CANCELED -> PubStatus.CANCELED;
        };
    }
}
