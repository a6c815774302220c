package news.dateline.app;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/// Waits for what comes about by itself.
public final class Eventually {
    private Eventually() {}

    /// Whether the condition came true within the patience.
    public static boolean within(Duration patience, BooleanSupplier condition) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            Thread.sleep(Duration.ofMillis(20));
        }
        return true;
    }
}
