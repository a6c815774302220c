package news.dateline.ingest.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import news.dateline.http.HttpServer;
import news.dateline.http.KeyHash;
import news.dateline.http.Listening;
import news.dateline.http.Patience;
import news.dateline.ingest.IngestService;
import news.dateline.ingest.journal.Journal;
import news.dateline.ingest.journal.JournalEntry;
import news.dateline.ingest.parse.Parsers;
import news.dateline.ingest.parse.WireProfile;

/// The real server on a free port, with a journal that keeps in memory.
final class PushServer implements AutoCloseable {
    static final Instant NOON = Instant.parse("2026-05-04T12:00:00Z");
    static final String KEY = "first";
    static final WireProfile MERIDIAN = new WireProfile("meridian", "meridian", Optional.empty(), Optional.empty());
    private static final String G2 = "http://iptc.org/std/nar/2006-10-01/";
    private static final ObjectMapper JSON = new ObjectMapper();

    /// What was journaled, in order.
    final List<JournalEntry> kept = new CopyOnWriteArrayList<>();

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    /// Where it is journaled; may be exchanged.
    volatile Journal journal = kept::add;

    /// What its clock says.
    volatile Instant now = NOON;

    final PushHandler handler;

    private final HttpServer server;

    /// A server with these wires.
    PushServer(WireAccess... wires) {
        this(Duration.ofSeconds(20), wires);
    }

    /// A server that waits for slow clients no longer than this.
    PushServer(Duration patience, WireAccess... wires) {
        this(new Patience(patience, Patience.standard().idle()), wires);
    }

    /// A server that waits for bodies as long as for headers.
    PushServer(Patience patience, WireAccess... wires) {
        Parsers parsers = new Parsers();
        InstantSource source = () -> now;
        Clock clock = source.withZone(ZoneOffset.UTC);
        IngestService service = new IngestService(parsers, entry -> journal.write(entry));
        handler = new PushHandler(
                Stream.of(wires).collect(Collectors.toMap(wire -> wire.profile().id(), wire -> wire)),
                parsers,
                service,
                PushHandler.receipts(clock),
                new Timing(clock, patience.headers()));
        server = new HttpServer(new Listening("127.0.0.1", 0, patience, Map.of()), List.of(handler));
        server.start();
    }

    /// A server with a wire that takes bodies of up to `maxBytes`.
    static PushServer taking(int maxBytes) {
        return new PushServer(new WireAccess(MERIDIAN, List.of(KeyHash.of(KEY), KeyHash.of("second")), maxBytes));
    }

    /// A wire with the usual key.
    static WireAccess wire(String id) {
        return new WireAccess(
                new WireProfile(id, id, Optional.empty(), Optional.empty()), List.of(KeyHash.of(KEY)), 1 << 20);
    }

    /// A push to the wire as it must be, to be added to.
    HttpRequest.Builder push(byte[] body) {
        return HttpRequest.newBuilder(uri("/v1/wires/meridian/stories"))
                .header("Authorization", "Bearer " + KEY)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body));
    }

    /// A push to another wire than the usual one.
    HttpRequest.Builder push(String wire, String body) {
        return push(body).uri(uri("/v1/wires/" + wire + "/stories"));
    }

    HttpRequest.Builder push(String body) {
        return push(body.getBytes(StandardCharsets.UTF_8));
    }

    URI uri(String path) {
        return URI.create("http://127.0.0.1:" + server.port() + path);
    }

    int port() {
        return server.port();
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    CompletableFuture<HttpResponse<String>> sendAsync(HttpRequest.Builder request) {
        return client.sendAsync(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    static JsonNode json(HttpResponse<String> response) throws IOException {
        return JSON.readTree(response.body());
    }

    static String reason(HttpResponse<String> response) throws IOException {
        return json(response).path("reason").asText();
    }

    /// A news item with a version of its own.
    static String item(String guid, long version) {
        return "<newsItem xmlns='" + G2 + "' guid='" + guid + "' version='" + version + "'><itemMeta>"
                + "<versionCreated>2026-05-04T11:00:00Z</versionCreated></itemMeta>"
                + "<contentMeta><headline>Bridge opens in Porto</headline></contentMeta></newsItem>";
    }

    static byte[] gzip(byte[] plain) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(plain);
        } catch (IOException e) {
            throw new IllegalStateException("Memory takes everything", e);
        }
        return packed.toByteArray();
    }

    @Override
    public void close() {
        client.shutdownNow();
        server.close();
    }
}
