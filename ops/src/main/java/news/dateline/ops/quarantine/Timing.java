package news.dateline.ops.quarantine;

import java.time.Clock;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;
import org.apache.kafka.common.errors.InterruptException;

/// What a replay knows of time.
///
/// @param clock what time it is
/// @param nanos a count that only goes forward
/// @param sleep waits for so many nanoseconds
record Timing(Clock clock, LongSupplier nanos, LongConsumer sleep) {
    /// The machine's.
    static Timing ofMachine() {
        return new Timing(Clock.systemUTC(), System::nanoTime, Timing::sleep);
    }

    private static void sleep(long nanos) {
        try {
            TimeUnit.NANOSECONDS.sleep(nanos);
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }
}
