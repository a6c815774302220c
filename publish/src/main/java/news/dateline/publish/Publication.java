package news.dateline.publish;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import news.dateline.publish.fold.Decision;
import news.dateline.publish.rights.Permission;
import news.dateline.schemas.model.LedgerEntry;
import news.dateline.schemas.model.StoryEvent;

/// What comes of a version, of an order or of the passing of time.
///
/// @param entry the ledger's entry from now on
/// @param decision why
/// @param events what is told, in order: the channels', then the revision's
/// @param limits the channels that match but may have less than all, by id
public record Publication(
        LedgerEntry entry, Decision decision, List<StoryEvent> events, SortedMap<String, Permission> limits) {
    public Publication {
        events = List.copyOf(events);
        limits = new TreeMap<>(limits);
    }

    /// The same, said of one version.
    Publication about(Decision said) {
        return new Publication(entry, said, events, limits);
    }

    /// Nothing is told.
    static Publication silent(LedgerEntry entry, Decision decision) {
        return new Publication(entry, decision, List.of(), new TreeMap<>());
    }
}
