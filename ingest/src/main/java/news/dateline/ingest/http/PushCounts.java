package news.dateline.ingest.http;

import java.util.concurrent.atomic.LongAdder;

/// What was told to wires without anything being journaled: told, and counted here.
public final class PushCounts {
    private final LongAdder limited = new LongAdder();
    private final LongAdder busy = new LongAdder();
    private final LongAdder slow = new LongAdder();
    private final LongAdder shut = new LongAdder();

    PushCounts() {}

    /// Pushes above their wire's rate, or too many of a wire at once: 429.
    public LongAdder limited() {
        return limited;
    }

    /// Pushes above what all wires together may push at once: 503.
    public LongAdder busy() {
        return busy;
    }

    /// Pushes that were not all there in time: 408.
    public LongAdder slow() {
        return slow;
    }

    /// Pushes without a credential that opens their wire: 401.
    public LongAdder shut() {
        return shut;
    }
}
