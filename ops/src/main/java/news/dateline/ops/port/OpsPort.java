package news.dateline.ops.port;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import news.dateline.ops.api.HealthRoute;
import news.dateline.ops.api.HistoryRoute;
import news.dateline.ops.api.LiveHandler;
import news.dateline.ops.api.SnapshotRoute;
import news.dateline.ops.http.Access;
import news.dateline.ops.http.Door;
import news.dateline.ops.http.LoginRoute;
import news.dateline.ops.http.LogoutRoute;
import news.dateline.ops.http.OpsServer;
import news.dateline.ops.http.Route;
import news.dateline.ops.monitor.Monitor;
import news.dateline.ops.monitor.Sources;
import news.dateline.ops.pages.LoginPage;
import news.dateline.ops.pages.PipelinePage;

/// The monitor and the port that tells what it knows.
public final class OpsPort implements AutoCloseable {
    private final Monitor monitor;
    private final LiveHandler live;
    private final OpsServer server;

    /// @param settings where it listens and who may ask
    /// @param sources what is looked at
    /// @param clock tells when
    public OpsPort(OpsSettings settings, Sources sources, Clock clock) {
        this.monitor = Monitor.of(sources, settings.every(), clock);
        Access access = new Access(settings.tokens(), settings.readingIsOpen(), clock);
        Door door = new Door(access, settings.names());
        this.live = new LiveHandler(monitor, door);
        this.server = new OpsServer(
                settings.host(), settings.port(), door, new OpsServer.Answering(routes(access), List.of(live)));
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
        routes.add(new PipelinePage(monitor));
        routes.add(new LoginPage());
        routes.add(new LoginRoute(access));
        routes.add(new LogoutRoute(access));
        routes.addAll(HealthRoute.all(monitor));
        routes.addAll(SnapshotRoute.all(monitor));
        routes.add(new HistoryRoute(monitor.history()));
        return routes;
    }
}
