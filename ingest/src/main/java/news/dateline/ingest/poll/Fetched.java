package news.dateline.ingest.poll;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// What came of asking for a feed.
sealed interface Fetched {
    /// A body.
    ///
    /// @param bytes unpacked
    /// @param contentType as declared
    /// @param validators to ask with next time
    /// @param freshFor for how long it says that it stays as it is
    /// @param trail where it was found
    // The bytes are shared on purpose, as those of an input are.
    @SuppressWarnings("ArrayRecordComponent")
    record Body(
            byte[] bytes, Optional<String> contentType, Validators validators, Optional<Duration> freshFor, Trail trail)
            implements Fetched {}

    /// Nothing has changed.
    record NotModified(Validators validators, Optional<Duration> freshFor) implements Fetched {}

    /// The feed is gone for good: 410.
    record Gone() implements Fetched {}

    /// The body is larger than the wire may send.
    ///
    /// @param first what was read of it
    /// @param contentType as declared
    @SuppressWarnings("ArrayRecordComponent")
    record TooLarge(byte[] first, Optional<String> contentType) implements Fetched {}

    /// No answer that could be used.
    ///
    /// @param why for a person
    /// @param retryAfter when the server wants to be asked again
    record Failed(String why, Optional<Instant> retryAfter) implements Fetched {}

    /// The way over redirects.
    ///
    /// @param at where the answer came from
    /// @param movedTo where the feed is for good, if all redirects so far were permanent
    record Trail(URI at, Optional<URI> movedTo) {}
}
