package news.dateline.ops.lag;

import java.util.OptionalLong;

/// Where a stage and a partition stood. The committed offset was read first: what came in since makes lag a moment too
/// large, never negative. The high watermark was read before the last stable offset, which may have passed it since.
///
/// @param committed the stage's next record, if it ever committed
/// @param start the oldest record that is kept
/// @param lastStable where reading of committed records ends
/// @param highWatermark where the partition ends
public record Offsets(OptionalLong committed, long start, long lastStable, long highWatermark) {
    static Offsets of(OptionalLong committed, Ends ends) {
        return new Offsets(committed, ends.start(), ends.lastStable(), ends.highWatermark());
    }

    /// Where the stage would go on: what retention took away is not waiting any more.
    public long position() {
        return Math.max(committed.orElse(start), start);
    }

    /// How many records were deleted before the stage had read them.
    public long deletedUnread() {
        return Math.max(0, start - committed.orElse(start));
    }

    /// Offsets that a transaction holds back.
    public long uncommitted() {
        return Math.max(0, highWatermark - lastStable);
    }

    /// Whether there is anything between the stage and the last stable offset: records, or only markers.
    public boolean hasMore() {
        return position() < lastStable;
    }
}
