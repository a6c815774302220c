package news.dateline.http;

import java.util.Map;

/// Where a port listens, and how.
///
/// @param host the address to listen on
/// @param port the port, or 0 for any free one
/// @param patience how long clients are waited for
/// @param everywhere headers of every answer, those to requests that Jetty itself refuses included
public record Listening(String host, int port, Patience patience, Map<String, String> everywhere) {
    public Listening {
        everywhere = Map.copyOf(everywhere);
    }
}
