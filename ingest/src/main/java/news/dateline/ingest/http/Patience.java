package news.dateline.ingest.http;

import java.time.Duration;

/// How long a connection is waited for.
///
/// @param headers until all headers of a request must be there
/// @param idle in which nothing comes and goes
record Patience(Duration headers, Duration idle) {
    /// As [HttpLimit] has it.
    static Patience standard() {
        return new Patience(
                Duration.ofSeconds(HttpLimit.HEADER_SECONDS.most()), Duration.ofSeconds(HttpLimit.IDLE_SECONDS.most()));
    }
}
