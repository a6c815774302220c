package news.dateline.app.openapi;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import news.dateline.app.cluster.SchemaHandler;
import news.dateline.http.HttpServer;
import news.dateline.http.KeyHash;
import news.dateline.ingest.IngestService;
import news.dateline.ingest.http.PushHandler;
import news.dateline.ingest.http.RateLimit;
import news.dateline.ingest.http.SigningSecret;
import news.dateline.ingest.http.StatusHandler;
import news.dateline.ingest.http.StoryLookup;
import news.dateline.ingest.http.Timing;
import news.dateline.ingest.http.WireAccess;
import news.dateline.ingest.journal.Journal;
import news.dateline.ingest.parse.Parsers;
import news.dateline.ingest.parse.WireProfile;
import news.dateline.ops.status.Became;
import news.dateline.ops.status.Outcome;
import news.dateline.ops.status.StatusJson;
import news.dateline.ops.status.StoryStatus;
import news.dateline.ops.status.VersionStatus;
import news.dateline.schemas.registry.SchemaCatalog;

/// The real HTTP port with all that the application has on it, and a journal of its own.
final class Port implements AutoCloseable {
    static final String KEY = "key";
    static final SigningSecret SECRET = new SigningSecret("whsec_AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=");
    static final int MAX_BYTES = 200_000;
    private static final String TRACE = "0123456789abcdef0123456789abcdef";
    private static final StoryStatus HELD = new StoryStatus(
            "held",
            "urn:ferry",
            "desk-0",
            List.of(
                    new VersionStatus(
                            TRACE,
                            2,
                            2_000L,
                            3_000L,
                            new Outcome(Became.HELD, 4_000, 9_000L, null, null, List.of(), null)),
                    new VersionStatus(
                            TRACE,
                            1,
                            1_000L,
                            1_500L,
                            new Outcome(Became.WITHDRAWN, 1_600, null, null, 2L, List.of("all"), "EMBARGOED"))),
            2,
            List.of(),
            "EMBARGOED");
    private static final RateLimit OFTEN = new RateLimit(1_000_000, Duration.ofMinutes(1), 1_000_000);
    private static final RateLimit ONCE = new RateLimit(1, Duration.ofHours(1), 1);

    /// Where pushes are journaled; may be exchanged.
    volatile Journal journal = entry -> {};

    /// Gives what is registered now; may be exchanged.
    volatile Supplier<SchemaCatalog> registered;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final HttpServer server;

    /// @param desks how many wires there are with the names desk-0, desk-1…
    Port(SchemaCatalog catalog, int desks) {
        registered = () -> catalog;
        Map<String, WireAccess> wires = new HashMap<>();
        for (int desk = 0; desk < desks; desk++) {
            wires.put("desk-" + desk, wire("desk-" + desk, List.of(), OFTEN, List.of()));
        }
        wires.put("once", wire("once", List.of(), ONCE, List.of()));
        wires.put("signed", wire("signed", List.of(SECRET), OFTEN, List.of()));
        wires.put("g2", wire("g2", List.of(), OFTEN, List.of("newsml-g2")));
        Parsers parsers = new Parsers();
        Clock clock = Clock.systemUTC();
        PushHandler push = new PushHandler(
                wires,
                parsers,
                new IngestService(parsers, entry -> journal.write(entry)),
                PushHandler.receipts(clock),
                new Timing(clock, Duration.ofSeconds(2)));
        StatusHandler status = new StatusHandler(wires, Port::find, clock);
        server = new HttpServer(
                "127.0.0.1",
                0,
                List.of(push, status, new SchemaHandler(catalog, () -> registered.get()), new OpenApiHandler()));
        server.start();
    }

    // A story of desk-0, one that has not been read yet, and no other.
    private static StoryLookup.Found find(String id) {
        return switch (id) {
            case "held" -> new StoryLookup.Found.Known("desk-0", StatusJson.of(HELD));
            case "new" -> new StoryLookup.Found.NotYet();
            default -> new StoryLookup.Found.Unknown();
        };
    }

    /// A request for a path.
    HttpRequest.Builder at(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path));
    }

    /// A push to a wire with the key that opens it.
    HttpRequest.Builder push(String wire, byte[] body) {
        return at("/v1/wires/" + wire + "/stories")
                .header("Authorization", "Bearer " + KEY)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body));
    }

    HttpRequest.Builder push(String wire, String body) {
        return push(wire, body.getBytes(StandardCharsets.UTF_8));
    }

    Reply send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return reply(client.send(request.build(), HttpResponse.BodyHandlers.ofString()));
    }

    CompletableFuture<Reply> sendAsync(HttpRequest.Builder request) {
        return client.sendAsync(request.build(), HttpResponse.BodyHandlers.ofString())
                .thenApply(Port::reply);
    }

    /// What a client is told that sends these bytes and then nothing more.
    Reply sendAndWait(String bytes) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.getOutputStream().write(bytes.getBytes(StandardCharsets.US_ASCII));
            BufferedReader reader =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
            int status = Integer.parseInt(reader.readLine().split(" ", 3)[1]);
            Map<String, String> headers = new HashMap<>();
            for (String line = reader.readLine(); !line.isEmpty(); line = reader.readLine()) {
                String[] header = line.split(": ", 2);
                headers.put(header[0].toLowerCase(Locale.ROOT), header[1]);
            }
            char[] body = new char[Integer.parseInt(headers.getOrDefault("content-length", "0"))];
            int length = reader.read(body);
            return new Reply(status, headers, new String(body, 0, length));
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
        server.close();
    }

    private static Reply reply(HttpResponse<String> response) {
        return new Reply(response.statusCode(), Reply.small(response.headers().map()), response.body());
    }

    private static WireAccess wire(String id, List<SigningSecret> secrets, RateLimit rate, List<String> formats) {
        return new WireAccess(
                new WireProfile(id, id, Optional.empty(), Optional.empty(), formats),
                List.of(KeyHash.of(KEY)),
                secrets,
                MAX_BYTES,
                Optional.of(rate));
    }
}
