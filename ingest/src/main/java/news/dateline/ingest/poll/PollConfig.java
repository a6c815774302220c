package news.dateline.ingest.poll;

import java.net.URI;
import java.time.Duration;

/// A feed that is polled for a wire.
///
/// @param url where it is: http or https
/// @param every how long to wait between two requests
public record PollConfig(URI url, Duration every) {}
