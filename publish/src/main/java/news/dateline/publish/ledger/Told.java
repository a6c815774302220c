package news.dateline.publish.ledger;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import news.dateline.schemas.model.ChannelState;

/// What the world has been told of a story.
///
/// @param revision how often its published state has changed
/// @param said which versions made what all were told last, or why it was withdrawn; empty before the first
/// @param withdrawnFor why it stands nowhere, when it was withdrawn
/// @param channels every channel that ever was told, by id
public record Told(
        long revision, String said, Optional<String> withdrawnFor, SortedMap<String, ChannelState> channels) {
    /// Nothing yet.
    public static final Told NOTHING = new Told(0, "", Optional.empty(), new TreeMap<>());

    public Told {
        channels = Collections.unmodifiableSortedMap(new TreeMap<>(channels));
    }

    /// The channels in which it stands, sorted.
    public List<String> standing() {
        return channels.values().stream()
                .filter(state -> state.getWithdrawnFor().isEmpty())
                .map(ChannelState::getChannel)
                .toList();
    }

    /// Whether it stands in a channel.
    public boolean standsIn(String channel) {
        return Optional.ofNullable(channels.get(channel))
                .map(state -> state.getWithdrawnFor().isEmpty())
                .orElse(false);
    }

    /// The next revision.
    ///
    /// @param changed the channels that were told of it
    public Told next(String nowSaid, Optional<String> reason, Map<String, ChannelState> changed) {
        SortedMap<String, ChannelState> all = new TreeMap<>(channels);
        all.putAll(changed);
        return new Told(revision + 1, nowSaid, reason, all);
    }
}
