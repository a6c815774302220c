package news.dateline.ops.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import news.dateline.http.KeyHash;
import news.dateline.ops.http.Access;
import news.dateline.ops.http.Door;
import news.dateline.ops.http.OpsServer;
import news.dateline.ops.http.Role;
import news.dateline.ops.http.Token;
import news.dateline.ops.quarantine.Quarantine;
import news.dateline.schemas.Topics;
import news.dateline.schemas.registry.SchemaCatalog;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Which orders are taken. What a replay does stands in the tests of quarantine.
class ReplayRouteTest {
    private final HttpClient client = HttpClient.newHttpClient();
    private final OpsServer server = server();

    @AfterEach
    void close() {
        client.close();
        server.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no json",
                "[]",
                "{}",
                "{\"dryRun\":\"yes\"}",
                "{\"dryRun\":true,\"maxPerSecond\":0}",
                "{\"dryRun\":true,\"maxPerSecond\":1e9}",
                "{\"dryRun\":true,\"filter\":[]}",
                "{\"dryRun\":true,\"filter\":{\"reasons\":\"NO_HEADLINE\"}}",
                "{\"dryRun\":true,\"filter\":{\"reason\":7}}",
                "{\"dryRun\":true,\"filter\":{\"since\":\"yesterday\"}}",
                "{\"dryRun\":true,\"filter\":{\"ids\":\"all\"}}",
                "{\"dryRun\":true,\"filter\":{\"ids\":[]}}",
                "{\"dryRun\":true,\"filter\":{\"ids\":[7]}}",
                "{\"dryRun\":true,\"filter\":{\"ids\":[null]}}",
                "{\"dryRun\":true,\"rate\":5}"
            })
    void anOrderWithASlipReplaysNothing(String order) throws Exception {
        HttpResponse<String> answer = send(order, "operates");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).contains("BAD_REQUEST");
    }

    @Test
    void whoOnlyReadsReplaysNothing() throws Exception {
        assertThat(send("{\"dryRun\":true}", "reads").statusCode()).isEqualTo(403);
    }

    private HttpResponse<String> send(String order, String token) throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/v1/ops/quarantine:replay"))
                        .header("Authorization", "Bearer " + token)
                        .POST(HttpRequest.BodyPublishers.ofString(order))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static OpsServer server() {
        Access access = new Access(
                List.of(
                        new Token("desk", Role.READ, KeyHash.of("reads")),
                        new Token("night-desk", Role.OPERATE, KeyHash.of("operates"))),
                false,
                Clock.systemUTC());
        Quarantine untouched = new Quarantine(new Topics("", new SchemaCatalog()), Map.of(), new NoParsers(), Set.of());
        OpsServer server = new OpsServer(
                "127.0.0.1",
                0,
                new Door(access, Set.of()),
                new OpsServer.Answering(List.of(new ReplayRoute(untouched)), List.of()));
        server.start();
        return server;
    }
}
