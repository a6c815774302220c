package news.dateline.publish;

import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import news.dateline.publish.fold.Decision;
import org.apache.kafka.common.metrics.Sensor;
import org.apache.kafka.streams.processor.api.ProcessorContext;

/// Counts what was decided, so that no version is passed over in silence: the metrics `release-total`,
/// `duplicate-total`, `superseded-total` and so on in the group `stream-decision-metrics` of Kafka Streams.
final class DecisionCounts {
    private final ProcessorContext<?, ?> context;
    private final Map<String, Sensor> sensors = new HashMap<>();

    DecisionCounts(ProcessorContext<?, ?> context) {
        this.context = context;
    }

    void count(Decision decision, Instant now) {
        sensors.computeIfAbsent(name(decision), this::sensor).record(1, now.toEpochMilli());
    }

    private Sensor sensor(String name) {
        return context.metrics()
                .addRateTotalSensor("decision", context.taskId().toString(), name, Sensor.RecordingLevel.INFO);
    }

    private static String name(Decision decision) {
        return switch (decision) {
            case Decision.Release release -> "release";
            case Decision.Hold hold -> "hold";
            case Decision.Withdraw withdraw ->
                "withdraw-" + withdraw.reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
            case Decision.Superseded superseded -> "superseded";
            case Decision.Duplicate duplicate -> "duplicate";
            case Decision.NeedsPerson needs -> "needs-person";
        };
    }
}
