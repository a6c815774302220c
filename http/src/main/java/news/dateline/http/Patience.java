package news.dateline.http;

import java.time.Duration;

/// How long a connection is waited for.
///
/// @param headers until all headers of a request must be there
/// @param idle in which nothing comes and goes
public record Patience(Duration headers, Duration idle) {
    /// As [PortLimit] has it.
    public static Patience standard() {
        return new Patience(
                Duration.ofSeconds(PortLimit.HEADER_SECONDS.most()), Duration.ofSeconds(PortLimit.IDLE_SECONDS.most()));
    }
}
