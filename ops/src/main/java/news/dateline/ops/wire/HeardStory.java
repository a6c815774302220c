package news.dateline.ops.wire;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import news.dateline.schemas.model.WireSequence;

/// What a story tells of its wire.
///
/// @param wire the wire's id
/// @param at when it was received
/// @param sequence its number
record HeardStory(String wire, Instant at, Optional<WireSequence> sequence) {
    /// As they were received: their partitions tell no order between them.
    static final Comparator<HeardStory> ORDER = Comparator.comparing(HeardStory::at);
}
