package news.dateline.http;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jetty.io.Connection;

/// Cuts connections on which a request has begun and its headers do not come to an end. Jetty cuts those on which
/// nothing comes; a byte now and then would keep one open for ever.
final class SlowHeaders implements Connection.Listener, AutoCloseable {
    /// How often within the patience it looks.
    private static final int LOOKS = 10;

    private static final long AT_REST = -1;

    private final Map<Connection, Seen> connections = new ConcurrentHashMap<>();
    private final Duration patience;
    private final Thread thread;

    /// A connection between two requests.
    ///
    /// @param answers that it has had
    /// @param bytes that had come by then
    /// @param begunAt when more had come, in nanoseconds; [#AT_REST] before
    private record Seen(long answers, long bytes, long begunAt) {}

    /// @param patience how long headers may take
    SlowHeaders(Duration patience) {
        this.patience = patience;
        this.thread = Thread.ofVirtual().name("http-slow-headers").unstarted(this::watch);
    }

    void start() {
        thread.start();
    }

    @Override
    public void onOpened(Connection connection) {
        connections.put(connection, new Seen(0, 0, AT_REST));
    }

    @Override
    public void onClosed(Connection connection) {
        connections.remove(connection);
    }

    @Override
    public void close() {
        thread.interrupt();
    }

    private void watch() {
        try {
            while (true) {
                Thread.sleep(patience.dividedBy(LOOKS));
                long now = System.nanoTime();
                connections.replaceAll((connection, seen) -> look(connection, seen, now));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Seen look(Connection connection, Seen seen, long now) {
        long answers = connection.getMessagesOut();
        // A message counts as come when its headers are all there.
        boolean betweenRequests = connection.getMessagesIn() == answers && answers == seen.answers();
        if (!betweenRequests) {
            return new Seen(answers, connection.getBytesIn(), AT_REST);
        }
        if (seen.begunAt() == AT_REST) {
            return connection.getBytesIn() == seen.bytes() ? seen : new Seen(answers, seen.bytes(), now);
        }
        if (now - seen.begunAt() > patience.toNanos()) {
            connection.getEndPoint().close();
        }
        return seen;
    }
}
