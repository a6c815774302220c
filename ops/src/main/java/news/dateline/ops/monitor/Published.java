package news.dateline.ops.monitor;

import java.time.Instant;
import java.util.List;
import news.dateline.schemas.model.Priority;

/// What `stories.published` said.
///
/// @param newest when the newest event of each channel and class was decided, within a day before the monitor began and
///     since
/// @param latencies how long stories took from receipt to the decision to publish, by class; those that waited for the
///     end of an embargo are not among them; only grows, as long as the process lives
/// @param early how many events left before the end of their embargo, those of a day before the process began
///     included; it stays 0
public record Published(List<Newest> newest, List<Latency> latencies, long early) {
    /// Nothing yet.
    public static final Published NOTHING = new Published(List.of(), List.of(), 0);

    public Published {
        newest = List.copyOf(newest);
        latencies = List.copyOf(latencies);
    }

    /// The newest event of a channel in one class.
    ///
    /// @param channel its id
    /// @param at when it was decided
    public record Newest(String channel, Priority priority, Instant at) {}
}
