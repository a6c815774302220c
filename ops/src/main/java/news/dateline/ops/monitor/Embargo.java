package news.dateline.ops.monitor;

import java.time.Instant;
import java.util.Optional;

/// A version that waits for the end of its embargo.
///
/// @param storyId the story
/// @param version the wire's
/// @param wire whose it is
/// @param until the first instant at which it may go; empty while its embargo has no end
/// @param traceId its trace
public record Embargo(String storyId, long version, String wire, Optional<Instant> until, String traceId) {}
