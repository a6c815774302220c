package news.dateline.ingest.parse.feed;

import java.time.Instant;
import java.util.List;
import news.dateline.ingest.parse.StoryDraft;
import news.dateline.schemas.model.Transmission;
import org.jspecify.annotations.Nullable;

/// How versions of an item of a feed follow each other. Feeds do not count versions. Where a time of change is
/// declared it orders them; RFC 4287 §4.2.15 lets a publisher keep it over small changes, so what was received later is
/// newer among those with the same time. Where none is declared the time of receipt is the version's.
final class Revisions {
    private Revisions() {}

    /// Sets what the order of versions is made of.
    ///
    /// @param changed the declared time of change
    static void order(StoryDraft draft, @Nullable Instant changed) {
        Instant received = draft.input().receivedAt();
        draft.notes().inferred("version");
        if (changed == null) {
            draft.notes().inferred("versionCreated");
            draft.story().setVersionCreated(received);
        } else {
            draft.notes().inferred("transmission");
            draft.story().setVersionCreated(changed);
            draft.story()
                    .setTransmission(
                            new Transmission(received, null, null, null, null, List.of(), List.of(), List.of()));
        }
    }
}
