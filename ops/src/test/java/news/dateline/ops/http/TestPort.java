package news.dateline.ops.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import news.dateline.http.Answer;
import news.dateline.http.KeyHash;
import org.eclipse.jetty.server.Handler;

/// The real server on a free port, with a few routes of its own.
public final class TestPort implements AutoCloseable {
    /// The token of the role that reads.
    public static final String READS = "4e6a-reads";

    /// The token of the role that acts.
    public static final String OPERATES = "91bc-operates";

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Access access;
    private final Door door;
    private final OpsServer server;

    TestPort(boolean open, Clock clock) {
        this(open, clock, List.of());
    }

    /// @param open whether anybody may read
    /// @param handlers made with the door
    public TestPort(boolean open, Clock clock, List<Function<Door, Handler>> handlers) {
        access = new Access(
                List.of(
                        new Token("desk", Role.READ, KeyHash.of(READS)),
                        new Token("night-desk", Role.OPERATE, KeyHash.of(OPERATES))),
                open,
                clock);
        door = new Door(access, Set.of("ops.newsroom.example"));
        List<Route> routes = List.of(
                new Told("GET", "/nothing", Need.NOTHING),
                new Told("GET", "/facts/{id}", Need.READ),
                new Told("GET", "/page", Need.READ),
                new Told("POST", "/acts", Need.OPERATE),
                new LoginRoute(access),
                new LogoutRoute(access));
        server = new OpsServer(
                "127.0.0.1",
                0,
                door,
                new OpsServer.Answering(
                        routes, handlers.stream().map(made -> made.apply(door)).toList()));
        server.start();
    }

    /// Says what it was asked, and by whom.
    private record Told(String method, String path, Need need) implements Route {
        @Override
        public boolean isPage() {
            return path.equals("/page");
        }

        @Override
        public Answer answer(Call call) throws IOException {
            String place = call.places().containsKey("id") ? call.place("id") : "-";
            return new Answer(
                    200,
                    "text/plain",
                    place + " " + call.query("q").orElse("-") + " "
                            + call.caller().name());
        }
    }

    /// A request, to be added to.
    public HttpRequest.Builder at(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path));
    }

    /// What is answered.
    public HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    int status(HttpRequest.Builder request) throws IOException, InterruptedException {
        return send(request).statusCode();
    }

    /// The origin of its pages.
    String origin() {
        return "http://127.0.0.1:" + server.port();
    }

    /// All that comes back on a connection to these bytes.
    String raw(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /// The cookie that a login with the token gives; empty when it gives none.
    Optional<String> login(String token) throws IOException, InterruptedException {
        HttpResponse<String> answer = send(
                at("/login").header("Origin", origin()).POST(HttpRequest.BodyPublishers.ofString("token=" + token)));
        return answer.headers().firstValue("Set-Cookie").map(cookie -> cookie.split(";")[0]);
    }

    /// Where it listens.
    public int port() {
        return server.port();
    }

    @Override
    public void close() {
        client.shutdownNow();
        server.close();
    }
}
