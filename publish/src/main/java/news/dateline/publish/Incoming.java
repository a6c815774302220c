package news.dateline.publish;

import news.dateline.schemas.model.EnrichedStory;
import news.dateline.schemas.model.StoryOrder;

/// What comes to the stage about one story.
sealed interface Incoming {
    /// A version.
    record Version(EnrichedStory story) implements Incoming {}

    /// An order.
    record Ordered(StoryOrder order) implements Incoming {}
}
