package news.dateline.ingest.journal;

import java.util.List;
import java.util.Optional;
import news.dateline.schemas.StoryHeaders;
import news.dateline.schemas.model.PushReceipt;
import news.dateline.schemas.model.Quarantined;
import news.dateline.schemas.model.RawWire;
import news.dateline.schemas.model.WireStory;

/// All that comes of one push; it is durable when all of it is.
///
/// @param headers of its records: the story's own where it is a story's
/// @param raw the bytes of each input in it; empty when they were refused before all of it was read
/// @param stories the versions in them
/// @param quarantined what in them could not be used
/// @param receipt what the wire is told, where the push had a key
public record JournalEntry(
        StoryHeaders headers,
        List<RawWire> raw,
        List<WireStory> stories,
        List<Quarantined> quarantined,
        Optional<PushReceipt> receipt) {
    public JournalEntry {
        raw = List.copyOf(raw);
        stories = List.copyOf(stories);
        quarantined = List.copyOf(quarantined);
    }
}
