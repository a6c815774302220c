package news.dateline.bench.faults;

import java.time.Duration;
import java.util.List;
import java.util.Random;

/// Chance that can be had again.
final class Dice {
    private final Random random;

    /// @param seed the same gives the same
    Dice(long seed) {
        this.random = new Random(seed);
    }

    /// Waits for a time between these.
    void pause(Duration least, Duration most) throws InterruptedException {
        Thread.sleep(random.nextLong(least.toMillis(), most.toMillis() + 1));
    }

    /// Any of these.
    <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
