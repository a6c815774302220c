package news.dateline.publish;

import java.util.Optional;
import news.dateline.schemas.model.Priority;
import news.dateline.schemas.model.Quarantined;
import news.dateline.schemas.model.StoryDecision;
import news.dateline.schemas.model.StoryEvent;

/// What leaves the stage.
sealed interface Outgoing {
    /// Goes to its channel, or to the topic of all revisions.
    record Told(StoryEvent event) implements Outgoing {}

    /// Waits in quarantine for a person.
    ///
    /// @param priority of the version that waits
    record Waits(Quarantined quarantined, Priority priority) implements Outgoing {}

    /// The story waits for the end of its embargo from now on, or no more.
    ///
    /// @param held what was decided; empty when it waits no more
    /// @param priority of the version that waits
    record Held(Optional<StoryDecision> held, Priority priority) implements Outgoing {}

    /// Says of a version that made no event what was decided.
    ///
    /// @param priority of that version
    record Decided(StoryDecision decision, Priority priority) implements Outgoing {}
}
