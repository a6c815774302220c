package news.dateline.publish;

import java.time.Instant;
import java.util.Optional;
import news.dateline.publish.fold.Decision;
import news.dateline.schemas.model.DecisionKind;
import news.dateline.schemas.model.StoryDecision;
import news.dateline.schemas.model.WireStory;

/// Says what was decided about a version when no event says it.
final class Decided {
    private Decided() {}

    /// Empty when an event of `stories.published` says it.
    static Optional<StoryDecision> of(WireStory story, Decision decision, Instant now) {
        return switch (decision) {
            case Decision.Hold hold ->
                Optional.of(said(story, DecisionKind.HELD, now)
                        .setUntil(hold.until().orElse(null))
                        .build());
            case Decision.Superseded superseded ->
                Optional.of(said(story, DecisionKind.SUPERSEDED, now)
                        .setSupersededBy(superseded.by())
                        .build());
            case Decision.Duplicate duplicate ->
                Optional.of(said(story, DecisionKind.DUPLICATE, now).build());
            case Decision.NeedsPerson needs ->
                Optional.of(said(story, DecisionKind.NEEDS_PERSON, now)
                        .setReason(needs.question().name())
                        .build());
            case Decision.Release release -> Optional.empty();
            case Decision.Withdraw withdraw -> Optional.empty();
        };
    }

    private static StoryDecision.Builder said(WireStory story, DecisionKind kind, Instant now) {
        return StoryDecision.newBuilder()
                .setStoryId(story.getId())
                .setTraceId(story.getTraceId())
                .setWire(story.getWire())
                .setVersion(story.getVersion())
                .setKind(kind)
                .setReceivedAt(story.getReceivedAt())
                .setDecidedAt(now);
    }
}
