package news.dateline.publish.fold;

import java.util.Optional;
import news.dateline.schemas.model.Embargo;
import news.dateline.schemas.model.EnrichedStory;
import news.dateline.schemas.model.WireStory;

/// The story that would stand: its content with the management that counts. NewsML 1.x NewsManagement/Update: of a
/// version that brings its management alone the content is what is known already.
public final class Completion {
    private Completion() {}

    /// The newest content, with what a newer version says of its management, and the embargo that holds.
    public static EnrichedStory of(Facts facts) {
        EnrichedStory whole = facts.newerManagement()
                .map(management -> managed(facts.newest(), management))
                .orElse(facts.newest());
        Optional<Embargo> embargo = facts.embargo();
        return whole.getStory().getEmbargo().equals(embargo) ? whole : held(whole, embargo);
    }

    // A patch may hold what it cannot change.
    private static EnrichedStory held(EnrichedStory whole, Optional<Embargo> embargo) {
        WireStory story = WireStory.newBuilder(whole.getStory())
                .setEmbargo(embargo.orElse(null))
                .build();
        return EnrichedStory.newBuilder(whole).setStory(story).build();
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
