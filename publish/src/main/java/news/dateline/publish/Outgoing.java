package news.dateline.publish;

import news.dateline.schemas.model.Quarantined;
import news.dateline.schemas.model.StoryEvent;

/// What leaves the stage.
sealed interface Outgoing {
    /// Goes to its channel, or to the topic of all revisions.
    record Told(StoryEvent event) implements Outgoing {}

    /// Waits in quarantine for a person.
    record Waits(Quarantined quarantined) implements Outgoing {}
}
