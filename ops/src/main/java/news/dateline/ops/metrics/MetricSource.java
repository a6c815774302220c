package news.dateline.ops.metrics;

import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import java.util.List;

/// Something that has metrics to tell whenever it is asked.
public interface MetricSource {
    /// What it has now.
    List<MetricSnapshot> now();
}
