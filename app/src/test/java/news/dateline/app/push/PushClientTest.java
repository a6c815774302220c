package news.dateline.app.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import news.dateline.app.push.PushClient.Credentials;
import news.dateline.http.HttpServer;
import news.dateline.http.KeyHash;
import news.dateline.ingest.IngestService;
import news.dateline.ingest.http.PushHandler;
import news.dateline.ingest.http.SigningSecret;
import news.dateline.ingest.http.Timing;
import news.dateline.ingest.http.WireAccess;
import news.dateline.ingest.parse.Parsers;
import news.dateline.ingest.parse.WireProfile;
import org.junit.jupiter.api.Test;

class PushClientTest {
    private static final Optional<SigningSecret> SECRET =
            Optional.of(new SigningSecret("whsec_AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8="));
    private static final byte[] PAGE =
            "Ferry to Naxos is back\n\nIt sailed again on Monday.".getBytes(StandardCharsets.UTF_8);

    @Test
    void sendsAsMuchAsTheWireAsksFor() throws Exception {
        WireProfile profile = new WireProfile("naxos", "naxos", Optional.empty(), Optional.empty());
        WireAccess wire = new WireAccess(
                profile, List.of(KeyHash.of("key")), List.of(SECRET.orElseThrow()), 1 << 20, Optional.empty());
        Parsers parsers = new Parsers();
        Clock clock = Clock.systemUTC();
        PushHandler handler = new PushHandler(
                Map.of("naxos", wire),
                parsers,
                new IngestService(parsers, entry -> {}),
                PushHandler.receipts(clock),
                Timing.of(clock));
        try (HttpServer server = new HttpServer("127.0.0.1", 0, List.of(handler))) {
            server.start();
            URI base = URI.create("http://127.0.0.1:" + server.port());

            assertThat(push(base, new Credentials(Optional.of("key"), SECRET))).isEqualTo(202);
            assertThat(push(base, new Credentials(Optional.of("key"), Optional.empty())))
                    .isEqualTo(401);
            assertThat(push(base, new Credentials(Optional.empty(), SECRET))).isEqualTo(401);
        }
    }

    private static int push(URI base, Credentials credentials) throws InterruptedException {
        return new PushClient(base, "naxos", credentials)
                .push(PAGE, "text/plain", Optional.empty())
                .status();
    }
}
