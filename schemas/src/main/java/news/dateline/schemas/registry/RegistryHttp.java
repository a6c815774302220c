package news.dateline.schemas.registry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// JSON to and from a registry server, with time-outs.
final class RegistryHttp implements AutoCloseable {
    private static final String JSON = "application/vnd.schemaregistry.v1+json";
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final int SHOWN = 200;
    private static final int OK = 200;

    private final String base;
    private final Duration patience;
    private final HttpClient client;

    RegistryHttp(URI base, Duration patience) {
        this.base = base.toString().replaceAll("/+$", "");
        this.patience = patience;
        this.client = HttpClient.newBuilder().connectTimeout(patience).build();
    }

    Answer get(String path) {
        return send(request(path).GET().build());
    }

    Answer post(String path, JsonNode body) {
        return send(request(path)
                .header("Content-Type", JSON)
                .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                .build());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path))
                .header("Accept", JSON + ", application/json")
                .timeout(patience);
    }

    private Answer send(HttpRequest request) {
        String what = request.method() + " " + request.uri();
        try {
            HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
            return new Answer(what, response.statusCode(), json(response.body()), response.body());
        } catch (IOException e) {
            throw new SchemaRegistryException("The schema registry does not answer: " + what, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SchemaRegistryException("Interrupted while the schema registry was asked: " + what, e);
        }
    }

    private static JsonNode json(String body) {
        try {
            @Nullable JsonNode node = MAPPER.readTree(body);
            return node == null ? MissingNode.getInstance() : node;
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
        client.close();
    }

    /// What the server said.
    ///
    /// @param request method and address, for messages
    /// @param status HTTP's
    /// @param body a missing node when it is not JSON
    /// @param text the same as it came
    record Answer(String request, int status, JsonNode body, String text) {
        boolean isOk() {
            return status == OK;
        }

        SchemaRegistryException unusable() {
            String shown = text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
            return new SchemaRegistryException(request + " answered " + status + ": " + shown, null);
        }
    }
}
