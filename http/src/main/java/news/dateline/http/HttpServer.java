package news.dateline.http;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/// An HTTP port. Each request has a virtual thread of its own, so that one that waits for
/// acknowledgements, or for a slow client, keeps nobody else waiting.
public final class HttpServer implements AutoCloseable {
    private static final Duration GRACE = Duration.ofSeconds(5);

    private final Server server;
    private final ServerConnector connector;
    private final SlowHeaders slowHeaders;

    /// @param host the address to listen on
    /// @param port the port, or 0 for any free one
    /// @param handlers asked in this order
    public HttpServer(String host, int port, List<Handler> handlers) {
        this(new Listening(host, port, Patience.standard(), Map.of()), handlers);
    }

    /// @param listening where and how
    /// @param handlers asked in this order
    public HttpServer(Listening listening, List<Handler> handlers) {
        QueuedThreadPool threads = new QueuedThreadPool();
        threads.setName("http");
        threads.setVirtualThreadsExecutor(Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name("http-request-", 0).factory()));
        server = new Server(threads);
        server.setStopTimeout(GRACE.toMillis());
        server.setHandler(
                new GracefulHandler(new EverywhereHandler(listening.everywhere(), new Handler.Sequence(handlers))));
        server.setErrorHandler(new ProblemErrorHandler(listening.everywhere()));
        HttpConfiguration http = new HttpConfiguration();
        http.setSendServerVersion(false);
        http.setSendDateHeader(true);
        // Else a value is taken for the one before on its connection that differs from it in capitals only: another
        // key,
        // another page.
        http.setHeaderCacheCaseSensitive(true);
        connector = new ServerConnector(server, new HttpConnectionFactory(http));
        connector.setHost(listening.host());
        connector.setPort(listening.port());
        connector.setIdleTimeout(listening.patience().idle().toMillis());
        slowHeaders = new SlowHeaders(listening.patience().headers());
        connector.addBean(slowHeaders);
        server.addConnector(connector);
    }

    /// Listens.
    ///
    /// @throws IllegalStateException when the port cannot be had
    public void start() {
        try {
            server.start();
            slowHeaders.start();
        } catch (Exception e) {
            throw new IllegalStateException(
                    "HTTP cannot listen on " + connector.getHost() + ":" + connector.getPort(), e);
        }
    }

    /// The port that it listens on.
    public int port() {
        return connector.getLocalPort();
    }

    /// Answers what is under way, then listens no more.
    @Override
    public void close() {
        slowHeaders.close();
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException("HTTP could not be stopped", e);
        }
    }

    /// What stands on every answer.
    private static final class EverywhereHandler extends Handler.Wrapper {
        private final Map<String, String> everywhere;

        EverywhereHandler(Map<String, String> everywhere, Handler handler) {
            super(handler);
            this.everywhere = everywhere;
        }

        @Override
        public boolean handle(Request request, Response response, Callback callback) throws Exception {
            everywhere.forEach((name, value) -> response.getHeaders().put(name, value));
            return super.handle(request, response, callback);
        }
    }

    /// What no handler takes and what Jetty itself refuses, as problems too.
    private static final class ProblemErrorHandler extends ErrorHandler {
        private final Map<String, String> everywhere;

        ProblemErrorHandler(Map<String, String> everywhere) {
            this.everywhere = everywhere;
        }

        @Override
        public boolean handle(Request request, Response response, Callback callback) {
            int status = response.getStatus() == 0 ? HttpStatus.NOT_FOUND_404 : response.getStatus();
            String title = HttpStatus.getMessage(status);
            // Jetty has taken away whatever stood on the answer before.
            everywhere.forEach((name, value) -> response.getHeaders().put(name, value));
            Answers.write(Answer.of(Problem.of(status, "HTTP_" + status, title, title + ".")), response, callback);
            return true;
        }
    }
}
