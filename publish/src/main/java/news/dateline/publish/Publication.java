package news.dateline.publish;

import java.util.List;
import news.dateline.publish.fold.Decision;
import news.dateline.schemas.model.LedgerEntry;
import news.dateline.schemas.model.StoryEvent;

/// What comes of a version, of an order or of the passing of time.
///
/// @param entry the ledger's entry from now on
/// @param decision why
/// @param events what is told, in order: the channels', then the revision's
public record Publication(LedgerEntry entry, Decision decision, List<StoryEvent> events) {
    public Publication {
        events = List.copyOf(events);
    }

    /// The same, said of one version.
    Publication about(Decision said) {
        return new Publication(entry, said, events);
    }
}
