package news.dateline.ops.lag;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;

/// How new the newest event of a channel is.
///
/// @param channel its id
/// @param newest when its newest event was published; empty when none that a reader can see was found near the end of
///     any partition
/// @param at when this was so
public record ChannelFreshness(String channel, Optional<Instant> newest, Instant at) {
    /// For how long nothing was published on it; never negative.
    public OptionalDouble seconds() {
        return newest.stream()
                .mapToDouble(last -> Math.max(0, Duration.between(last, at).toMillis()) / 1000d)
                .findFirst();
    }
}
