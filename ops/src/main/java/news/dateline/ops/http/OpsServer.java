package news.dateline.ops.http;

import java.util.ArrayList;
import java.util.List;
import news.dateline.http.HttpServer;
import news.dateline.http.Listening;
import news.dateline.http.Patience;
import org.eclipse.jetty.server.Handler;

/// The ops port.
public final class OpsServer implements AutoCloseable {
    private final HttpServer server;

    /// @param host the address to listen on
    /// @param port the port, or 0 for any free one
    /// @param door who comes in
    /// @param answers what is answered
    public OpsServer(String host, int port, Door door, Answering answers) {
        List<Handler> handlers = new ArrayList<>(answers.handlers());
        handlers.add(new AssetHandler(door));
        handlers.add(new RouteHandler(answers.routes(), door));
        server = new HttpServer(new Listening(host, port, Patience.standard(), SafetyHeaders.ALL), handlers);
    }

    /// What is answered.
    ///
    /// @param routes one answer each
    /// @param handlers what is no single answer, asked first; they ask at the door themselves
    public record Answering(List<Route> routes, List<Handler> handlers) {
        public Answering {
            routes = List.copyOf(routes);
            handlers = List.copyOf(handlers);
        }
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
