package news.dateline.ops.port;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import news.dateline.http.KeyHash;
import news.dateline.ops.http.Role;
import news.dateline.ops.http.Token;
import news.dateline.ops.metrics.PushMetrics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StagePortTest {
    private static final String TOKEN = "4e6a-reads";

    private final HttpClient client = HttpClient.newHttpClient();
    private final AtomicBoolean works = new AtomicBoolean(true);
    private final StagePort port = started();

    @AfterEach
    void close() {
        client.close();
        port.close();
    }

    @Test
    void isReadyAsLongAsTheStageWorksAndLivesAnyway() throws Exception {
        assertThat(get("/readyz", "wrong").statusCode()).isEqualTo(200);

        works.set(false);

        assertThat(get("/readyz", "wrong").statusCode()).isEqualTo(503);
        assertThat(get("/livez", "wrong").statusCode()).isEqualTo(200);
    }

    @Test
    void tellsWhatItsProcessCountsToWhoMayAsk() throws Exception {
        assertThat(get("/metrics", TOKEN).body())
                .contains("dateline_ingest_requests_total{code=\"503\",wire=\"meridian\"} 2.0");
        assertThat(get("/metrics", "wrong").statusCode()).isEqualTo(401);
    }

    @Test
    void answersNothingElse() throws Exception {
        assertThat(get("/v1/ops/stages", TOKEN).statusCode()).isEqualTo(404);
        assertThat(get("/", TOKEN).statusCode()).isEqualTo(404);
    }

    private HttpResponse<String> get(String path, String token) throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port.port() + path))
                        .header("Authorization", "Bearer " + token)
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private StagePort started() {
        OpsSettings settings = new OpsSettings(
                "127.0.0.1",
                8090,
                0,
                Set.of(),
                Duration.ofSeconds(5),
                Optional.empty(),
                List.of(new Token("prometheus", Role.READ, KeyHash.of(TOKEN))),
                false);
        PushMetrics pushes = new PushMetrics(() -> List.of(new PushMetrics.Pushed("meridian", 503, 2, 900)));
        StagePort started = new StagePort(settings, works::get, List.of(pushes), Clock.systemUTC());
        started.start();
        return started;
    }
}
