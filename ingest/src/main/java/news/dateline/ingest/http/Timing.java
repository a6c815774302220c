package news.dateline.ingest.http;

import java.time.Clock;
import java.time.Duration;

/// When pushes come, and how long they may take.
///
/// @param clock for the time of arrival
/// @param body until all of a body must be there
public record Timing(Clock clock, Duration body) {
    /// As [HttpLimit] has it.
    public static Timing of(Clock clock) {
        return new Timing(clock, Duration.ofSeconds(HttpLimit.BODY_SECONDS.most()));
    }
}
