package news.dateline.ops.api;

import java.nio.ByteBuffer;
import java.util.function.Consumer;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/// One who listens to the stream. At most one message is under way and one waits: a newer one takes its place.
final class LiveListener {
    private final Response response;
    private final Callback callback;
    private final Consumer<LiveListener> gone;
    private byte @Nullable [] waiting;
    private boolean writing;
    private boolean ending;
    private boolean over;

    /// @param callback completes the exchange
    /// @param gone is told when the listener is
    LiveListener(Response response, Callback callback, Consumer<LiveListener> gone) {
        this.response = response;
        this.callback = callback;
        this.gone = gone;
    }

    /// Sends a message as soon as the one before has left; returns at once.
    void send(byte[] message) {
        synchronized (this) {
            if (over || ending) {
                return;
            }
            if (writing) {
                waiting = message;
                return;
            }
            writing = true;
        }
        write(message);
    }

    /// Ends the stream when what is under way has left.
    void end() {
        synchronized (this) {
            if (over || ending) {
                return;
            }
            ending = true;
            if (writing) {
                return;
            }
        }
        finish();
    }

    private void write(byte[] message) {
        response.write(false, ByteBuffer.wrap(message), Callback.from(this::written, this::failed));
    }

    private void written() {
        byte[] next;
        boolean last;
        synchronized (this) {
            last = ending;
            next = last ? null : waiting;
            waiting = null;
            writing = next != null;
        }
        if (next != null) {
            write(next);
        } else if (last) {
            finish();
        }
    }

    private void finish() {
        synchronized (this) {
            if (over) {
                return;
            }
            over = true;
        }
        gone.accept(this);
        response.write(true, ByteBuffer.allocate(0), callback);
    }

    private void failed(Throwable why) {
        synchronized (this) {
            over = true;
        }
        gone.accept(this);
        callback.failed(why);
    }
}
