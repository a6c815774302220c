package news.dateline.ops.status;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import news.dateline.schemas.model.EventKind;
import news.dateline.schemas.model.StoryDecision;
import news.dateline.schemas.model.StoryEvent;
import org.jspecify.annotations.Nullable;

/// Folds the records of all topics into the status of a story. Records of different topics may come in any order.
final class StatusFold {
    private StatusFold() {}

    static StoryStatus accepted(Optional<StoryStatus> known, Accepted accepted) {
        return known.orElseGet(() -> StoryStatus.unknown(accepted.storyId(), accepted.wire()))
                .named(accepted.guid())
                .with(accepted.version(), version -> version);
    }

    /// The version's number is not in the headers of such a record: another record will say it.
    static StoryStatus enriched(StoryStatus known, String trace, long at) {
        return known.with(
                new VersionStatus(trace, 0, null, at, null),
                old -> new VersionStatus(old.trace(), old.version(), old.receivedAt(), at, old.outcome()));
    }

    static StoryStatus decided(Optional<StoryStatus> known, StoryDecision decision) {
        return known.orElseGet(() -> StoryStatus.unknown(decision.getStoryId(), decision.getWire()))
                .with(
                        new VersionStatus(
                                decision.getTraceId(),
                                decision.getVersion(),
                                decision.getReceivedAt().toEpochMilli(),
                                null,
                                null),
                        version -> outcome(decision).map(version::with).orElse(version));
    }

    /// An event of `stories.published`.
    static StoryStatus told(Optional<StoryStatus> known, StoryEvent event) {
        StoryStatus status = known.orElseGet(() -> StoryStatus.unknown(event.getStoryId(), event.getWire()))
                .named(event.getGuid())
                .with(
                        new VersionStatus(
                                event.getTraceId(),
                                event.getVersion(),
                                event.getReceivedAt().toEpochMilli(),
                                null,
                                null),
                        version -> version.with(outcome(event)));
        StoryStatus after = superseding(status, event);
        boolean stands = event.getKind() != EventKind.WITHDRAWN;
        return event.getRevision() < after.revision()
                ? after
                : after.standing(
                        event.getRevision(),
                        stands ? event.getChannels() : List.of(),
                        event.getReason().orElse(null));
    }

    static Optional<StoryStatus> quarantined(Optional<StoryStatus> known, String trace, long at, String reason) {
        return known.flatMap(status -> status.version(trace)
                .filter(version -> version.outcome() == null)
                .map(version ->
                        status.with(version, old -> old.with(Outcome.waiting(Became.QUARANTINED, at, reason)))));
    }

    // What stood or waited before this event of a newer version does so no longer.
    private static StoryStatus superseding(StoryStatus status, StoryEvent event) {
        long at = event.getDecidedAt().toEpochMilli();
        return status.withVersions(status.versions().stream()
                .map(version -> version.version() < event.getVersion() && mayEnd(version, at)
                        ? version.with(Outcome.superseded(at, event.getVersion()))
                        : version)
                .toList());
    }

    private static boolean mayEnd(VersionStatus version, long at) {
        Outcome outcome = version.outcome();
        return outcome != null
                && outcome.at() <= at
                && (outcome.became() == Became.PUBLISHED
                        || outcome.became() == Became.HELD
                        || outcome.became() == Became.WITHDRAWN);
    }

    private static Outcome outcome(StoryEvent event) {
        Became became = event.getKind() == EventKind.WITHDRAWN ? Became.WITHDRAWN : Became.PUBLISHED;
        return new Outcome(
                became,
                event.getDecidedAt().toEpochMilli(),
                null,
                null,
                event.getRevision(),
                event.getChannels(),
                event.getReason().orElse(null));
    }

    // That a channel may have less than all changes nothing of what became of the version.
    private static Optional<Outcome> outcome(StoryDecision decision) {
        long at = decision.getDecidedAt().toEpochMilli();
        return switch (decision.getKind()) {
            case HELD -> Optional.of(Outcome.held(at, millis(decision.getUntil())));
            case SUPERSEDED ->
                Optional.of(Outcome.superseded(at, decision.getSupersededBy().orElse(null)));
            case DUPLICATE -> Optional.of(Outcome.duplicate(at));
            case RESTRICTED -> Optional.empty();
            case NEEDS_PERSON ->
                Optional.of(Outcome.waiting(
                        Became.NEEDS_PERSON, at, decision.getReason().orElse(null)));
        };
    }

    private static @Nullable Long millis(Optional<Instant> time) {
        return time.map(Instant::toEpochMilli).orElse(null);
    }
}
