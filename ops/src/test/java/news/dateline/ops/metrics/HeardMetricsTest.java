package news.dateline.ops.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.prometheus.metrics.model.snapshots.CounterSnapshot;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import news.dateline.ops.monitor.Published;
import news.dateline.ops.monitor.Snapshot;
import news.dateline.ops.monitor.Snapshots;
import news.dateline.ops.wire.WireFact;
import news.dateline.ops.wire.WireSilence;
import org.junit.jupiter.api.Test;

class HeardMetricsTest {
    @Test
    void storiesOfAWireAreThoseThatTheProcessCountedAndNotThoseOfTheDay() {
        Snapshot.Heard heard = new Snapshot.Heard(
                List.of(wire("meridian", 900), wire("harbour", 0)),
                Map.of("meridian", 2L, "forgotten", 1L),
                List.of(),
                List.of(),
                List.of(),
                Map.of(),
                List.of(),
                Published.NOTHING);
        Snapshot seen = Snapshots.at(Snapshots.NOON);

        assertThat(HeardMetrics.of(new Snapshot(seen.at(), seen.lag(), seen.incidents(), heard), Snapshots.NOON)
                        .filter(metric -> metric.getMetadata().getName().equals("dateline_wire_stories"))
                        .map(CounterSnapshot.class::cast)
                        .flatMap(counter -> counter.getDataPoints().stream())
                        .collect(Collectors.toMap(
                                sample -> String.valueOf(sample.getLabels().get("wire")),
                                CounterSnapshot.CounterDataPointSnapshot::getValue)))
                .isEqualTo(Map.of("meridian", 2d, "harbour", 0d, "forgotten", 1d));
    }

    private static WireFact wire(String id, long stories) {
        return new WireFact(
                id,
                Snapshots.NOON,
                Optional.empty(),
                stories,
                Optional.empty(),
                new WireSilence.NotExpected(),
                List.of());
    }
}
