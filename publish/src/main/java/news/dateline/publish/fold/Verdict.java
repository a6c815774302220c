package news.dateline.publish.fold;

import java.time.Instant;
import java.util.Optional;

/// What may stand of a story, and until when that is true if no version comes.
///
/// @param decision what to do
/// @param askAgainAt when time itself may change it
public record Verdict(Decision decision, Optional<Instant> askAgainAt) {}
