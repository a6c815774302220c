package news.dateline.publish;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import news.dateline.publish.fold.Decision;
import news.dateline.publish.rights.Permission;
import news.dateline.schemas.model.DecisionKind;
import news.dateline.schemas.model.StoryDecision;
import news.dateline.schemas.model.WireStory;
import org.jspecify.annotations.Nullable;

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

    /// Which channels may have less than all of a version, and why.
    static List<StoryDecision> limits(WireStory story, SortedMap<String, Permission> limits, Instant now) {
        List<StoryDecision> decisions = new ArrayList<>();
        limits.forEach((channel, limit) -> decisions.add(said(story, DecisionKind.RESTRICTED, now)
                .setChannel(channel)
                .setReason(reason(limit))
                .build()));
        return decisions;
    }

    private static @Nullable String reason(Permission permission) {
        return switch (permission) {
            case Permission.Full full -> null;
            case Permission.SomePictures some -> some.reason();
            case Permission.TextOnly textOnly -> textOnly.reason();
            case Permission.Refused refused -> refused.reason();
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
