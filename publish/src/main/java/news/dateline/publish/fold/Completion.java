package news.dateline.publish.fold;

import java.util.Optional;
import news.dateline.schemas.model.EnrichedStory;
import news.dateline.schemas.model.Extent;
import news.dateline.schemas.model.LedgerEntry;
import news.dateline.schemas.model.WireStory;

/// Versions that say a part of the story only. NewsML 1.x NewsManagement/Update: of a version that brings its
/// management
/// alone the content is what is known already.
final class Completion {
    private Completion() {}

    /// The arrival with the content that is known; empty when it cannot be told what the whole story would be.
    static Optional<EnrichedStory> of(Optional<LedgerEntry> known, EnrichedStory arrival) {
        Extent extent = arrival.getStory().getExtent();
        if (extent == Extent.FULL) {
            return Optional.of(arrival);
        }
        Optional<EnrichedStory> content = known.map(LedgerEntry::getNewest)
                .filter(newest -> newest.getStory().getExtent() == Extent.FULL);
        return switch (arrival.getStory().getPubStatus()) {
            // What takes a story back needs no content, and must not wait for it.
            case WITHHELD, CANCELED ->
                content.map(whole -> managed(whole, arrival.getStory())).or(() -> Optional.of(arrival));
            case USABLE ->
                content.filter(whole -> extent == Extent.MANAGEMENT).map(whole -> managed(whole, arrival.getStory()));
        };
    }

    private static EnrichedStory managed(EnrichedStory content, WireStory management) {
        WireStory story = WireStory.newBuilder(content.getStory())
                .setTraceId(management.getTraceId())
                .setReceivedAt(management.getReceivedAt())
                .setVersion(management.getVersion())
                .setContentHash(management.getContentHash())
                .setInferred(management.getInferred())
                .setVersionCreated(management.getVersionCreated().orElse(null))
                .setExpires(management.getExpires().orElse(null))
                .setTransmission(management.getTransmission().orElse(null))
                .setSequence(management.getSequence().orElse(null))
                .setPubStatus(management.getPubStatus())
                .setStatusChanges(management.getStatusChanges())
                .setStatusWillChange(management.getStatusWillChange().orElse(null))
                .setSignals(management.getSignals())
                .setEmbargo(management.getEmbargo().orElse(null))
                .setUrgency(management.getUrgency().orElse(null))
                .setEdNotes(management.getEdNotes())
                .setRepairs(management.getRepairs())
                .setUnparsed(management.getUnparsed())
                .build();
        return EnrichedStory.newBuilder(content).setStory(story).build();
    }
}
