package news.dateline.ops.lag;

import java.util.Optional;
import java.util.Set;

/// Which of a cluster's topics are those of one installation.
///
/// @param named topics whose names are known, whole names
/// @param channelPrefix what the names of channels' topics begin with; the id follows
public record ClusterTopics(Set<String> named, String channelPrefix) {
    public ClusterTopics {
        named = Set.copyOf(named);
        if (channelPrefix.isEmpty()) {
            throw new IllegalArgumentException("Without a prefix every topic would be a channel's");
        }
    }

    /// Whether a topic is one of them.
    public boolean holds(String topic) {
        return named.contains(topic) || channel(topic).isPresent();
    }

    /// The id of the channel whose topic it is.
    public Optional<String> channel(String topic) {
        return topic.startsWith(channelPrefix)
                ? Optional.of(topic.substring(channelPrefix.length()))
                : Optional.empty();
    }
}
