package news.dateline.http;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/// Writes answers.
public final class Answers {
    private static final String TOO_SLOW = "The body did not come in time";

    private Answers() {}

    /// Writes an answer; the response is complete with it.
    public static void write(Answer answer, Response response, Callback callback) {
        response.setStatus(answer.status());
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, answer.mediaType());
        answer.headers().forEach((name, value) -> response.getHeaders().put(name, value));
        // Jetty waits for a body that it was told to wait for: only a failure ends that. The answer is out by then.
        Callback done = answer.cut()
                ? Callback.from(() -> callback.failed(new TimeoutException(TOO_SLOW)), callback::failed)
                : callback;
        response.write(true, ByteBuffer.wrap(answer.body().getBytes(StandardCharsets.UTF_8)), done);
    }
}
