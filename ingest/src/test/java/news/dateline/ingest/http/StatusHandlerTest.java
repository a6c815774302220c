package news.dateline.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import news.dateline.http.HttpServer;
import news.dateline.http.KeyHash;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StatusHandlerTest {
    private static final ObjectNode STATUS =
            JsonNodeFactory.instance.objectNode().put("state", "held");

    private final Map<String, StoryLookup.Found> stories = Map.of(
            "meridian-ferry", new StoryLookup.Found.Known("meridian", STATUS),
            "other-ferry", new StoryLookup.Found.Known("other", STATUS),
            "gone-ferry", new StoryLookup.Found.Known("gone", STATUS),
            "meridian-new", new StoryLookup.Found.NotYet());
    private final HttpClient client = HttpClient.newHttpClient();
    private final HttpServer server = new HttpServer(
            "127.0.0.1",
            0,
            List.of(new StatusHandler(
                    Map.of(
                            "meridian",
                            PushServer.wire("meridian"),
                            "other",
                            new WireAccess(PushServer.wire("other").profile(), List.of(KeyHash.of("others")), 1 << 20)),
                    id -> stories.getOrDefault(id, new StoryLookup.Found.Unknown()),
                    Clock.systemUTC())));

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        client.close();
        server.close();
    }

    @Test
    void tellsAWireWhatBecameOfItsStory() throws Exception {
        HttpResponse<String> response = get("meridian-ferry", PushServer.KEY);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEqualTo("{\"state\":\"held\"}");
        assertThat(response.headers().firstValue("Cache-Control")).contains("no-store");
    }

    @Test
    void doesNotTellAWireOfTheStoriesOfOthers() throws Exception {
        HttpResponse<String> foreign = get("other-ferry", PushServer.KEY);

        assertThat(foreign.statusCode()).isEqualTo(404);
        assertThat(foreign.body())
                .isEqualTo(get("no-such-ferry", PushServer.KEY).body());
        assertThat(get("gone-ferry", PushServer.KEY).statusCode()).isEqualTo(404);
    }

    @Test
    void tellsNobodyWithoutAKey() throws Exception {
        assertThat(get("meridian-ferry", "wrong").statusCode()).isEqualTo(401);
        assertThat(get("no-such-ferry", "wrong").statusCode()).isEqualTo(401);
    }

    @Test
    void asksToComeAgainWhileNotAllHasBeenRead() throws Exception {
        HttpResponse<String> response = get("meridian-new", PushServer.KEY);

        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(response.headers().firstValue("Retry-After")).contains("5");
    }

    @Test
    void isForReadingOnly() throws Exception {
        HttpResponse<String> response = client.send(
                request("meridian-ferry", PushServer.KEY).DELETE().build(), HttpResponse.BodyHandlers.ofString());

        assertThat(response.statusCode()).isEqualTo(405);
        assertThat(response.headers().firstValue("Allow")).contains("GET");
    }

    @Test
    void leavesOtherPathsToOthers() throws Exception {
        HttpResponse<String> response = client.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/v1/stories/a/b"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.body()).contains("HTTP_404");
    }

    private HttpResponse<String> get(String story, String key) throws IOException, InterruptedException {
        return client.send(request(story, key).GET().build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String story, String key) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/v1/stories/" + story))
                .header("Authorization", "Bearer " + key);
    }
}
