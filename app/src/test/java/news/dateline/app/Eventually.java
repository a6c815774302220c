package news.dateline.app;

import java.time.Duration;

/// Waits for what comes about by itself.
public final class Eventually {
    private Eventually() {}

    /// What is waited for; asking may fail.
    public interface Condition<E extends Exception> {
        /// Whether it is so now.
        boolean isTrue() throws E;
    }

    /// Whether the condition came true within the patience.
    public static <E extends Exception> boolean within(Duration patience, Condition<E> condition)
            throws E, InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!condition.isTrue()) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            Thread.sleep(Duration.ofMillis(20));
        }
        return true;
    }
}
