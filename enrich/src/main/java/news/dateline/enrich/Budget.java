package news.dateline.enrich;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.function.LongSupplier;
import news.dateline.enrich.text.Deadline;

/// How long one story may take before it passes on as far as it was read.
///
/// @param time must be positive
/// @param clock nanoseconds since some moment
public record Budget(Duration time, LongSupplier clock) {
    /// What a story may take when nothing else is said.
    public static final Duration STANDARD = Duration.ofMillis(50);

    /// Checks the time.
    public Budget {
        if (time.isNegative() || time.isZero()) {
            throw new IllegalArgumentException("A story's budget must be positive, not " + time);
        }
    }

    /// Processor time of the thread that enriches, where the machine counts that: a story is cut short for what it
    /// costs itself, not because the machine was busy with something else.
    public static Budget of(Duration time) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        return new Budget(
                time, threads.isCurrentThreadCpuTimeSupported() ? threads::getCurrentThreadCpuTime : System::nanoTime);
    }

    /// The deadline of a story that begins now.
    Deadline begin() {
        return Deadline.after(time, clock);
    }
}
