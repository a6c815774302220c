package news.dateline.publish;

import java.util.List;
import news.dateline.publish.fold.Decision;
import news.dateline.schemas.model.LedgerEntry;
import news.dateline.schemas.model.StoryEvent;

/// What comes of a version or of the end of an embargo.
///
/// @param entry the ledger's entry from now on
/// @param decision why
/// @param events what is told, in order: the channels', then the revision's
public record Publication(LedgerEntry entry, Decision decision, List<StoryEvent> events) {
    public Publication {
        events = List.copyOf(events);
    }
}
