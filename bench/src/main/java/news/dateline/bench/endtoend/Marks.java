package news.dateline.bench.endtoend;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;

/// How many stories were through at which moments. Safe for use by several threads.
final class Marks {
    private static final OperatingSystemMXBean PROCESS =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    /// What is not measured: starting, finding the first partitions, the first transaction.
    private static final double FIRST_SHARE = 0.1;

    private final List<Mark> marks = new ArrayList<>();

    /// @param count stories through
    /// @param nanos by `System.nanoTime`
    /// @param cpu that the process has used, in nanoseconds
    private record Mark(long count, long nanos, long cpu) {}

    /// So many are through now.
    synchronized void reached(long count) {
        if (count > count()) {
            marks.add(new Mark(count, System.nanoTime(), PROCESS.getProcessCpuTime()));
            notifyAll();
        }
    }

    /// How many are through.
    synchronized long count() {
        return marks.isEmpty() ? 0 : marks.getLast().count();
    }

    /// What it was like from the first tenth to the last story.
    ///
    /// @throws IllegalStateException when all came at once
    synchronized Drained drained() {
        Mark last = marks.getLast();
        Mark first = marks.stream()
                .filter(mark -> mark.count() >= FIRST_SHARE * last.count())
                .findFirst()
                .orElse(last);
        if (first.equals(last)) {
            throw new IllegalStateException(last.count() + " stories came at once: measure more of them");
        }
        return new Drained(last.count() - first.count(), last.nanos() - first.nanos(), last.cpu() - first.cpu());
    }
}
