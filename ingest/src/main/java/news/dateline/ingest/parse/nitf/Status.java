package news.dateline.ingest.parse.nitf;

import java.util.Locale;
import java.util.Optional;
import news.dateline.ingest.parse.Leniency;
import news.dateline.ingest.parse.Notes;
import news.dateline.schemas.model.PubStatus;
import org.jspecify.annotations.Nullable;

/// The words of `management-status` and `management-idref-status`. NITF 3.1 and later, docdata.
enum Status {
    USABLE(PubStatus.USABLE),
    EMBARGOED(PubStatus.USABLE),
    WITHHELD(PubStatus.WITHHELD),
    CANCELED(PubStatus.CANCELED);

    private final PubStatus published;

    Status(PubStatus published) {
        this.published = published;
    }

    /// What the word says about publishing; an embargo is said beside it.
    PubStatus published() {
        return published;
    }

    /// Whether it takes a document away from readers.
    boolean takesAway() {
        return published != PubStatus.USABLE;
    }

    /// Whichever is the more cautious.
    Status orStricter(Status other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /// The status that is written; empty when it is none of NITF's.
    static Optional<Status> of(@Nullable String written, Notes notes) {
        if (written == null) {
            return Optional.of(USABLE);
        }
        String word = written.toLowerCase(Locale.ROOT);
        Optional<Status> status = switch (word) {
            case "usable" -> Optional.of(USABLE);
            case "embargoed" -> Optional.of(EMBARGOED);
            case "withheld" -> Optional.of(WITHHELD);
            case "canceled", "cancelled" -> Optional.of(CANCELED);
            default -> Optional.empty();
        };
        // A kill must work although it is spelled as Britons spell it.
        if (status.isPresent() && (!word.equals(written) || "cancelled".equals(word))) {
            notes.repair(Leniency.STATUS_SPELLING, written);
        }
        return status;
    }
}
