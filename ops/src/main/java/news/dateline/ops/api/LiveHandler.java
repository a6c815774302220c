package news.dateline.ops.api;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import news.dateline.http.Answers;
import news.dateline.ops.http.Door;
import news.dateline.ops.http.Need;
import news.dateline.ops.http.OpsProblem;
import news.dateline.ops.monitor.Monitor;
import news.dateline.ops.monitor.Snapshot;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/// `GET /v1/ops/live`: every new snapshot as a server-sent event (WHATWG HTML §9.2), and a comment now and then so that
/// nobody takes the silence for an end; while nothing is measured an event that says so. No listener has a thread; one
/// that does not read in time misses snapshots and gets the newest next.
public final class LiveHandler extends Handler.Abstract implements AutoCloseable {
    /// Listeners at the same time.
    public static final int MOST = 500;

    private static final String PATH = "/v1/ops/live";
    private static final String RETRY_AFTER_SECONDS = "10";
    private static final byte[] HEARTBEAT = ": still here\n\n".getBytes(StandardCharsets.UTF_8);
    private static final Duration BEAT = Duration.ofSeconds(10);

    private final Set<LiveListener> listeners = ConcurrentHashMap.newKeySet();
    private final Semaphore room;
    private final Monitor monitor;
    private final Door door;
    private final Thread heart;

    /// @param monitor has the snapshots
    /// @param door who comes in
    public LiveHandler(Monitor monitor, Door door) {
        this(monitor, door, MOST, BEAT);
    }

    /// @param most listeners at the same time
    /// @param beat how often something is said
    LiveHandler(Monitor monitor, Door door, int most, Duration beat) {
        this.monitor = monitor;
        this.door = door;
        this.room = new Semaphore(most);
        this.heart = Thread.ofVirtual().name("ops-heartbeat").unstarted(() -> beat(beat));
        monitor.tell(snapshot -> send(event(snapshot)));
        heart.start();
    }

    /// How many listen now.
    public int listeners() {
        return listeners.size();
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        if (!Request.getPathInContext(request).equals(PATH)) {
            return false;
        }
        if (door.open(request, Need.READ) instanceof Door.Verdict.Out out) {
            Answers.write(out.answer(), response, callback);
        } else if (!HttpMethod.GET.is(request.getMethod())) {
            Answers.write(
                    OpsProblem.METHOD_NOT_ALLOWED.answer().with(HttpHeader.ALLOW, HttpMethod.GET.asString()),
                    response,
                    callback);
        } else if (!room.tryAcquire()) {
            Answers.write(
                    OpsProblem.TOO_MANY_LISTENERS.answer().with(HttpHeader.RETRY_AFTER, RETRY_AFTER_SECONDS),
                    response,
                    callback);
        } else {
            listen(response, callback);
        }
        return true;
    }

    /// Ends all streams; those who listened may come again.
    @Override
    public void close() {
        heart.interrupt();
        listeners.forEach(LiveListener::end);
    }

    private void listen(Response response, Callback callback) {
        response.setStatus(HttpStatus.OK_200);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/event-stream");
        LiveListener listener = new LiveListener(response, callback, this::gone);
        listeners.add(listener);
        monitor.latest().map(LiveHandler::event).ifPresent(listener::send);
        listener.send(heartbeat());
    }

    private void gone(LiveListener listener) {
        if (listeners.remove(listener)) {
            room.release();
        }
    }

    private void send(byte[] message) {
        listeners.forEach(listener -> listener.send(message));
    }

    private void beat(Duration beat) {
        try {
            while (true) {
                Thread.sleep(beat);
                send(heartbeat());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private byte[] heartbeat() {
        return monitor.isReady()
                ? HEARTBEAT
                : utf8("event: unmeasured\ndata: " + SnapshotJson.unmeasured(monitor.latest()) + "\n\n");
    }

    private static byte[] event(Snapshot snapshot) {
        return utf8("event: snapshot\nid: " + snapshot.at().toEpochMilli() + "\ndata: " + SnapshotJson.brief(snapshot)
                + "\n\n");
    }

    private static byte[] utf8(String event) {
        return event.getBytes(StandardCharsets.UTF_8);
    }
}
