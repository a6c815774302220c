package news.dateline.ops.monitor;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/// The last hour, a point a measurement.
public final class History {
    static final Duration KEPT = Duration.ofHours(1);
    /// One a second.
    static final int MOST = 3_600;

    private final Deque<Point> points = new ArrayDeque<>();

    History() {}

    synchronized void add(Point point) {
        points.addLast(point);
        Instant oldest = point.at().minus(KEPT);
        while (points.size() > MOST || points.getFirst().at().isBefore(oldest)) {
            points.removeFirst();
        }
    }

    /// The points after a moment, the oldest first.
    public synchronized List<Point> since(Instant from) {
        return points.stream().filter(point -> point.at().isAfter(from)).toList();
    }
}
