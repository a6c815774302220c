package news.dateline.bench.faults.house;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/// Waits for what comes about by itself.
public final class Until {
    private static final Duration PAUSE = Duration.ofMillis(50);

    private Until() {}

    /// Returns when the condition is true.
    ///
    /// @param patience for so long
    /// @param told what is said when it does not become true in time
    /// @throws IllegalStateException when it does not
    public static void isTrue(BooleanSupplier condition, Duration patience, Supplier<String> told)
            throws InterruptedException {
        if (!comesTrue(condition, patience)) {
            throw new IllegalStateException("Not within " + patience.toSeconds() + " s: " + told.get());
        }
    }

    /// Whether the condition becomes true in time.
    public static boolean comesTrue(BooleanSupplier condition, Duration patience) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            Thread.sleep(PAUSE);
        }
        return true;
    }
}
