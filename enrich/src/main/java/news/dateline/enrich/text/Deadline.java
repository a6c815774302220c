package news.dateline.enrich.text;

import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/// Until when a story may be read, and where the reading stopped. One for each story and thread.
public final class Deadline {
    // What is cut into words must be searched too, so that cutting may not take all of the time.
    private static final int CUTTING_SHARE = 3;
    // Headline and lead, or some thousand signs: they say most of a story, and cost next to nothing once a JVM is warm.
    private static final int ALWAYS = 4;
    private static final int NANOS_A_MILLISECOND = 1_000_000;

    private final LongSupplier clock;
    private final long begin;
    private final long length;
    private int cut;
    private int searched;
    private @Nullable TextField stopped;

    private Deadline(LongSupplier clock, long length) {
        this.clock = clock;
        this.begin = clock.getAsLong();
        this.length = length;
    }

    /// So long from now.
    ///
    /// @param clock nanoseconds since some moment, such as `System::nanoTime`
    public static Deadline after(Duration time, LongSupplier clock) {
        return new Deadline(clock, time.toNanos());
    }

    /// None: everything is read.
    public static Deadline none() {
        return new Deadline(() -> 0, Long.MAX_VALUE);
    }

    /// Whether there is no time to cut more of this text into words. The begin of a story is always cut.
    public boolean stopsCutting(TextField at) {
        return cut++ >= ALWAYS && stops(at, length / CUTTING_SHARE);
    }

    /// Whether there is no time to search more of this text for names. The begin of a story is always searched.
    public boolean stopsSearching(TextField at) {
        return searched++ >= ALWAYS && stops(at, length);
    }

    /// The text in which the reading stopped; empty when all was read.
    public Optional<TextField> stopped() {
        return Optional.ofNullable(stopped);
    }

    /// Why the enrichment is not whole; null when all was read: `took longer than 50 ms: names from paragraph 12 on are
    /// missing`.
    public @Nullable String reason() {
        return stopped == null
                ? null
                : "took longer than " + length / NANOS_A_MILLISECOND + " ms: names from "
                        + stopped.field().unit() + ' ' + (stopped.index() + 1) + " on are missing";
    }

    // Nanoseconds may overflow: only differences count.
    private boolean stops(TextField at, long share) {
        if (clock.getAsLong() - begin < share) {
            return false;
        }
        stopped = at;
        return true;
    }
}
