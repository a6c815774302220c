package news.dateline.ops.wire;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Whether a wire is silent: it was expected to be heard, and was not.
public sealed interface WireSilence {
    /// Heard within its cadence.
    record Speaking() implements WireSilence {}

    /// Not heard for longer than its cadence.
    ///
    /// @param since when it was last heard, or since when it is known not to have been
    /// @param overdue how long ago it should have been heard
    record Silent(Instant since, Duration overdue) implements WireSilence {}

    /// Nobody said how often it is heard.
    record NotExpected() implements WireSilence {}

    /// It was not heard, but nobody looked back as far as its cadence.
    record Unclear() implements WireSilence {}

    /// What is known of a wire.
    ///
    /// @param lastHeard when it was last heard, if that is since `watched`
    /// @param cadence the longest time that may pass between two of its stories
    /// @param watched since when it was listened for
    static WireSilence of(Optional<Instant> lastHeard, Optional<Duration> cadence, Instant watched, Instant now) {
        if (cadence.isEmpty()) {
            return new NotExpected();
        }
        Instant since = lastHeard.orElse(watched);
        Duration overdue = Duration.between(since, now).minus(cadence.get());
        if (overdue.isPositive()) {
            return new Silent(since, overdue);
        }
        return lastHeard.isPresent() ? new Speaking() : new Unclear();
    }
}
