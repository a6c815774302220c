package news.dateline.publish.fold;

import java.time.Instant;
import java.util.Optional;
import news.dateline.schemas.model.PubStatus;
import news.dateline.schemas.model.StatusWillChange;
import news.dateline.schemas.model.WireStory;

/// What a version's status is, at a time: NewsML 1.x announces with StatusWillChange that it will be another.
///
/// @param declared as the version says
/// @param announced what it will be, if that was said
record Status(PubStatus declared, Optional<StatusWillChange> announced) {
    static Status of(WireStory story) {
        return new Status(story.getPubStatus(), story.getStatusWillChange());
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
