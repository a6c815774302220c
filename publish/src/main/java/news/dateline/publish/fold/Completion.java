package news.dateline.publish.fold;

import news.dateline.schemas.model.EnrichedStory;
import news.dateline.schemas.model.WireStory;

/// The story that would stand: its content with the management that counts. NewsML 1.x NewsManagement/Update: of a
/// version that brings its management alone the content is what is known already.
public final class Completion {
    private Completion() {}

    /// The newest content; what a newer version says of its management in the place of its own.
    public static EnrichedStory of(Facts facts) {
        return facts.newerManagement()
                .map(management -> managed(facts.newest(), management))
                .orElse(facts.newest());
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
