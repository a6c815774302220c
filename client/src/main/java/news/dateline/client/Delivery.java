package news.dateline.client;

import java.nio.ByteBuffer;
import java.util.Optional;
import news.dateline.schemas.model.EventKind;
import news.dateline.schemas.model.ReadyStory;
import news.dateline.schemas.model.StoryEvent;

/// What a channel says of one story. The whole state of the story, but for [Removed] and [Unreadable].
public sealed interface Delivery {
    /// Where it stands in the channel.
    Position position();

    /// Which story it is about.
    String storyId();

    /// An event as publish made it.
    sealed interface Event extends Delivery {
        /// All that it says.
        StoryEvent event();

        @Override
        default String storyId() {
            return event().getStoryId();
        }

        /// Counts the story's states: it grows in a channel. What has a revision that is known, or a lower one, has
        /// come before.
        default long revision() {
            return event().getRevision();
        }
    }

    /// The story stands now as it is told here.
    sealed interface Standing extends Event {
        /// All that a page needs.
        default ReadyStory story() {
            return event().getStory().orElseThrow();
        }
    }

    /// It did not stand in this channel before.
    record Published(Position position, StoryEvent event) implements Standing {
        public Published {
            require(event, EventKind.PUBLISHED);
        }
    }

    /// To be shown in place of what is shown.
    record Updated(Position position, StoryEvent event) implements Standing {
        public Updated {
            require(event, EventKind.UPDATED);
        }
    }

    /// The same; the wire says that the version before was wrong.
    record Corrected(Position position, StoryEvent event) implements Standing {
        public Corrected {
            require(event, EventKind.CORRECTED);
        }
    }

    /// To be taken down. Also what is read of a kind that this program is too old to know.
    record Withdrawn(Position position, StoryEvent event) implements Event {
        public Withdrawn {
            if (event.getKind() != EventKind.WITHDRAWN) {
                throw new IllegalArgumentException("Event " + event.getEventId() + " is no withdrawal");
            }
        }

        /// Why, in a word of docs/subscribing.md; empty where it is not said.
        public Optional<String> reason() {
            return event.getReason();
        }
    }

    /// A tombstone: the channel says no more of the story, whatever it said before. Publish writes none; who runs
    /// the cluster may, to take a story out of a channel for good.
    record Removed(Position position, String storyId) implements Delivery {}

    /// A record that is no event. It may have been meant to withdraw the story.
    ///
    /// @param storyId the record's key; empty without one
    /// @param bytes the record's value, as it is
    /// @param reason what is wrong with them
    record Unreadable(Position position, String storyId, ByteBuffer bytes, String reason) implements Delivery {
        public Unreadable {
            bytes = bytes.asReadOnlyBuffer();
        }

        /// The record's value, as it is.
        @Override
        public ByteBuffer bytes() {
            return bytes.duplicate();
        }
    }

    private static void require(StoryEvent event, EventKind kind) {
        if (event.getKind() != kind || event.getStory().isEmpty()) {
            throw new IllegalArgumentException(
                    "Event " + event.getEventId() + " is not " + kind + " with a story, but " + event.getKind());
        }
    }
}
