package news.dateline.ops.port;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import news.dateline.ops.api.HealthRoute;
import news.dateline.ops.api.HistoryRoute;
import news.dateline.ops.api.LiveHandler;
import news.dateline.ops.api.OpenApiRoute;
import news.dateline.ops.api.QuarantineRoute;
import news.dateline.ops.api.QuarantinedRoute;
import news.dateline.ops.api.ReplayRoute;
import news.dateline.ops.api.SnapshotRoute;
import news.dateline.ops.api.StoryRoute;
import news.dateline.ops.api.TraceRoute;
import news.dateline.ops.http.Access;
import news.dateline.ops.http.Door;
import news.dateline.ops.http.LoginRoute;
import news.dateline.ops.http.LogoutRoute;
import news.dateline.ops.http.OpsServer;
import news.dateline.ops.http.Route;
import news.dateline.ops.metrics.MetricSource;
import news.dateline.ops.metrics.MetricsRoute;
import news.dateline.ops.metrics.SnapshotMetrics;
import news.dateline.ops.monitor.Monitor;
import news.dateline.ops.monitor.QuarantineReader;
import news.dateline.ops.monitor.RecordReader;
import news.dateline.ops.monitor.Sources;
import news.dateline.ops.pages.Pages;
import news.dateline.ops.pages.Told;
import news.dateline.ops.quarantine.Quarantine;
import news.dateline.ops.status.StatusIndex;
import news.dateline.ops.trace.TraceIndex;

/// The monitor and the port that tells what it knows.
public final class OpsPort implements AutoCloseable {
    private final Sources sources;
    private final Beside beside;
    private final Clock clock;
    private final Monitor monitor;
    private final Told pages;
    private final LiveHandler live;
    private final List<Route> routes;
    private final OpsServer server;

    /// @param settings where it listens and who may ask
    /// @param sources what is looked at
    /// @param beside what is known besides: how stories ended, what wires pushed
    /// @param clock tells when
    public OpsPort(OpsSettings settings, Sources sources, Beside beside, Clock clock) {
        this.sources = sources;
        this.beside = beside;
        this.clock = clock;
        this.monitor = Monitor.of(sources, settings.every(), clock);
        this.pages = new Told(beside.traces()::find, new RecordReader(sources::consumer), sources.topics());
        Access access = new Access(settings.tokens(), settings.readingIsOpen(), clock);
        Door door = new Door(access, settings.names());
        this.live = new LiveHandler(monitor, door);
        this.routes = List.copyOf(routes(access));
        this.server =
                new OpsServer(settings.host(), settings.port(), door, new OpsServer.Answering(routes, List.of(live)));
    }

    /// What the process knows besides.
    ///
    /// @param stories what became of them; not closed here
    /// @param traces finds the ways of stories; not closed here
    /// @param quarantine what waits, and the way out of it
    /// @param metrics of the stages in the same process
    public record Beside(StatusIndex stories, TraceIndex traces, Quarantine quarantine, List<MetricSource> metrics) {
        public Beside {
            metrics = List.copyOf(metrics);
        }
    }

    /// Begins to measure and listens.
    ///
    /// @throws IllegalStateException when the port cannot be had
    public void start() {
        server.start();
        monitor.start();
    }

    /// The port that it listens on.
    public int port() {
        return server.port();
    }

    /// All that it answers with one answer.
    List<Route> routes() {
        return routes;
    }

    /// What measures.
    public Monitor monitor() {
        return monitor;
    }

    @Override
    public void close() {
        try {
            monitor.close();
        } finally {
            live.close();
            server.close();
        }
    }

    // All that the port answers with one answer. A new route goes here.
    private List<Route> routes(Access access) {
        List<Route> routes = new ArrayList<>();
        routes.addAll(Pages.all(monitor, pages));
        routes.add(new LoginRoute(access));
        routes.add(new LogoutRoute(access));
        routes.addAll(HealthRoute.all(monitor));
        routes.addAll(SnapshotRoute.all(monitor));
        routes.add(new HistoryRoute(monitor.history()));
        routes.add(new QuarantineRoute(monitor));
        routes.add(new QuarantinedRoute(monitor, new QuarantineReader(sources)));
        routes.add(new ReplayRoute(beside.quarantine()));
        routes.add(new StoryRoute(beside.stories()));
        routes.add(new TraceRoute(beside.traces()::find));
        List<MetricSource> metrics = new ArrayList<>(beside.metrics());
        metrics.add(new SnapshotMetrics(monitor, clock));
        routes.add(new MetricsRoute(metrics));
        routes.add(new OpenApiRoute());
        return routes;
    }
}
