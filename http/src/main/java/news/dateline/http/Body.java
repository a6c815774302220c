package news.dateline.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.thread.Invocable;

/// A request's body as it was sent.
///
/// @param bytes what was sent, up to the limit; not copied, not to be changed
/// @param cut whether there was more
// The bytes are shared on purpose: a copy of every message for the sake of a record would be paid on the hot path.
@SuppressWarnings("ArrayRecordComponent")
public record Body(byte[] bytes, boolean cut) {
    /// Reads it to its end, or to the limit and then on without keeping it.
    ///
    /// @param most how many bytes are kept
    /// @param patience how long all of it may take
    /// @return empty when it was not all there in time
    /// @throws IOException when the connection breaks before the end
    public static Optional<Body> read(Request request, int most, Duration patience) throws IOException {
        long deadline = System.nanoTime() + patience.toNanos();
        ByteArrayOutputStream kept = new ByteArrayOutputStream();
        int thrownAway = 0;
        boolean last = false;
        while (!last && thrownAway < PortLimit.MAX_DRAIN_BYTES.most()) {
            Content.Chunk chunk = request.read();
            if (chunk == null) {
                if (!comes(request, deadline)) {
                    return Optional.empty();
                }
                continue;
            }
            if (Content.Chunk.isFailure(chunk)) {
                throw new IOException("The body ends before its end", chunk.getFailure());
            }
            last = chunk.isLast();
            if (last && kept.size() == 0 && chunk.remaining() <= most) {
                return Optional.of(whole(chunk));
            }
            thrownAway += take(chunk.getByteBuffer(), kept, most);
            chunk.release();
        }
        return Optional.of(new Body(kept.toByteArray(), thrownAway > 0));
    }

    /// The answer to a request whose body nobody wants. Who is still sending does not hear an answer when the
    /// connection is closed: what he sends is read and forgotten. Who asks before he sends, RFC 9110 §10.1.1, is
    /// answered without.
    ///
    /// @param patience how long the body may take
    public static Answer unwanted(Request request, Duration patience, Answer answer) throws IOException {
        if (request.getHeaders().contains(HttpHeader.EXPECT)) {
            return answer;
        }
        return read(request, 0, patience).isPresent() ? answer : answer.cutting();
    }

    // Most stories come in one piece: copied once, as Jetty wants its buffer back.
    private static Body whole(Content.Chunk chunk) {
        byte[] bytes = new byte[chunk.remaining()];
        chunk.getByteBuffer().get(bytes);
        chunk.release();
        return new Body(bytes, false);
    }

    // How many bytes did not fit.
    private static int take(ByteBuffer bytes, ByteArrayOutputStream kept, int most) {
        byte[] part = new byte[Math.min(bytes.remaining(), most - kept.size())];
        bytes.get(part);
        kept.writeBytes(part);
        return bytes.remaining();
    }

    private static boolean comes(Request request, long deadline) throws IOException {
        CountDownLatch there = new CountDownLatch(1);
        request.demand(Invocable.from(Invocable.InvocationType.NON_BLOCKING, there::countDown));
        try {
            return there.await(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("Interrupted while a body was read");
        }
    }
}
