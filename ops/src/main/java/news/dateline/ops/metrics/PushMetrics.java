package news.dateline.ops.metrics;

import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// What the wires pushed, and what they were told. Ingest counts it; where both run in one process, or beside the
/// wires' port, it is told here.
///
/// @param pushes what was counted
public record PushMetrics(Supplier<List<Pushed>> pushes) implements MetricSource {
    /// Pushes of a wire that were answered alike.
    ///
    /// @param wire its id; `-` where there is none of the name that was pushed to
    /// @param code of the answers
    /// @param requests how many
    /// @param bytes of their bodies
    public record Pushed(String wire, int code, long requests, long bytes) {}

    private static final int TOO_MANY_REQUESTS = 429;

    @Override
    public List<MetricSnapshot> now() {
        Metric requests = new Metric("dateline_ingest_requests", "Pushes by the code that answered them.");
        Metric limited = new Metric("dateline_ratelimit_rejected", "Pushes refused as too many.");
        List<Pushed> counted = pushes.get();
        for (Pushed one : counted) {
            requests.add(one.requests(), "wire", one.wire(), "code", Integer.toString(one.code()));
            limited.add(one.code() == TOO_MANY_REQUESTS ? one.requests() : 0, "wire", one.wire());
        }
        Metric bytes = new Metric("dateline_ingest_bytes", "Bytes of pushed bodies.");
        counted.stream()
                .map(Pushed::wire)
                .distinct()
                .forEach(wire -> bytes.add(
                        counted.stream()
                                .filter(one -> one.wire().equals(wire))
                                .mapToLong(Pushed::bytes)
                                .sum(),
                        "wire",
                        wire));
        return Stream.of(requests.counter(), bytes.counter(), limited.counter())
                .filter(Objects::nonNull)
                .toList();
    }
}
