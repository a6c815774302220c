package news.dateline.ingest.http;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;

/// A request's body as it was sent.
///
/// @param bytes what was sent, up to the limit; not copied, not to be changed
/// @param cut whether there was more
// The bytes are shared on purpose: a copy of every message for the sake of a record would be paid on the hot path.
@SuppressWarnings("ArrayRecordComponent")
record Body(byte[] bytes, boolean cut) {
    /// Reads it to its end, or to the limit and then on without keeping it.
    ///
    /// @param most how many bytes are kept
    /// @throws IOException when the connection breaks before the end
    static Body read(Request request, int most) throws IOException {
        InputStream body = Content.Source.asInputStream(request);
        byte[] bytes = body.readNBytes(most + 1);
        if (bytes.length <= most) {
            return new Body(bytes, false);
        }
        drain(body);
        return new Body(Arrays.copyOf(bytes, most), true);
    }

    private static void drain(InputStream body) throws IOException {
        byte[] thrownAway = new byte[1 << 16];
        int left = HttpLimit.MAX_DRAIN_BYTES.most();
        int read = 0;
        while (left > 0 && read >= 0) {
            read = body.read(thrownAway, 0, Math.min(left, thrownAway.length));
            left -= Math.max(0, read);
        }
    }
}
