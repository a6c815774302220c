package news.dateline.publish.fold;

import java.time.Instant;
import java.util.Optional;
import news.dateline.schemas.model.Extent;
import news.dateline.schemas.model.PubStatus;
import news.dateline.schemas.model.StatusWillChange;
import news.dateline.schemas.model.WireStory;

/// What a version's status is, at a time: NewsML 1.x announces with StatusWillChange that it will be another.
///
/// @param declared as the version says, or canceled where it cancels all before and brings nothing to read
/// @param announced what it will be, if that was said
record Status(PubStatus declared, Optional<StatusWillChange> announced) {
    static Status of(WireStory story) {
        return new Status(takesAllBack(story) ? PubStatus.CANCELED : story.getPubStatus(), story.getStatusWillChange());
    }

    // A version that brings nothing to read and says that all before it are canceled leaves nothing of the story: it is
    // a kill, whatever it says of itself. One that brings the whole story stands in the place of those.
    private static boolean takesAllBack(WireStory story) {
        return story.getExtent() != Extent.FULL
                && story.getStatusChanges().stream()
                        .anyMatch(change -> change.getVersion().isEmpty() && change.getStatus() == PubStatus.CANCELED);
    }

    /// Whether it is a kill from the start.
    boolean isKill() {
        return declared == PubStatus.CANCELED;
    }

    boolean isUsable() {
        return declared == PubStatus.USABLE;
    }

    PubStatus at(Instant now) {
        return announced
                .filter(change -> !now.isBefore(change.getAt()))
                .map(StatusWillChange::getStatus)
                .orElse(declared);
    }

    Optional<Instant> changesAt() {
        return announced.map(StatusWillChange::getAt);
    }
}
