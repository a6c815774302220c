package news.dateline.ops.port;

import java.time.Clock;
import java.util.List;
import java.util.function.BooleanSupplier;
import news.dateline.ops.api.HealthRoute;
import news.dateline.ops.http.Access;
import news.dateline.ops.http.Door;
import news.dateline.ops.http.OpsServer;
import news.dateline.ops.metrics.MetricSource;
import news.dateline.ops.metrics.MetricsRoute;

/// The port of a process that runs a stage alone: whether it works, and what nobody but it can count.
public final class StagePort implements AutoCloseable {
    private final OpsServer server;

    /// @param settings where it listens and who may ask
    /// @param works whether all that the process started works
    /// @param metrics what it counts
    /// @param clock by which sessions end
    public StagePort(OpsSettings settings, BooleanSupplier works, List<MetricSource> metrics, Clock clock) {
        Door door = new Door(new Access(settings.tokens(), settings.readingIsOpen(), clock), settings.names());
        this.server = new OpsServer(
                settings.host(),
                settings.stagePort(),
                door,
                new OpsServer.Answering(
                        List.of(
                                new HealthRoute("/livez", () -> true),
                                new HealthRoute("/readyz", works),
                                new MetricsRoute(metrics)),
                        List.of()));
    }

    /// Listens.
    ///
    /// @throws IllegalStateException when the port cannot be had
    public void start() {
        server.start();
    }

    /// The port that it listens on.
    public int port() {
        return server.port();
    }

    @Override
    public void close() {
        server.close();
    }
}
