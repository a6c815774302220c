package news.dateline.publish.ready;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.stream.IntStream;
import news.dateline.publish.fold.Completion;
import news.dateline.publish.fold.Facts;
import news.dateline.publish.fold.WithdrawalReason;
import news.dateline.publish.ledger.Account;
import news.dateline.publish.ledger.Told;
import news.dateline.publish.ledger.Wanted;
import news.dateline.publish.rights.Permission;
import news.dateline.schemas.Priorities;
import news.dateline.schemas.model.Embargo;
import news.dateline.schemas.model.EnrichedStory;
import news.dateline.schemas.model.EventKind;
import news.dateline.schemas.model.Picture;
import news.dateline.schemas.model.ReadyStory;
import news.dateline.schemas.model.StoryEvent;
import news.dateline.schemas.model.WireStory;
import org.jspecify.annotations.Nullable;

/// The events of one revision of one story. Ids are made of story id, revision and channel: an event made again has the
/// id it had.
public final class Events {
    private final Account account;
    private final EnrichedStory story;
    private final long revision;
    private final Instant decidedAt;
    // Made once for all channels that may have the same pictures, by the places of those that stay out.
    private final Map<SortedSet<Integer>, ReadyStory> ready = new HashMap<>();

    /// @param account the story as it is known, with the revision before
    /// @param decidedAt when it was decided to publish or withdraw
    public Events(Account account, Instant decidedAt) {
        this.account = account;
        this.story = Completion.of(account.facts());
        this.revision = account.told().revision() + 1;
        this.decidedAt = decidedAt;
    }

    /// The story stands in a channel.
    ///
    /// @param stood whether an earlier revision stands there
    /// @param stands how it stands now
    public StoryEvent standing(String channel, boolean stood, Wanted.Stands stands) {
        ReadyStory shown = ready(stands.granted());
        return event(kind(stood), channel, List.of(), null, stands.embargoed() ? marked(shown) : shown);
    }

    /// The revision went to these channels.
    public StoryEvent released(List<String> channels) {
        Told told = account.told();
        boolean stood = !told.said().isEmpty() && told.withdrawnFor().isEmpty();
        return event(kind(stood), null, channels, null, ready(new Permission.Full()));
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
        return Corrections.isCorrection(story.getStory()) ? EventKind.CORRECTED : EventKind.UPDATED;
    }

    private ReadyStory ready(Permission.Granted granted) {
        int pictures = story.getStory().getPictures().size();
        return ready.computeIfAbsent(granted.withheld(pictures), this::without);
    }

    // Its description for machines, too, knows no picture that stays out.
    private ReadyStory without(SortedSet<Integer> places) {
        if (places.isEmpty()) {
            return ReadyStories.of(story);
        }
        List<Picture> all = story.getStory().getPictures();
        List<Picture> left = IntStream.range(0, all.size())
                .filter(place -> !places.contains(place))
                .mapToObj(all::get)
                .toList();
        WireStory shown =
                WireStory.newBuilder(story.getStory()).setPictures(left).build();
        return ReadyStories.of(new EnrichedStory(shown, CaptionMentions.without(story.getEnrichment(), places)));
    }

    private ReadyStory marked(ReadyStory shown) {
        return ReadyStory.newBuilder(shown)
                .setEmbargoed(true)
                .setEmbargoedUntil(
                        story.getStory().getEmbargo().flatMap(Embargo::getUntil).orElse(null))
                .build();
    }

    // A withdrawal speaks for the version that withdrew, which may be a late kill.
    private WireStory speaker(@Nullable String reason) {
        Facts facts = account.facts();
        return Optional.ofNullable(reason)
                .filter(WithdrawalReason.KILLED.name()::equals)
                .flatMap(killed -> facts.kill())
                .orElseGet(facts::last);
    }

    private StoryEvent event(
            EventKind kind,
            @Nullable String channel,
            List<String> channels,
            @Nullable String reason,
            @Nullable ReadyStory shown) {
        WireStory speaks = shown == null ? speaker(reason) : story.getStory();
        long before = account.told().revision();
        return new StoryEvent(
                eventId(speaks.getId(), channel),
                kind,
                speaks.getId(),
                revision,
                channel,
                channels,
                reason,
                speaks.getGuid(),
                speaks.getVersion(),
                before == 0 ? null : before,
                speaks.getWire(),
                speaks.getProvider(),
                speaks.getTraceId(),
                Priorities.of(speaks),
                speaks.getReceivedAt(),
                decidedAt,
                shown);
    }

    private String eventId(String storyId, @Nullable String channel) {
        return storyId
                + ':'
                + revision
                + Optional.ofNullable(channel).map(id -> ':' + id).orElse("");
    }
}
