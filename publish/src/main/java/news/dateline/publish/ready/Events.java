package news.dateline.publish.ready;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import news.dateline.schemas.Priorities;
import news.dateline.schemas.model.EventKind;
import news.dateline.schemas.model.LedgerEntry;
import news.dateline.schemas.model.ReadyStory;
import news.dateline.schemas.model.StoryEvent;
import news.dateline.schemas.model.WireStory;
import org.jspecify.annotations.Nullable;

/// The events of one revision of one story. Ids are made of story id, revision and channel: an event made again has the
/// id it had.
public final class Events {
    private final LedgerEntry entry;
    private final long revision;
    private final Instant decidedAt;

    /// @param entry the story as it is known, with the revision before
    /// @param decidedAt when it was decided to publish or withdraw
    public Events(LedgerEntry entry, Instant decidedAt) {
        this.entry = entry;
        this.revision = entry.getRevision() + 1;
        this.decidedAt = decidedAt;
    }

    /// The story, made ready once for all channels.
    public ReadyStory readyStory() {
        return ReadyStories.of(entry.getNewest());
    }

    /// The story stands in a channel.
    ///
    /// @param stood whether an earlier revision stands there
    public StoryEvent standing(String channel, boolean stood, ReadyStory story) {
        return event(kind(stood), channel, List.of(), null, story);
    }

    /// The revision went to these channels.
    public StoryEvent released(List<String> channels, ReadyStory story) {
        boolean stood = entry.getRevision() > 0 && entry.getWithdrawnFor().isEmpty();
        return event(kind(stood), null, channels, null, story);
    }

    /// The story stands in a channel no more.
    public StoryEvent withdrawnFrom(String channel, String reason) {
        return event(EventKind.WITHDRAWN, channel, List.of(), reason, null);
    }

    /// The story stands nowhere any more; these channels were told.
    public StoryEvent withdrawn(List<String> channels, String reason) {
        return event(EventKind.WITHDRAWN, null, channels, reason, null);
    }

    private EventKind kind(boolean stood) {
        if (!stood) {
            return EventKind.PUBLISHED;
        }
        return Corrections.isCorrection(entry.getNewest().getStory()) ? EventKind.CORRECTED : EventKind.UPDATED;
    }

    private StoryEvent event(
            EventKind kind,
            @Nullable String channel,
            List<String> channels,
            @Nullable String reason,
            @Nullable ReadyStory ready) {
        // A withdrawal speaks for the version that withdrew, which may be a late kill.
        WireStory story = ready == null
                ? entry.getKill().orElse(entry.getNewest().getStory())
                : entry.getNewest().getStory();
        return new StoryEvent(
                eventId(story.getId(), channel),
                kind,
                story.getId(),
                revision,
                channel,
                channels,
                reason,
                story.getGuid(),
                story.getVersion(),
                entry.getRevision() == 0 ? null : entry.getRevision(),
                story.getWire(),
                story.getProvider(),
                story.getTraceId(),
                Priorities.of(story),
                story.getReceivedAt(),
                decidedAt,
                ready);
    }

    private String eventId(String storyId, @Nullable String channel) {
        return storyId
                + ':'
                + revision
                + Optional.ofNullable(channel).map(id -> ':' + id).orElse("");
    }
}
