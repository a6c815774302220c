package news.dateline.ingest.http;

import java.time.Duration;

/// How often a wire may push: so many requests in a time, and no more than some at once.
///
/// @param requests how many
/// @param per in what time
/// @param burst how many of them at once, when it was quiet before
public record RateLimit(int requests, Duration per, int burst) {
    /// @throws IllegalArgumentException when a number is not positive, or more come at once than in the whole time
    public RateLimit {
        if (requests < 1 || per.isNegative() || per.isZero() || burst < 1 || burst > requests) {
            throw new IllegalArgumentException(burst + " at once of " + requests + " in " + per + " is no rate");
        }
    }
}
