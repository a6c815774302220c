package news.dateline.ops.wire;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What is known of one wire.
///
/// @param wire its id
/// @param at when this was so
/// @param lastHeard when its last story was received, if that is within the time looked at
/// @param stories how many were received in that time
/// @param cadence the longest time that may pass between two stories, if it is configured
/// @param silence what follows from these
/// @param sources its counts, by name
public record WireFact(
        String wire,
        Instant at,
        Optional<Instant> lastHeard,
        long stories,
        Optional<Duration> cadence,
        WireSilence silence,
        List<Source> sources) {
    public WireFact {
        sources = List.copyOf(sources);
    }

    /// One count of a wire.
    ///
    /// @param name who counts
    /// @param newest the newest number
    /// @param digits how many a number is written with, 0 when that is not known
    /// @param missing numbers that were not heard
    /// @param duplicates how many were heard more than once
    /// @param restarts how many times the count began again before its end
    public record Source(
            String name, long newest, int digits, List<MissingNumbers> missing, long duplicates, long restarts) {
        public Source {
            missing = List.copyOf(missing);
        }
    }
}
