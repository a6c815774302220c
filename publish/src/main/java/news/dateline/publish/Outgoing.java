package news.dateline.publish;

import java.util.Optional;
import news.dateline.schemas.model.Quarantined;
import news.dateline.schemas.model.StoryDecision;
import news.dateline.schemas.model.StoryEvent;

/// What leaves the stage.
sealed interface Outgoing {
    /// Goes to its channel, or to the topic of all revisions.
    record Told(StoryEvent event) implements Outgoing {}

    /// Waits in quarantine for a person.
    record Waits(Quarantined quarantined) implements Outgoing {}

    /// The story waits for the end of its embargo from now on, or no more.
    ///
    /// @param held what was decided; empty when it waits no more
    record Held(Optional<StoryDecision> held) implements Outgoing {}

    /// Says of a version that made no event what was decided.
    record Decided(StoryDecision decision) implements Outgoing {}
}
