package news.dateline.ops.monitor;

import java.util.List;
import news.dateline.schemas.model.Priority;

/// How long the stories of a class took from receipt to somewhere on their way.
///
/// @param to `enriched` or `published`
/// @param priority the class
/// @param counts how many fell between two bounds, one more than there are bounds
/// @param seconds all together
public record Latency(String to, Priority priority, List<Long> counts, double seconds) {
    /// The upper bounds of the buckets, in seconds; one more holds all the rest.
    public static final List<Double> BOUNDS = List.of(0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 30.0, 60.0);

    public Latency {
        counts = List.copyOf(counts);
    }
}
