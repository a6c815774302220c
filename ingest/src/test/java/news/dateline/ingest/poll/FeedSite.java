package news.dateline.ingest.poll;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.zip.GZIPOutputStream;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.NetworkConnector;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.Callback;

/// A site with feeds, on a real server.
final class FeedSite implements AutoCloseable {
    /// What the site answers.
    // Made by a test, read by the site.
    @SuppressWarnings("ArrayRecordComponent")
    record Answer(int status, Map<String, String> headers, byte[] body) {
        static Answer of(int status, Map<String, String> headers) {
            return new Answer(status, headers, new byte[0]);
        }

        static Answer feed(String body) {
            return new Answer(200, Map.of(), body.getBytes(StandardCharsets.UTF_8));
        }

        Answer with(String name, String value) {
            Map<String, String> all = new java.util.TreeMap<>(headers);
            all.put(name, value);
            return new Answer(status, all, body);
        }
    }

    final List<Map<String, String>> asked = new CopyOnWriteArrayList<>();
    volatile Function<String, Answer> answers = path -> Answer.of(404, Map.of());
    private final Server server = new Server();

    FeedSite() {
        org.eclipse.jetty.server.ServerConnector connector = new org.eclipse.jetty.server.ServerConnector(server);
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        server.setHandler(new Handler.Abstract() {
            @Override
            public boolean handle(Request request, Response response, Callback callback) {
                answer(request, response, callback);
                return true;
            }
        });
        try {
            server.start();
        } catch (Exception e) {
            throw new IllegalStateException("The site does not start", e);
        }
    }

    /// The address of a path.
    URI at(String path) {
        return URI.create("http://127.0.0.1:" + port() + path);
    }

    int port() {
        return ((NetworkConnector) server.getConnectors()[0]).getLocalPort();
    }

    /// A header of the request that came last.
    Optional<String> lastAsked(String header) {
        return Optional.ofNullable(asked.getLast().get(header.toLowerCase(java.util.Locale.ROOT)));
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException("The site does not stop", e);
        }
    }

    static byte[] packed(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream packing = new GZIPOutputStream(packed)) {
            packing.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    private void answer(Request request, Response response, Callback callback) {
        Map<String, String> headers = new java.util.TreeMap<>();
        request.getHeaders().forEach(field -> headers.put(field.getLowerCaseName(), String.valueOf(field.getValue())));
        asked.add(headers);
        Answer answer = answers.apply(Request.getPathInContext(request));
        response.setStatus(answer.status());
        answer.headers().forEach((name, value) -> response.getHeaders().put(name, value));
        boolean ends = !answer.headers().containsKey("X-Never-Ends");
        response.write(ends, ByteBuffer.wrap(answer.body()), ends ? callback : Callback.NOOP);
    }
}
